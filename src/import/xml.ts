import { parseXml, XmlCdata, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { lineIndex } from '../diagnostics/place.ts';

export { XmlElement } from '@rgrove/parse-xml';
export type XmlNode = XmlElement['children'][number];

/** No article comes near this; a file that does is not one. */
const LARGEST = 64 * 1024 * 1024;
const DEEPEST = 400;

/** Reads XML into its root element. Entities that a DTD declares are not expanded. Throws DiagnosticError with line and column. */
export function readXml(file: string, source: string): XmlElement {
  const fail = (offset: number, reason: string): never => {
    throw new DiagnosticError([diagnose(lineIndex(source).place(file, offset), complaints.importXml(reason))]);
  };
  if (source.length > LARGEST) fail(0, `it has ${Math.round(source.length / 1024 / 1024)} MB, and ${LARGEST / 1024 / 1024} MB are the most that is read.`);
  const deep = tooDeep(source);
  if (deep !== undefined) fail(deep, `elements stand inside one another more than ${DEEPEST} times.`);
  try {
    const root = parseXml(source, { includeOffsets: true, resolveUndefinedEntity: (reference) => entities[reference] }).root;
    return root ?? fail(0, 'it has no element.');
  } catch (error) {
    if (error instanceof XmlError) return fail(error.pos, `${error.message.split('\n')[0]?.replace(/ \(line \d+, column \d+\)/, '') ?? ''}.`.replace(/\.\.$/, '.'));
    throw error;
  }
}

// The parser calls itself for each level, so a bomb of tags is found before it begins.
function tooDeep(source: string): number | undefined {
  let depth = 0;
  for (const match of source.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (match[1] === undefined) continue;
    if (match[1] === '/') depth -= 1;
    else if (match[2] !== '/') depth += 1;
    if (depth > DEEPEST) return match.index;
  }
  return undefined;
}

// Of the named characters that articles use without declaring them.
const entities: Readonly<Record<string, string>> = { '&nbsp;': '\u00a0', '&ndash;': '–', '&mdash;': '—', '&hellip;': '…', '&rsquo;': '’', '&lsquo;': '‘', '&ldquo;': '“', '&rdquo;': '”', '&thinsp;': '\u2009', '&minus;': '−', '&times;': '×', '&deg;': '°', '&plusmn;': '±', '&alpha;': 'α', '&beta;': 'β', '&micro;': 'µ', '&eacute;': 'é', '&uuml;': 'ü', '&ouml;': 'ö', '&auml;': 'ä' };

/** Name without its namespace's prefix. */
export function nameOf(node: XmlNode | XmlElement): string {
  return node instanceof XmlElement ? node.name.replace(/^.*:/, '') : '';
}

export function elements(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement && (names.length === 0 || names.includes(nameOf(child))));
}

export function first(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = parent;
  for (const step of path) found = elements(found, step)[0];
  return found;
}

/** All elements of these names below one, in the order of the text. */
export function below(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elements(parent).flatMap((child) => [...(names.includes(nameOf(child)) ? [child] : []), ...below(child, ...names)]);
}

/** An attribute, whatever prefix it has: "href" finds "xlink:href". */
export function attribute(node: XmlElement, name: string): string | undefined {
  const key = Object.keys(node.attributes).find((candidate) => candidate === name || candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : node.attributes[key];
}

export function isText(node: XmlNode): node is XmlText {
  return node instanceof XmlText || node instanceof XmlCdata;
}

/** The words of an element, white space collapsed. */
export function words(node: XmlElement | undefined): string {
  return node === undefined ? '' : node.text.replace(/[ \t\r\n]+/g, ' ').trim();
}
