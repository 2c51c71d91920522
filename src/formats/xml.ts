import { escapeXml } from '../markup/escape.ts';

/** Markup that is well formed and escaped. */
export type Xml = string;

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element of XML; attributes without a value and children that are nothing fall away. */
export function element(name: string, attributes: Attributes = {}, children: Xml | readonly (Xml | null | undefined | false)[] = []): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null || value === undefined || value === false ? '' : ` ${key}="${text(value === true ? key : String(value))}"`))
    .join('');
  const inner = typeof children === 'string' ? children : children.filter(Boolean).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Words as the text of an element or the value of an attribute. */
export function text(words: string): Xml {
  return escapeXml(words);
}
