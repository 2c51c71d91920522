import type { Element, ElementContent, Properties } from 'hast';
import { find, html as htmlNames, svg as svgNames, type Info, type Schema } from 'property-information';
import type { Html } from '../volume/model.ts';
import { decoded } from './text.ts';

// A tag, or a comment. A value may hold ">".
const TAG = /<(\/?)([a-z][^\s/>]*)((?:[^">]|"[^"]*")*)>|<!--.*?-->/gis;
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)")?/g;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * The nodes of HTML that this project wrote: every element closed, every value between double quotes. What reads any
 * HTML, and finds out what is meant by it, takes four times as long.
 */
export function htmlTree(html: Html): ElementContent[] {
  const root: ElementContent[] = [];
  const open: Element[] = [];
  let end = 0;
  for (const { 0: tag, 1: closing, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    const siblings = open.at(-1)?.children ?? root;
    if (index > end) siblings.push({ type: 'text', value: decoded(html.slice(end, index)) });
    end = index + tag.length;
    if (closing === '/') {
      if (open.pop()?.tagName !== name) throw new Error(`</${name}> closes nothing: ${html.slice(Math.max(0, end - 80), end)}`);
    } else if (name !== '') {
      const drawn = name === 'svg' || open.some(({ tagName }) => tagName === 'svg');
      const element: Element = { type: 'element', tagName: name, properties: propertiesOf(attributes, drawn ? svgNames : htmlNames), children: [] };
      siblings.push(element);
      if (!VOID.has(name) && !attributes.endsWith('/')) open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.tagName}> is not closed: ${html.slice(0, 80)}`);
  if (end < html.length) root.push({ type: 'text', value: decoded(html.slice(end)) });
  return root;
}

function propertiesOf(attributes: string, names: Schema): Properties {
  const properties: Properties = {};
  // Most tags have none.
  if (attributes === '') return properties;
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    const info = find(names, name);
    properties[info.property] = valueOf(decoded(value), info);
  }
  return properties;
}

function valueOf(value: string, info: Info): Properties[string] {
  if (info.spaceSeparated) return value.split(/\s+/).filter((word) => word !== '');
  if (info.commaSeparated) return value.split(',').map((part) => part.trim());
  if (info.boolean || (info.overloadedBoolean && value === '')) return true;
  return info.number && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
