/** An element of the SVG that Vega writes; text stands among the children as strings, still escaped. */
export interface SvgElement {
  name: string;
  attributes: Map<string, string>;
  children: (SvgElement | string)[];
}

const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** Reads the well-formed, comment-free SVG of Vega's serialiser; attribute values stay escaped. */
export function parseSvg(svg: string): SvgElement {
  const holder: SvgElement = { name: '', attributes: new Map(), children: [] };
  const open: SvgElement[] = [holder];
  let read = 0;
  for (const match of svg.matchAll(TAG)) {
    const parent = open.at(-1);
    if (!parent) throw new Error('SVG closes more elements than it opens');
    const text = svg.slice(read, match.index);
    if (text.includes('<')) throw new Error(`SVG with markup that is not understood: ${text.slice(text.indexOf('<'), 60)}`);
    if (text.trim()) parent.children.push(text);
    read = match.index + match[0].length;
    const [, closing, name = '', attributes = '', single] = match;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`SVG closes <${name}> out of turn`);
      continue;
    }
    const element: SvgElement = { name, attributes: new Map(), children: [] };
    for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) element.attributes.set(key, value);
    parent.children.push(element);
    if (!single) open.push(element);
  }
  const root = holder.children[0];
  if (open.length !== 1 || holder.children.length !== 1 || root === undefined || typeof root === 'string') throw new Error('SVG without a single root element');
  return root;
}

export function writeSvg(element: SvgElement): string {
  let text = `<${element.name}`;
  for (const [key, value] of element.attributes) text += ` ${key}="${value}"`;
  if (element.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of element.children) text += typeof child === 'string' ? child : writeSvg(child);
  return `${text}</${element.name}>`;
}

/** All elements below and including this one, in document order, as they are now. */
export function elements(element: SvgElement): SvgElement[] {
  const found: SvgElement[] = [];
  const walk = (one: SvgElement): void => {
    found.push(one);
    for (const child of one.children) if (typeof child !== 'string') walk(child);
  };
  walk(element);
  return found;
}
