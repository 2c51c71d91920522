import { escapeMarkup } from '../markup/escape.ts';
import { FONT_FAMILY, FONT_STACK } from './font.ts';
import { addHatches } from './hatch.ts';
import { inkNames, inkVariable, palette, type InkName } from './palette.ts';
import { makeLean } from './lean.ts';
import { elements, type SvgElement } from './svg-tree.ts';

/** What the drawing is called, for those who do not see it. */
export interface Naming {
  /** Begins every id of the drawing; unique on any page. */
  prefix: string;
  title: string;
  description: string;
}

const COLOUR_ATTRIBUTES = ['fill', 'stroke', 'stop-color'];
const NUMBER_ATTRIBUTES = new Set(['d', 'transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'font-size', 'stroke-width', 'viewBox', 'points', 'opacity', 'fill-opacity', 'stroke-opacity']);
// The root alone is an image to readers of the screen; Vega's hints to them and to the pointer say nothing more.
const USELESS = /^(aria-|role$|class$|pointer-events$|stroke-miterlimit$|xmlns:xlink$|version$)/;
// A twentieth of a pixel is seen by nobody; shares and scales are finer.
const PLACES = new Set(['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'dx', 'dy']);
const PAINTLESS = new Set(['none', 'transparent']);

/** Makes Vega's SVG fit to stand in a page beside others: named, lean, with ids of its own. Changes the tree. */
export function finishSvg(root: SvgElement, naming: Naming, size: { width: number; height: number; fontSize: number }): void {
  const ruling = rulingOf(root);
  for (const element of elements(root)) clean(element, size.fontSize);
  addHatches(root);
  renameIds(root, naming.prefix);
  prune(root);
  makeLean(root, ruling);
  const title = `${naming.prefix}-title`;
  const description = `${naming.prefix}-desc`;
  root.attributes = new Map([
    ['class', 'chart'],
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['role', 'img'],
    ['aria-labelledby', `${title} ${description}`],
    ['viewBox', `0 0 ${size.width} ${size.height}`],
    ['width', String(size.width)],
    ['height', String(size.height)],
    ['font-family', FONT_STACK],
    ['font-size', String(size.fontSize)],
  ]);
  root.children.unshift(
    { name: 'title', attributes: new Map([['id', title]]), children: [escapeMarkup(naming.title)] },
    { name: 'desc', attributes: new Map([['id', description]]), children: [escapeMarkup(naming.description)] },
  );
}

/** The lines of grids and the ticks of axes, which stand for no value. */
function rulingOf(root: SvgElement): ReadonlySet<SvgElement | string> {
  return new Set(elements(root).filter(({ attributes }) => /\brole-axis-(?:grid|tick)\b/.test(attributes.get('class') ?? '')).flatMap(({ children }) => children));
}

/** Puts each ink's variable in place of its light value, so that the page's style sheet decides. Changes the tree. */
export function useVariables(root: SvgElement): void {
  const byValue = new Map(inkNames.map((name) => [palette[name], name]));
  for (const element of elements(root)) {
    for (const key of COLOUR_ATTRIBUTES) {
      const name = byValue.get(element.attributes.get(key) as InkName); // any string may be looked up
      if (name) element.attributes.set(key, inkVariable(name));
    }
  }
}

/** Colours that no ink of the palette has, which would not follow the page into the dark; sorted. */
export function foreignColours(root: SvgElement): string[] {
  const known = new Set<string>([...Object.values(palette), ...PAINTLESS]);
  const foreign = new Set<string>();
  for (const element of elements(root)) {
    for (const key of COLOUR_ATTRIBUTES) {
      const value = element.attributes.get(key);
      if (value !== undefined && !known.has(value) && !value.startsWith('url(#')) foreign.add(value);
    }
  }
  return [...foreign].sort();
}

/** Addresses in a drawing that a page would load from elsewhere, or that are no links. */
export function strayAddresses(root: SvgElement): string[] {
  const stray = new Set<string>();
  for (const element of elements(root)) {
    for (const key of ['href', 'xlink:href']) {
      const address = element.attributes.get(key);
      if (address === undefined || address.startsWith('#')) continue;
      if (element.name !== 'a' || !/^(?:https?:\/\/|mailto:)/i.test(address)) stray.add(address);
    }
  }
  return [...stray].sort();
}

function clean(element: SvgElement, fontSize: number): void {
  const { attributes } = element;
  for (const [key, value] of attributes) {
    if (USELESS.test(key)) attributes.delete(key);
    else if (NUMBER_ATTRIBUTES.has(key)) attributes.set(key, round(value, PLACES.has(key) || /^translate\([^()]*\)$/.test(value) ? 1 : 2));
  }
  if (attributes.get('font-family') === FONT_FAMILY) attributes.delete('font-family');
  if (attributes.get('font-size') === `${fontSize}px`) attributes.delete('font-size');
  for (const key of ['opacity', 'fill-opacity', 'stroke-opacity']) if (attributes.get(key) === '1') attributes.delete(key);
  if (attributes.get('text-anchor') === 'start') attributes.delete('text-anchor');
  if (['normal', '400'].includes(attributes.get('font-weight') ?? '')) attributes.delete('font-weight');
  // The outline of words is a halo of paper, so the words are painted over it.
  if (element.name === 'text' && attributes.has('stroke')) attributes.set('paint-order', 'stroke');
  if (attributes.get('transform') === 'translate(0,0)') attributes.delete('transform');
  const stroke = attributes.get('stroke');
  if (stroke === undefined || PAINTLESS.has(stroke)) for (const key of attributes.keys()) if (key.startsWith('stroke')) attributes.delete(key);
}

function round(text: string, digits: number): string {
  // Whole numbers, of which most are, have neither a point nor an exponent.
  if (!/\.|\de/.test(text)) return text;
  return text.replace(/-?\d*\.\d+(?:e[+-]?\d+)?|-?\d+e[+-]?\d+/g, (number) => {
    const rounded = Number(Number(number).toFixed(digits));
    return String(rounded === 0 ? 0 : rounded);
  });
}

/** Vega counts ids through the whole process; here they count from 1 in the order of the document, after the prefix. */
function renameIds(root: SvgElement, prefix: string): void {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { attributes } of elements(root)) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    const [kind = id, digits] = id.split(/(?=\d+$)/);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    names.set(id, `${prefix}-${kind}${digits === undefined ? '' : count}`);
  }
  const rename = (id: string): string => names.get(id) ?? id;
  for (const { attributes } of elements(root)) {
    for (const [key, value] of attributes) {
      if (key === 'id') attributes.set(key, rename(value));
      else if (key.endsWith('href') && value.startsWith('#')) attributes.set(key, `#${rename(value.slice(1))}`);
      else if (value.includes('url(#')) attributes.set(key, value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${rename(id)})`));
    }
  }
}

/** Drops what paints nothing, and groups that say nothing. @param above the fill that the element takes from where it stands */
function prune(element: SvgElement, above?: string): void {
  if (element.name === 'clipPath') return;
  const fill = element.attributes.get('fill') ?? above;
  element.children = element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    prune(child, fill);
    if (child.name === 'g' && child.children.length === 0) return [];
    if (child.name === 'g' && child.attributes.size === 0) return child.children;
    if (child.name === 'path' && (!child.attributes.get('d') || isPaintless(child, fill))) return [];
    if (child.name === 'text' && child.children.length === 0) return [];
    return [child];
  });
}

function isPaintless({ attributes }: SvgElement, above: string | undefined): boolean {
  const fill = attributes.get('fill') ?? above;
  return !attributes.has('stroke') && fill !== undefined && PAINTLESS.has(fill);
}
