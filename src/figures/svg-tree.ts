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
    const element: SvgElement = {
      name,
      attributes: new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value])),
      children: [],
    };
    parent.children.push(element);
    if (!single) open.push(element);
  }
  const root = holder.children[0];
  if (open.length !== 1 || holder.children.length !== 1 || root === undefined || typeof root === 'string') throw new Error('SVG without a single root element');
  return root;
}

export function writeSvg(element: SvgElement): string {
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  if (element.children.length === 0) return `<${element.name}${attributes}/>`;
  const children = element.children.map((child) => (typeof child === 'string' ? child : writeSvg(child))).join('');
  return `<${element.name}${attributes}>${children}</${element.name}>`;
}

/** All elements below and including this one, in document order. */
export function* elements(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elements(child);
}
