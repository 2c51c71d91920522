import type { Element, ElementContent } from 'hast';
import { capitalized } from '../../components/words.ts';
import { viewOfTable, type ViewCell, type ViewColumn } from '../../tables/view.ts';
import { lookup } from '../../volume/lookup.ts';
import { layeredSvg, plainColours } from '../drawing.ts';
import { findElement, property } from '../element.ts';
import { classesOf } from '../prose.ts';
import { sourcesText } from '../sources.ts';
import type { Context } from './context.ts';
import { call, label, list, sequence, string, type Code } from './typst.ts';

type OfHtml = (html: string, context: Context) => Code;
type Blocks = (nodes: readonly ElementContent[], context: Context) => Code;

/** A chart: its drawing stays vectors, and its words text. */
export function figureCode(of: string, context: Context, _inline: OfHtml, html: OfHtml): Code {
  const figure = lookup(context.volume).figures[of];
  if (figure === undefined) throw new Error(`no figure ${of}`);
  const { name, chapter, id, definition, captionHtml, rendered } = figure;
  const { language } = context;
  const path = `/figures/${chapter}-${id}.svg`;
  context.files.set(path, { content: layeredSvg(plainColours(rendered.wide.svg)) });
  const ground = [`${language.words.basis}: ${rendered.bases.map((basis) => language.bases[basis]).join(language.comma)}.`, rendered.coverage && `${capitalized(language.coverage(rendered.coverage))}.`].filter(Boolean).join(' ');
  return call('chart', [], {
    id: label(`${chapter}.fig-${id}`),
    name: string(name),
    title: string(definition.title),
    measure: string(definition.measure),
    drawing: string(path),
    alt: string(`${definition.alt} ${rendered.description}`),
    foot: sequence([
      call('par', [string(ground)]),
      labelled(language.words.missing, definition.missing),
      html(captionHtml, context),
      labelled(language.words.formula, definition.formula),
      sources(definition.datasets, context),
    ]),
  });
}

export function tableCode(of: string, context: Context, inline: OfHtml, html: OfHtml): Code {
  const table = lookup(context.volume).tables[of];
  if (table === undefined) throw new Error(`no table ${of}`);
  const { name, chapter, id, definition, captionHtml, verdicts } = table;
  const { columns, rows } = viewOfTable(definition);
  const fields = Object.keys(definition.columns);
  const cell = ({ html: words, pad }: ViewCell, row: number, index: number): Code => {
    const said = words === null ? string('—') : inline(words, context);
    const entry = verdicts[row]?.[fields[index] ?? ''];
    const judged = entry === undefined ? said : call('claim', [string(new URL(context.place.base + entry.address.slice(1), context.place.origin).href), said]);
    return pad === '' ? judged : sequence([judged, call('hide', [string(pad)])]);
  };
  return call('data-table', [], {
    id: label(`${chapter}.tbl-${id}`),
    name: string(name),
    title: string(definition.title),
    columns: list(columns.map(({ numeric }) => (numeric ? 'right' : 'left'))),
    head: list(columns.map((column) => headCode(column, context, inline))),
    rows: list(rows.map(({ cells }, row) => list(cells.map((each, index) => cell(each, row, index))))),
    foot: sequence([html(captionHtml, context), sources(definition.datasets, context)]),
  });
}

function headCode({ labelHtml, unit }: ViewColumn, context: Context, inline: OfHtml): Code {
  return unit === undefined ? inline(labelHtml, context) : sequence([inline(labelHtml, context), call('unit', [string(unit)])]);
}

/** A picture of a chapter's own folder. */
export function imageCode(node: Element, context: Context, blocks: Blocks, id: string | undefined): Code {
  const image = findElement([node], ({ tagName }) => tagName === 'img');
  const own = /^\/chapters\/([^/]+)\/images\/([^/]+)$/.exec(image === undefined ? '' : (property(image, 'src') ?? ''));
  const file = context.volume.chapters.find(({ slug }) => slug === own?.[1])?.images.find(({ name }) => name === decodeURIComponent(own?.[2] ?? ''))?.file;
  const alt = string((image && property(image, 'alt')) ?? '');
  // Typst reads no AVIF, and a picture of another host is not fetched: its words stand for it.
  const shown = file !== undefined && !/\.avif$/i.test(file);
  const path = `/images/${own?.[1]}-${own?.[2]}`;
  if (shown) context.files.set(path, { file });
  const name = findElement([node], (child) => classesOf(child).includes('figure-name'));
  const caption = findElement([node], (child) => classesOf(child).includes('figure-caption'));
  return call('picture', [], {
    id: id === undefined ? null : label(context.prefix + id),
    name: name === undefined ? null : blocks(name.children, context),
    path: shown ? string(path) : null,
    alt,
    foot: caption === undefined ? null : blocks(caption.children, context),
  });
}

function sources(datasets: Parameters<typeof sourcesText>[0], { language }: Context): Code | null {
  const said = sourcesText(datasets, language);
  return said && labelled(said.label, said.text);
}

function labelled(name: string, words: string | undefined): Code | null {
  return words === undefined ? null : call('par', [sequence([call('strong', [string(name)]), string(` ${words}`)])]);
}
