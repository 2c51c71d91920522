import type { MarkdownContext } from '../markdown/context.ts';
import { renderFragment, splitFrontMatter } from '../markdown/index.ts';
import type { Html } from './model.ts';

/** A short text of its own file, such as a paper's entry, as HTML. Throws DiagnosticError. */
export function looseText(source: string, context: MarkdownContext): Html {
  return renderFragment(splitFrontMatter(source)?.body ?? source, context);
}
