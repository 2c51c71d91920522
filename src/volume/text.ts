import type { MarkdownContext } from '../markdown/context.ts';
import { parseProse, renderFragment, scanProse, type ChapterScan, type FragmentOptions } from '../markdown/index.ts';
import type { Html } from './model.ts';

/** A short text of a file of its own, such as a paper's entry: its HTML and what it links to. Throws DiagnosticError. */
export function looseText(source: string, context: MarkdownContext, report?: FragmentOptions['report']): { html: Html; links: ChapterScan['links'] } {
  const prose = parseProse(context.file, source, { headings: 'free' });
  const { links } = scanProse(prose.tree, prose.text);
  return { html: renderFragment(prose, context, { report }), links };
}
