import type { Element, ElementContent } from 'hast';
import { renderFormula, type Body } from '../markdown/index.ts';
import { htmlTree } from '../markup/html-tree.ts';
import type { Folded } from '../store/folded.ts';
import { isElement, property } from './element.ts';
import { formulaOf, type Formula } from './formula.ts';

/**
 * A text of the volume with what only a page needs taken away: copies of notes in the margin, cards of claims, marks,
 * the second rendering of formulas. Every format is written from this. What it holds beside plain elements of HTML:
 *
 * - `volume-figure`, `volume-table`: a figure or table of the volume, by its property `of`, "<chapter>/<id>";
 * - `volume-formula`: a formula, with its `Formula` under `formulas`, by its property `of`;
 * - `a.claim`: the printed number of a claim, its verdict spoken in `title`, its class as on pages;
 * - `sup > a[role=doc-noteref]`: the mark of a note, whose text is among `notes`.
 *
 * Links inside the site have addresses without the base; `#…` stays.
 */
export interface Prose {
  children: readonly ElementContent[];
  notes: readonly Note[];
  formulas: readonly Formula[];
}

export interface Note {
  /** "fn-sophistication". */
  id: string;
  /** As its mark shows it. */
  number: string;
  children: readonly ElementContent[];
}

// Every format reads the same texts, one chapter after the other; all of them would be twice as large as the chapters.
const read = new Map<Folded<Body>, { base: string; prose: Prose }>();
const HELD = 16;

/** @param base of the site that the text was rendered for */
export function proseOf(body: Folded<Body>, base: string): Prose {
  const known = read.get(body);
  if (known?.base === base) return known.prose;
  const prose = parsed(body.value, base);
  read.set(body, { base, prose });
  for (const [first] of read) if (read.size > HELD) read.delete(first);
  return prose;
}

function parsed(body: Body, base: string): Prose {
  const [first = ''] = body;
  // Most cells of tables are plain words.
  if (body.length === 1 && typeof first === 'string' && !/[<&]/.test(first)) return { children: first === '' ? [] : [{ type: 'text', value: first }], notes: [], formulas: [] };
  const html = body.map((piece) => (typeof piece === 'string' ? piece : `<volume-${piece.component.toLowerCase()} of="${piece.of}"></volume-${piece.component.toLowerCase()}>`)).join('');
  const formulas: Formula[] = [];
  const children = kept(htmlTree(withoutCopies(html)), base, formulas);
  const section = children.find((node) => isElement(node) && property(node, 'role') === 'doc-endnotes');
  return { children: children.filter((node) => node !== section), notes: section === undefined ? [] : notesOf(section), formulas };
}

/** The same of HTML that has no slots: captions, abstracts, entries of papers. */
export function proseOfHtml(html: string, base: string): Prose {
  return parsed([html], base);
}

// More than half of a chapter's HTML; parsing it would cost as much again as all the rest.
const COPIES = /<span class="(?:katex-html|claim-card|sidenote)" aria-hidden="true">/g;
const SPAN = /<(\/?)span\b/g;

/** HTML without the spans that only repeat for the eye what stands beside them. */
function withoutCopies(html: string): string {
  let kept = '';
  let end = 0;
  COPIES.lastIndex = 0;
  for (let copy = COPIES.exec(html); copy !== null; copy = COPIES.exec(html)) {
    kept += html.slice(end, copy.index);
    SPAN.lastIndex = COPIES.lastIndex;
    let depth = 1;
    for (let tag = SPAN.exec(html); tag !== null; tag = SPAN.exec(html)) {
      depth += tag[1] === '' ? 1 : -1;
      if (depth === 0) break;
    }
    end = depth === 0 ? SPAN.lastIndex + 1 : html.length;
    COPIES.lastIndex = end;
  }
  return kept + html.slice(end);
}

const SHED = new Set(['footnote-back', 'claim-mark', 'claim-spoken']);

function kept(nodes: readonly ElementContent[], base: string, formulas: Formula[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    const next = nodes[index + 1];
    // The space before a way back goes with it.
    if (node.type === 'text') return next !== undefined && isElement(next) && classesOf(next).includes('footnote-back') ? [{ ...node, value: node.value.replace(/\u00a0$/, '') }] : [node];
    if (node.type !== 'element') return [];
    const classes = classesOf(node);
    if (classes.some((name) => SHED.has(name))) return [];
    // Books and archives have the original.
    if (node.tagName === 'picture') return kept(node.children.filter((child) => isElement(child, 'img')), base, formulas);
    if (classes.includes('katex') || classes.includes('katex-display')) {
      formulas.push(formulaOf(node, classes.includes('katex-display')));
      return [{ type: 'element', tagName: 'volume-formula', properties: { of: String(formulas.length - 1) }, children: [] }];
    }
    const properties = { ...node.properties };
    if (typeof properties['href'] === 'string') properties['href'] = withoutBase(properties['href'], base);
    if (typeof properties['src'] === 'string') properties['src'] = withoutBase(properties['src'], base);
    if (classes.includes('claim')) properties['title'] = spoken(node);
    return [{ ...node, properties, children: kept(node.children, base, formulas) }];
  });
}

/** "reproduced: recomputed 8.22 to 8.38": what a claim's link says to those who listen. */
function spoken(claim: Element): string {
  const words = claim.children.find((child) => isElement(child) && classesOf(child).includes('claim-spoken'));
  return words === undefined ? '' : plain([words]).trim().replace(/^\((.*)\)$/s, '$1');
}

function notesOf(section: ElementContent): Note[] {
  const list = isElement(section) ? section.children.find((child) => isElement(child, 'ol')) : undefined;
  const items = list !== undefined && isElement(list) ? list.children.filter((child) => isElement(child, 'li')) : [];
  return items.map((item, index) => ({ id: property(item, 'id') ?? '', number: String(index + 1), children: item.children }));
}

export function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** The words of nodes, without formulas. */
export function plain(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? plain(node.children) : '')).join('');
}

function withoutBase(address: string, base: string): string {
  return address.startsWith(base) && !address.startsWith('//') ? `/${address.slice(base.length)}` : address;
}

/** A formula that stands by itself, such as one in a title. */
export function formulaOfTex(tex: string): Formula {
  const [formula] = proseOfHtml(renderFormula(tex, { display: false }), '/').formulas;
  return formula ?? { content: [], tex, display: false, label: null };
}
