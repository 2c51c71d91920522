import { recent, type Recent } from '../store/recent.ts';

// The styles of a page are those of the whole site until here. Of each rule that names a class it is asked whether
// something of that class stands on the page, or may come to; what is left is half of it, and less to read for a phone.

/** A rule with its selectors, a group of rules under a condition, or what stays as it is. */
type Part = { selectors: readonly Selector[]; block: string } | { condition: string; parts: readonly Part[] } | string;

interface Selector {
  text: string;
  /** What it cannot do without. */
  classes: readonly string[];
}

interface Sheet {
  parts: readonly Part[];
  classes: readonly string[];
  /** What is left of it, by the classes that are there. */
  kept: Recent<string>;
}

const sheets = new Map<string, Sheet>();
const CONDITIONS = /^@(?:media|supports|container|layer|starting-style)\b/;
const style = /(<style\b([^>]*)>)([\s\S]*?)(<\/style>)/g;
// Which formulas a preview brings is not known; but half of their sheet is for sizes within sizes, all but two of them rare.
const isRare = (name: string): boolean => /^reset-size(?!3$|6$)/.test(name);

/** Classes that previews of other pages bring (components/previews.ts), by their own and with the texts in them. */
const PREVIEWED: ReadonlySet<string> = new Set(['figure-title', 'figure-name', 'term-name', 'reference-note', 'number', 'tag', 'xref', 'citation', 'term', 'small-caps']);

/**
 * A page without the rules that hold for nothing on it.
 * @param later classes that its scripts may bring
 */
export function withOwnStyles(html: string, later: ReadonlySet<string>): string {
  const there = classesIn(html);
  const mayCome = (name: string): boolean => later.has(name) || PREVIEWED.has(name);
  return html.replace(style, (_, open: string, given: string, css: string, close: string) => {
    const brought = given.includes('data-formulas') ? (name: string) => !isRare(name) : mayCome;
    return open + kept(css, (name) => there.has(name) || brought(name)) + close;
  });
}

const CLASS = ' class="';

/** The classes that a page names; thousands of elements have the same few. */
function classesIn(html: string): ReadonlySet<string> {
  const lists = new Set<string>();
  for (let at = html.indexOf(CLASS); at >= 0; at = html.indexOf(CLASS, at)) {
    const from = at + CLASS.length;
    at = html.indexOf('"', from);
    if (at < 0) break;
    lists.add(html.slice(from, at));
  }
  return new Set([...lists].flatMap((names) => names.split(/\s+/)));
}

function kept(css: string, isThere: (name: string) => boolean): string {
  const known = sheets.get(css);
  // Those of one page, with its titles, name none: they are not remembered.
  if (!known && !/\.[a-z_-]/i.test(css.replace(/"[^"]*"/g, ''))) return css;
  const sheet = known ?? sheetOf(css);
  sheets.set(css, sheet);
  const key = sheet.classes.filter(isThere).join(' ');
  return sheet.kept.get(key, () => sheet.parts.map((part) => written(part, isThere)).join(''));
}

function written(part: Part, isThere: (name: string) => boolean): string {
  if (typeof part === 'string') return part;
  if ('block' in part) {
    const selectors = part.selectors.filter(({ classes }) => classes.every(isThere));
    return selectors.length === 0 ? '' : selectors.map(({ text }) => text).join(',') + part.block;
  }
  const inside = part.parts.map((inner) => written(inner, isThere)).join('');
  return inside === '' ? '' : `${part.condition}{${inside}}`;
}

function sheetOf(css: string): Sheet {
  const parts = partsOf(css);
  return { parts, classes: [...new Set(parts.flatMap(classesOf))], kept: recent(100) };
}

function classesOf(part: Part): readonly string[] {
  if (typeof part === 'string') return [];
  return 'block' in part ? part.selectors.flatMap(({ classes }) => classes) : part.parts.flatMap(classesOf);
}

function partsOf(css: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const [at, end] of blocks(css)) {
    const [head, block] = [css.slice(from, at), css.slice(at, end)];
    // What ends with ";" before it is a rule without a block.
    const start = head.lastIndexOf(';') + 1;
    if (start > 0) parts.push(head.slice(0, start));
    const prelude = head.slice(start).trim();
    if (CONDITIONS.test(prelude)) parts.push({ condition: prelude, parts: partsOf(block.slice(1, -1)) });
    else if (prelude.startsWith('@')) parts.push(prelude + block);
    else parts.push({ selectors: separated(prelude).map((text) => ({ text, classes: needed(text) })), block });
    from = end;
  }
  return css.slice(from).trim() === '' ? parts : [...parts, css.slice(from)];
}

/** Where the outermost blocks begin and end. */
function blocks(css: string): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of css.matchAll(TOKEN)) {
    if (mark === '{' && depth++ === 0) start = index;
    if (mark === '}' && --depth === 0) found.push([start, index + 1]);
  }
  return found;
}

// What may hold a brace, a comma or a dot without meaning it: strings, escapes, comments.
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\\[\s\S]|\/\*[\s\S]*?\*\/|[{}()[\],]/g;

function separated(list: string): string[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { 0: mark, index } of list.matchAll(TOKEN)) {
    if (mark === '(' || mark === '[') depth += 1;
    if (mark === ')' || mark === ']') depth -= 1;
    if (mark === ',' && depth === 0) cuts.push(index);
  }
  return [...cuts, list.length].map((cut, order) => list.slice(order === 0 ? 0 : (cuts[order - 1] ?? 0) + 1, cut).trim());
}

/** The classes that stand in a selector itself; in brackets there may be others in their place, or none. */
function needed(selector: string): string[] {
  let bare = '';
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of selector.matchAll(TOKEN)) {
    if ((mark === '(' || mark === '[') && depth++ === 0) bare += `${selector.slice(from, index)} `;
    if ((mark === ')' || mark === ']') && --depth === 0) from = index + 1;
  }
  if (depth === 0) bare += selector.slice(from);
  return [...bare.matchAll(/\.((?:[\w-]|[^\x00-\x7f]|\\.)+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
}
