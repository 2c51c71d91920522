import { escapeXml } from '../markup/escape.ts';

/** XML that is already written. */
export interface Xml {
  xml: string;
}

type Content = Xml | string | readonly (Xml | null)[] | null;

/** An element on lines of its own; text is escaped. An element without anything in it is empty, one whose content is null is left out. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, content: Content): Xml;
export function element(name: string, content: Content): Xml;
export function element(name: string, ...rest: [Content] | [Readonly<Record<string, string | null>>, Content]): Xml {
  const [attributes, content] = rest.length === 1 ? [{}, rest[0]] : rest;
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeXml(value)}"`])).join('');
  const inner = typeof content === 'string' ? escapeXml(content) : Array.isArray(content) ? block(content) : content === null ? '' : (content as Xml).xml; // what is no text and no list is XML
  return { xml: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** An element, or nothing where there is nothing to say. */
export function optional(name: string, content: string | null | undefined, attributes: Readonly<Record<string, string | null>> = {}): Xml | null {
  return content === null || content === undefined || content === '' ? null : element(name, attributes, content);
}

export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function block(children: readonly (Xml | null)[]): string {
  const kept = children.filter((child) => child !== null);
  return kept.length === 0 ? '' : `\n${kept.map(({ xml }) => xml.replace(/^/gm, '  ')).join('\n')}\n`;
}
