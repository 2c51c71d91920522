import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { diagnose } from '../../diagnostics/complaint.ts';
import type { Block, Lose, Paper } from '../document.ts';
import { attribute, below, elements, first, nameOf, readXml, words, XmlElement } from '../xml.ts';
import { readFlow } from './flow.ts';
import { readFront } from './front.ts';
import type { Reading } from './reading.ts';
import { readReferences } from './references.ts';

/**
 * Reads an article in JATS XML. `texOf` makes TeX of formulas in MathML, which are handed over all at once.
 * Throws DiagnosticError where the file is no article.
 */
export async function readJats(file: string, source: string, texOf: (mathml: readonly string[]) => Promise<readonly string[]>, lose: Lose): Promise<Paper> {
  const article = articleIn(readXml(file, source), file);
  const mathml = mathmlOnly(article);
  const tex = mathml.length === 0 ? [] : await texOf(mathml.map(markup));
  const texByNode = new Map(mathml.map((node, index) => [node, tex[index] ?? '']));
  const notes = footnotes(article);
  const reading: Reading = { references: readReferences(article, lose), notes, targets: new Set(targets(article)), texOf: (node) => texByNode.get(node) ?? '', lose, section: { title: 'front matter' } };
  const matter = readFront(article, reading);
  reading.section.title = 'before the first section';
  const [body, back] = [first(article, 'body'), first(article, 'back')];
  const blocks = [...elements(body).flatMap((child) => readFlow(child, reading)), ...elements(article, 'floats-group').flatMap((child) => readFlow(child, reading)), ...elements(back).flatMap((child): Block[] => (nameOf(child) === 'app-group' ? elements(child).flatMap((app) => readFlow(app, reading)) : readFlow(child, reading)))];
  for (const part of elements(article, 'sub-article', 'response')) lose({ where: 'after the article', what: `<${nameOf(part)}> “${words(below(part, 'article-title')[0]).slice(0, 60)}” is left out`, remedy: 'import it as a chapter of its own, if the volume is to have it' });
  if (body === undefined) lose({ where: 'the article', what: 'the file has no <body>: it holds the metadata only', remedy: 'take the full text' });
  return { matter, blocks, entries: reading.references.entries, listed: 'all' };
}

function articleIn(root: XmlElement, file: string): XmlElement {
  if (nameOf(root) === 'article') return root;
  // A harvest or a PMC download wraps the article.
  const [inner] = below(root, 'article');
  if (inner !== undefined && (first(inner, 'front') !== undefined || first(inner, 'body') !== undefined)) return inner;
  throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.importNotJats(root.name))]);
}

/** Formulas of which there is no TeX. */
function mathmlOnly(article: XmlElement): XmlElement[] {
  const holders = below(article, 'inline-formula', 'disp-formula', 'alternatives');
  const covered = new Set(holders.filter((holder) => below(holder, 'tex-math').length > 0).flatMap((holder) => below(holder, 'math')));
  return below(article, 'math').filter((node) => !covered.has(node));
}

/** An element as XML without its prefixes, for a program that reads MathML. */
function markup(node: XmlElement): string {
  const inner = node.children.map((child) => (child instanceof XmlElement ? markup(child) : 'text' in child ? escaped(String(child.text)) : '')).join('');
  const attributes = Object.entries(node.attributes).filter(([name]) => !name.includes(':') && name !== 'xmlns').map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const name = nameOf(node);
  return name === 'math' ? `<math xmlns="http://www.w3.org/1998/Math/MathML"${attributes}>${inner}</math>` : `<${name}${attributes}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Footnotes that the text points at; those of tables and authors have places of their own. */
function footnotes(article: XmlElement): Map<string, XmlElement> {
  const inTables = new Set(below(article, 'table-wrap').flatMap((table) => below(table, 'fn')));
  const pointed = new Set([first(article, 'body'), first(article, 'back')].flatMap((part) => below(part, 'xref')).filter((xref) => ['fn', ''].includes(attribute(xref, 'ref-type') ?? '')).flatMap((xref) => (attribute(xref, 'rid') ?? '').split(/\s+/)));
  const found = [first(article, 'body'), first(article, 'back')].flatMap((part) => below(part, 'fn'));
  return new Map(found.filter((fn) => !inTables.has(fn) && pointed.has(fn.attributes['id'] ?? '')).map((fn) => [fn.attributes['id'] ?? '', fn]));
}

function targets(article: XmlElement): string[] {
  return below(article, 'sec', 'fig', 'table-wrap', 'disp-formula', 'app', 'boxed-text').flatMap((node) => {
    const id = node.attributes['id'];
    return id === undefined || nameOf(node) === 'boxed-text' ? [] : [id];
  });
}
