import type { MarkdownContext } from '../markdown/context.ts';
import { parseProse, renderFragment, scanProse, sectionWords, splitFrontMatter, type ChapterScan, type Words } from '../markdown/index.ts';
import type { Html } from './model.ts';

/**
 * A short text of a file of its own, such as a paper's entry: its HTML, what it links to and its words.
 * `printed` gives a claim's number by its name. Throws DiagnosticError.
 */
export function looseText(source: string, context: MarkdownContext, printed: (name: string) => string | undefined = () => undefined): { html: Html; links: ChapterScan['links']; words: Words } {
  const { tree, text } = parseProse(context.file, source, { headings: 'free' });
  const sections = [...sectionWords(tree, { ...context, printed }).values()];
  const join = (key: keyof Words): string => sections.map((words) => words[key]).filter((words) => words !== '').join(' ');
  return { html: renderFragment(splitFrontMatter(source)?.body ?? source, context), links: scanProse(tree, text).links, words: { text: join('text'), notes: join('notes') } };
}
