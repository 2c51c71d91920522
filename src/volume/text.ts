import type { MarkdownContext } from '../markdown/context.ts';
import { readFragment, readProse, sectionWords, type ChapterScan, type FragmentOptions, type Words } from '../markdown/index.ts';
import type { Html } from './model.ts';

export interface LooseOptions extends Pick<FragmentOptions, 'report'> {
  /** A claim's number by its name, as it is printed. */
  printed?: (name: string) => string | undefined;
}

/** A short text of a file of its own, such as a paper's entry: its HTML, what it links to and its words. Throws DiagnosticError. */
export function looseText(source: string, context: MarkdownContext, { report, printed = () => undefined }: LooseOptions = {}): { html: Html; links: ChapterScan['links']; words: Words } {
  const { prose, scan: { links } } = readProse(context.file, source, { headings: 'free' });
  // Before the text is resolved, which changes the tree.
  const sections = [...sectionWords(prose.tree, { ...context, printed }).values()];
  const join = (key: keyof Words): string => sections.map((words) => words[key]).filter((words) => words !== '').join(' ');
  return { html: readFragment(prose, context, { report }).html, links, words: { text: join('text'), notes: join('notes') } };
}
