import katex from 'katex';
import type { KatexOptions } from 'katex';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import { complaints } from '../diagnostics/messages/index.ts';
import type { SourceText } from './source-text.ts';

/** How formulas are set everywhere; anything that KaTeX merely tolerates is an error. */
export const katexOptions: KatexOptions = { output: 'htmlAndMathml', strict: 'error', throwOnError: true, trust: false };

/** Where a formula stands, and its TeX as it stands there; an index into the TeX can be found in the source. */
export interface Formula {
  tex: string;
  display: boolean;
  node: InlineMath | DisplayMath;
}

/** Says what is wrong with a formula, at its place inside the formula. */
export function checkFormula({ tex, display, node }: Formula, text: SourceText): void {
  try {
    // MathML is the cheapest output and takes the same parser.
    katex.renderToString(tex, { ...katexOptions, output: 'mathml', displayMode: display });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const { position, rawMessage } = error as { position?: number; rawMessage?: string };
    // A line of a formula in its message would repeat what the code frame shows.
    const reason = (rawMessage ?? error.message).replace(/\s+/g, ' ');
    text.report(text.point(formulaOffset(text.source, node, position ?? 0)), complaints.formula(/[.!?]$/.test(reason) ? reason : `${reason}.`));
  }
}

/**
 * The offset in the source of an index into a formula's value. Lines are looked up one by one,
 * because those of a list or a quotation begin with marks that the value does not have.
 */
export function formulaOffset(source: string, node: InlineMath | DisplayMath, index: number): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? source.length;
  const fence = /^\$+[^\n$]*\n/.exec(source.slice(start, end));
  let from = start + (node.type === 'math' && fence !== null ? fence[0].length : (/^\$+/.exec(source.slice(start, end))?.[0].length ?? 0));
  let done = 0;
  for (const line of node.value.split('\n')) {
    const at = Math.max(source.indexOf(line, from), from);
    if (index <= done + line.length) return Math.min(at + index - done, end);
    done += line.length + 1;
    from = Math.min(source.indexOf('\n', at + line.length) + 1 || end, end);
  }
  return end;
}
