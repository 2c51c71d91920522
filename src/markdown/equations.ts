import type { Root } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import type { Point } from 'unist';
import { SKIP, visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { MarkdownContext } from './context.ts';
import { formulaOffset } from './formula.ts';
import type { Formula } from './formula.ts';
import type { SourceText } from './source-text.ts';

// KaTeX numbers these by a counter of the page, and numbers here are chosen by the volume.
const numbering = /\\begin\s*\{(equation|align|alignat|gather)\}/;
const label = /\\label\s*\{([^{}]*)\}/g;

export interface EquationLabel {
  id: string;
  /** The TeX without its label. */
  tex: string;
  point: Point;
}

/** The label of a display, or undefined if it has none. */
export function equationLabel(node: DisplayMath, text: SourceText): EquationLabel | undefined {
  const match = [...node.value.matchAll(label)][0];
  if (match === undefined) return undefined;
  return { id: match[1] ?? '', tex: withoutLabels(node.value), point: text.point(formulaOffset(text.source, node, match.index)) };
}

/** Checks labels, and gives all formulas of a tree with labels blanked, so that KaTeX's positions hold in the source. */
export function formulas(tree: Root, text: SourceText): Formula[] {
  const found: Formula[] = [];
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const matches = [...node.value.matchAll(label)];
    for (const [position, match] of matches.entries()) {
      const point = text.point(formulaOffset(text.source, node, match.index));
      if (node.type === 'inlineMath') text.report(point, complaints.inlineLabel());
      else if (position > 0) text.report(point, complaints.equationLabels());
      else if (!/^eq-[A-Za-z0-9-]+$/.test(match[1] ?? '')) text.report(point, complaints.equationLabel(match[1] ?? ''));
    }
    const environment = numbering.exec(node.value);
    if (environment !== null) text.report(text.point(formulaOffset(text.source, node, environment.index)), complaints.numberingEnvironment(environment[1] ?? ''));
    // The number is part of what is set, so it is checked as well.
    const tag = node.type === 'math' && matches.length > 0 ? '\\tag{0}' : '';
    found.push({ tex: node.value.replace(label, (written) => ' '.repeat(written.length)) + tag, display: node.type === 'math', node });
  });
  return found;
}

/** Wraps each display in a block that carries its id, and gives a labelled one its number. */
export function numberEquations(tree: Root, text: SourceText, context: MarkdownContext): void {
  visit(tree, 'math', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const found = equationLabel(node, text);
    const number = found === undefined ? undefined : context.equationNumber(found.id);
    const tex = number === undefined ? withoutLabels(node.value) : `${withoutLabels(node.value)}\n\\tag{${number}}`;
    const code = { type: 'element' as const, tagName: 'code', properties: { className: ['language-math', 'math-display'] }, children: [{ type: 'text' as const, value: tex }] };
    parent.children[index] = {
      type: 'element',
      // A wide one scrolls, and is to be reached by keys then.
      data: { hName: 'div', hProperties: { className: ['equation'], ...(found && { id: found.id }), role: 'group', ariaLabel: number === undefined ? 'Equation' : `Equation (${number})`, tabIndex: 0 } },
      children: [{ type: 'element', data: { hName: 'pre', hChildren: [code] }, children: [] }],
      position: node.position,
    };
    return SKIP;
  });
}

// A line that held nothing but the label goes with it.
function withoutLabels(tex: string): string {
  return tex.replace(/^[ \t]*\\label\s*\{[^{}]*\}[ \t]*\n/gm, '').replace(label, '').trim();
}
