import { titleOf } from '../caption.ts';
import { text, type Block, type Cell, type Figure, type Inline, type Row, type Table } from '../document.ts';
import { attribute, below, elements, first, nameOf, words, type XmlElement } from '../xml.ts';
import { readFlow } from './flow.ts';
import { childrenOf, isBlank, readInlines } from './inlines.ts';
import type { Reading } from './reading.ts';

export function readFigure(node: XmlElement, reading: Reading): Figure {
  const number = printedNumber(node, 'Figure');
  const { title, blocks } = caption(node, reading);
  const lead: Block[] = title.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }];
  const graphics = below(node, 'graphic').filter((graphic) => !below(first(node, 'caption'), 'graphic').includes(graphic));
  const alt = words(first(node, 'alt-text'));
  return {
    type: 'figure',
    ids: idsOf(node),
    number,
    images: distinct(graphics.map((graphic) => ({ file: attribute(graphic, 'href') ?? '', alt: words(first(graphic, 'alt-text')) || alt }))),
    caption: [...joined(lead, blocks), ...elements(node, 'attrib', 'permissions').filter((part) => nameOf(part) === 'attrib').map((part): Block => ({ type: 'paragraph', children: childrenOf(part, reading) }))],
  };
}

// The same picture in several formats, and thumbnails of it, are one.
function distinct(images: Figure['images']): Figure['images'] {
  const seen = new Set<string>();
  return images.filter(({ file }) => {
    const stem = file.replace(/\.(?:tiff?|jpe?g|png|gif|svg|eps|pdf|webp)$/i, '');
    if (stem === '' || seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
}

export function readTable(node: XmlElement, reading: Reading): Table | Figure {
  const number = printedNumber(node, 'Table');
  const { title, blocks } = caption(node, reading);
  const [lead, ...rest] = blocks;
  const own = title.length > 0 ? { title, notes: blocks } : lead?.type === 'paragraph' ? titleOf(lead.children, rest) : { title: [], notes: blocks };
  const foot = elements(node, 'table-wrap-foot').flatMap((part) => [...below(part, 'fn').flatMap((fn) => footnote(fn, reading)), ...elements(part).filter((child) => !['fn', 'fn-group', 'title'].includes(nameOf(child))).flatMap((child) => readFlow(child, reading))]);
  const tables = below(node, 'table');
  const graphic = below(node, 'graphic')[0];
  if (tables.length === 0) {
    if (graphic !== undefined) reading.lose({ where: number ?? 'a table', what: 'it is only there as an image', remedy: 'type its cells into tables.ts, or leave it as a figure' });
    const images = graphic === undefined ? [] : [{ file: attribute(graphic, 'href') ?? '', alt: '' }];
    return { type: 'figure', ids: idsOf(node), number, images, caption: [{ type: 'paragraph', children: own.title }, ...own.notes, ...foot] };
  }
  const head: Row[] = [];
  const body: Row[] = [];
  for (const [index, table] of tables.entries()) {
    const heads = below(table, 'thead').flatMap((part) => elements(part, 'tr'));
    if (index === 0) head.push(...heads.map((row) => rowOf(row, reading)));
    else body.push(...heads.map((row) => rowOf(row, reading)));
    const rows = below(table, 'tr').filter((row) => !heads.includes(row));
    body.push(...rows.map((row) => rowOf(row, reading)));
  }
  // A row of heads without <thead> is a head all the same.
  const [top] = tables.flatMap((table) => below(table, 'tr'));
  if (head.length === 0 && body.length > 1 && top !== undefined && elements(top).length > 1 && elements(top).every((cell) => nameOf(cell) === 'th')) head.push(...body.splice(0, 1));
  return { type: 'table', ids: idsOf(node), number, title: own.title, notes: [...own.notes, ...foot], head, body };
}

function rowOf(row: XmlElement, reading: Reading): Row {
  return elements(row, 'td', 'th').map((cell): Cell => ({ children: cellBlocks(cell, reading), columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') }));
}

function cellBlocks(cell: XmlElement, reading: Reading): Block[] {
  if (elements(cell).some((child) => ['p', 'list', 'disp-formula', 'fig', 'def-list', 'disp-quote', 'preformat'].includes(nameOf(child)))) return cell.children.flatMap((child) => readFlow(child, reading));
  const children = readInlines(cell.children, reading);
  return isBlank(children) ? [] : [{ type: 'paragraph', children }];
}

function span(cell: XmlElement, name: string): number {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
}

function footnote(fn: XmlElement, reading: Reading): Block[] {
  const label = words(first(fn, 'label'));
  const blocks = elements(fn).filter((child) => nameOf(child) !== 'label').flatMap((child) => readFlow(child, reading));
  const [lead, ...rest] = blocks;
  if (label === '' || lead?.type !== 'paragraph') return blocks;
  return [{ type: 'paragraph', children: [{ type: 'superscript', children: [text(label)] }, text(' '), ...lead.children] }, ...rest];
}

function caption(node: XmlElement, reading: Reading): { title: Inline[]; blocks: Block[] } {
  const found = first(node, 'caption');
  return { title: childrenOf(first(found, 'title') ?? first(node, 'title'), reading), blocks: elements(found).filter((child) => nameOf(child) !== 'title').flatMap((child) => readFlow(child, reading)) };
}

function joined(lead: readonly Block[], blocks: readonly Block[]): Block[] {
  const [head] = lead;
  const [next, ...rest] = blocks;
  if (head?.type !== 'paragraph' || next?.type !== 'paragraph') return [...lead, ...blocks];
  return [{ type: 'paragraph', children: [...head.children, text(' '), ...next.children] }, ...rest];
}

function printedNumber(node: XmlElement, kind: string): string | undefined {
  const label = words(first(node, 'label')).replace(/[.:]\s*$/, '');
  return label === '' ? undefined : /^\d/.test(label) ? `${kind} ${label}` : label;
}

function idsOf(node: XmlElement): string[] {
  const id = node.attributes['id'];
  return id === undefined ? [] : [id];
}
