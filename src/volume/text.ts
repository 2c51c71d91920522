import type { MarkdownContext } from '../markdown/context.ts';
import { parseProse, renderFragment, scanProse, splitFrontMatter, type ChapterScan } from '../markdown/index.ts';
import type { Html } from './model.ts';

/** A short text of a file of its own, such as a paper's entry: its HTML and what it links to. Throws DiagnosticError. */
export function looseText(source: string, context: MarkdownContext): { html: Html; links: ChapterScan['links'] } {
  const { tree, text } = parseProse(context.file, source, { headings: 'free' });
  return { html: renderFragment(splitFrontMatter(source)?.body ?? source, context), links: scanProse(tree, text).links };
}
