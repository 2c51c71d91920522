import type { Element, ElementContent } from 'hast';
import { sourceLine } from '../../figures/standalone.ts';
import { fileBeside } from '../../components/files.ts';
import { capitalized, coverageWords, words as say } from '../../components/words.ts';
import { viewOfTable, type ViewCell, type ViewColumn } from '../../tables/view.ts';
import { verdictClass, VERDICT_WORDS } from '../../audit/claim-words.ts';
import type { AuditEntry } from '../../audit/entry.ts';
import { findElement, isElement, property } from '../element.ts';
import { classesOf, proseOfHtml } from '../prose.ts';
import { element, text, type Xml } from '../xml.ts';
import type { Context } from './context.ts';
import { inlines, relative } from './inlines.ts';

type Blocks = (nodes: readonly ElementContent[], context: Context) => Xml;

/** A chart, as the drawings that are published beside its page, with everything that is said of it there. */
export function figureXml(of: string, context: Context, blocks: Blocks): Xml {
  const { chapter } = context;
  const figure = chapter.figures.find(({ id }) => `${chapter.slug}/${id}` === of);
  if (figure === undefined) throw new Error(`no figure ${of}`);
  const { label, name, address, definition, captionHtml, rendered } = figure;
  const { coverage } = rendered;
  const graphic = (extension: 'svg' | 'png', type: string): Xml => element('graphic', { 'xlink:href': relative(fileBeside(address, extension), context), mimetype: 'image', 'mime-subtype': type });
  return element('fig', { id: label }, [
    element('label', {}, text(name)),
    element('caption', {}, [
      element('title', {}, text(definition.title)),
      element('p', { 'content-type': 'measure' }, text(definition.measure)),
      captionOf(captionHtml, context, blocks),
      labelled(say.missing, definition.missing),
      labelled(say.formula, definition.formula),
      coverage === null ? null : element('p', { 'content-type': 'coverage' }, text(`${capitalized(coverageWords(coverage))}.`)),
    ]),
    element('alt-text', {}, text(definition.alt)),
    element('long-desc', {}, text(rendered.description)),
    element('alternatives', {}, [graphic('svg', 'svg+xml'), graphic('png', 'png')]),
    attribution(sourceLine(definition)),
  ]);
}

/** A table with its cells as pages print them; what was found of a cell's number stands with it. */
export function tableXml(of: string, context: Context, blocks: Blocks): Xml {
  const { chapter } = context;
  const table = chapter.tables.find(({ id }) => `${chapter.slug}/${id}` === of);
  if (table === undefined) throw new Error(`no table ${of}`);
  const { label, name, definition, captionHtml, verdicts } = table;
  const { columns, rows } = viewOfTable(definition);
  const fields = Object.keys(definition.columns);
  const judged = verdicts.flatMap((row) => Object.values(row));
  return element('table-wrap', { id: label }, [
    element('label', {}, text(name)),
    element('caption', {}, [element('title', {}, text(definition.title)), captionOf(captionHtml, context, blocks)]),
    element('table', {}, [
      element('thead', {}, element('tr', {}, columns.map((column) => head(column, context)))),
      element('tbody', {}, rows.map(({ cells }, row) => element('tr', {}, cells.map((cell, index) => cellXml(cell, columns[index], verdicts[row]?.[fields[index] ?? ''], context))))),
    ]),
    definition.datasets.length === 0 && judged.length === 0 ? null : element('table-wrap-foot', {}, [verdictNote(judged), attribution(sourceLine(definition))]),
  ]);
}

function head({ labelHtml, unit, numeric }: ViewColumn, context: Context): Xml {
  return element('th', { scope: 'col', align: numeric ? 'right' : 'left' }, [cellWords(labelHtml, context), unit === undefined ? null : text(` (${unit})`)]);
}

function cellXml({ html }: ViewCell, column: ViewColumn | undefined, entry: AuditEntry | undefined, context: Context): Xml {
  // A row whose header stands above it has an empty cell there, which heads nothing.
  const name = column?.header && html !== '' ? 'th' : 'td';
  return element(name, { scope: name === 'th' ? 'row' : undefined, align: column?.numeric ? 'right' : 'left', 'content-type': entry && `claim-${verdictClass(entry.verdict)}` }, html === null ? '—' : cellWords(html, context));
}

function cellWords(html: string, context: Context): Xml {
  const { children, formulas } = proseOfHtml(html, context.place.base);
  return inlines(children, { ...context, formulas });
}

/** "Recomputed: 12 reproduced, 1 differs." The cells say which in their content-type. */
function verdictNote(judged: readonly AuditEntry[]): Xml | null {
  if (judged.length === 0) return null;
  const counts = Object.entries(VERDICT_WORDS).flatMap(([verdict, word]) => {
    const count = judged.filter((entry) => entry.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return element('fn-group', {}, element('fn', { 'fn-type': 'other' }, element('p', {}, text(`${say.recomputed}: ${counts.join(', ')}.`))));
}

/** A picture of the chapter's own folder. */
export function imageXml(node: Element, context: Context, blocks: Blocks): Xml {
  const image = findElement([node], ({ tagName }) => tagName === 'img');
  const name = findElement([node], (child) => classesOf(child).includes('figure-name'));
  const caption = findElement([node], (child) => classesOf(child).includes('figure-caption'));
  return element('fig', { id: property(node, 'id') }, [
    name === undefined ? null : element('label', {}, inlines(name.children, context)),
    caption === undefined ? null : element('caption', {}, blocks(caption.children, context)),
    image === undefined ? null : element('alt-text', {}, text(property(image, 'alt') ?? '')),
    image === undefined ? null : element('graphic', { 'xlink:href': relative(property(image, 'src') ?? '', context) }),
  ]);
}

function captionOf(html: string, context: Context, blocks: Blocks): Xml {
  const { children, formulas } = proseOfHtml(html, context.place.base);
  return blocks(children.filter((node) => !isElement(node, 'hr')), { ...context, formulas });
}

function labelled(label: string, words: string | undefined): Xml | null {
  return words === undefined ? null : element('p', { 'content-type': label.toLowerCase() }, [element('bold', {}, text(label)), text(` ${words}`)]);
}

function attribution(words: string): Xml | null {
  return words === '' ? null : element('attrib', {}, text(words));
}
