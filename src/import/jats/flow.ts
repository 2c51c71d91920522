import { plain, text, type Block, type Inline } from '../document.ts';
import { attribute, below, elements, first, isText, nameOf, words, XmlElement, type XmlNode } from '../xml.ts';
import { childrenOf, isBlank, readInlines, texIn } from './inlines.ts';
import { readFigure, readTable } from './floats.ts';
import type { Reading } from './reading.ts';

const flow = new Set(['disp-formula', 'disp-formula-group', 'list', 'def-list', 'fig', 'fig-group', 'table-wrap', 'table-wrap-group', 'disp-quote', 'verse-group', 'boxed-text', 'preformat', 'supplementary-material', 'media', 'statement', 'speech', 'array', 'chem-struct-wrap', 'p', 'sec']);
const silent = new Set(['label', 'title', 'object-id', 'sec-meta', 'ref-list', 'processing-instruction', 'notes-meta', 'permissions', 'copyright-statement', 'alt-title']);

/** Blocks of what stands between the headings of an article; sections begin at `level`. */
export function readFlow(node: XmlNode, reading: Reading, level = 1): Block[] {
  if (isText(node)) return node.text.trim() === '' ? [] : [{ type: 'paragraph', children: [text(node.text.replace(/\s+/g, ' ').trim())] }];
  if (!(node instanceof XmlElement)) return [];
  const name = nameOf(node);
  if (silent.has(name)) return [];
  const inside = (parent: XmlElement | undefined, deeper = level): Block[] => elements(parent).flatMap((child) => readFlow(child, reading, deeper));
  switch (name) {
    case 'p':
      return readParagraph(node, reading, level);
    case 'app':
      // Some publishers put a box around a whole appendix; its sections stay sections.
      return [...heading(node, reading, level), ...elements(node).flatMap((child) => (nameOf(child) === 'boxed-text' ? [...heading(child, reading, level + 1), ...inside(child, level + 1)] : readFlow(child, reading, level + 1)))];
    case 'sec':
    case 'ack':
    case 'glossary':
    case 'notes':
      return [...heading(node, reading, level), ...inside(node, level + 1)];
    case 'list':
      return [{ type: 'list', ordered: /^(?:order|alpha|roman)/.test(attribute(node, 'list-type') ?? ''), start: 1, items: elements(node, 'list-item').map((item) => inside(item)) }];
    case 'def-list':
      return [...titled(node, reading), { type: 'definitions', items: elements(node, 'def-item').map((item) => ({ term: childrenOf(first(item, 'term'), reading), blocks: elements(item, 'def').flatMap((def) => inside(def)) })) }];
    case 'disp-quote':
    case 'verse-group':
      return [{ type: 'quote', children: name === 'verse-group' ? [{ type: 'paragraph', children: elements(node, 'verse-line').flatMap((line, index): Inline[] => [...(index > 0 ? [{ type: 'break' as const }] : []), ...childrenOf(line, reading)]) }] : [...inside(node), ...elements(node, 'attrib').map((attrib): Block => ({ type: 'paragraph', children: childrenOf(attrib, reading) }))] }];
    case 'boxed-text':
      return [{ type: 'quote', children: [...titled(node, reading), ...titled(first(node, 'caption'), reading), ...inside(first(node, 'caption')), ...elements(node).filter((child) => nameOf(child) !== 'caption').flatMap((child) => (nameOf(child) === 'sec' ? [...titled(child, reading), ...inside(child)] : readFlow(child, reading, level)))] }];
    case 'statement':
    case 'speech':
    case 'verse':
      return [...titled(node, reading), ...inside(node)];
    case 'disp-formula':
      return display(node, reading);
    case 'preformat':
    case 'code':
      return [{ type: 'code', language: attribute(node, 'language') ?? '', value: node.text.replace(/^\n+|\s+$/g, '') }];
    case 'fig':
    case 'chem-struct-wrap':
      return [readFigure(node, reading)];
    case 'table-wrap':
      return [readTable(node, reading)];
    case 'fig-group':
    case 'table-wrap-group':
      return [...inside(node), ...inside(first(node, 'caption'))];
    case 'graphic':
      return [{ type: 'figure', ids: [], images: [{ file: attribute(node, 'href') ?? '', alt: words(first(node, 'alt-text')) }], caption: [] }];
    case 'supplementary-material':
    case 'media':
      return supplement(node, reading);
    case 'fn-group':
      return fnGroup(node, reading, level);
    case 'caption':
    case 'array':
    case 'disp-formula-group':
    case 'floats-group':
      return inside(node);
    case 'bio':
    case 'table':
    case 'answer':
    case 'question':
      reading.lose({ where: `section “${reading.section.title}”`, what: `<${name}> has no place in a chapter: ${words(node).slice(0, 80)}`, remedy: 'write it into the text, if it is needed' });
      return [{ type: 'lost', what: `<${name}> of the source stood here` }];
    default: {
      const children = readInlines([node], reading);
      return isBlank(children) ? [] : [{ type: 'paragraph', children }];
    }
  }
}

export function heading(node: XmlElement, reading: Reading, level: number): Block[] {
  const title = childrenOf(first(node, 'title'), reading);
  const fallback = { ack: 'Acknowledgements', app: 'Appendix', glossary: 'Glossary', notes: '' }[nameOf(node)] ?? '';
  const children = title.length > 0 ? title : fallback === '' ? [] : [text(fallback)];
  if (children.length > 0) reading.section.title = plain(children);
  const id = node.attributes['id'];
  return children.length === 0 ? [] : [{ type: 'heading', level, ids: id === undefined ? [] : [id], children }];
}

function titled(node: XmlElement | undefined, reading: Reading): Block[] {
  const label = words(first(node, 'label'));
  const title = childrenOf(first(node, 'title'), reading);
  const children = [...(label === '' ? [] : [text(`${label}${title.length > 0 ? ' ' : ''}`)]), ...title];
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
}

// A paragraph that holds displays, lists or figures is divided at them.
function readParagraph(node: XmlElement, reading: Reading, level: number): Block[] {
  const blocks: Block[] = [];
  let run: XmlNode[] = [];
  const flush = (): void => {
    const children = readInlines(run, reading);
    if (!isBlank(children)) blocks.push({ type: 'paragraph', children });
    run = [];
  };
  for (const child of node.children) {
    if (child instanceof XmlElement && flow.has(nameOf(child))) {
      flush();
      blocks.push(...readFlow(child, reading, level));
    } else run.push(child);
  }
  flush();
  return blocks;
}

function display(node: XmlElement, reading: Reading): Block[] {
  const tex = texIn(node, reading);
  const label = words(first(node, 'label'));
  const id = node.attributes['id'];
  // Only what is numbered in print is numbered here.
  if (tex !== '') return [{ type: 'math', tex, ids: label === '' ? [] : [id ?? `equation-${label}`], number: label === '' ? undefined : label }];
  const graphic = below(node, 'graphic', 'inline-graphic')[0];
  if (graphic !== undefined) {
    reading.lose({ where: `section “${reading.section.title}”`, what: `the formula ${label || id || ''} is only there as an image`, remedy: 'write it in TeX between lines of $$' });
    return [{ type: 'figure', ids: [], images: [{ file: attribute(graphic, 'href') ?? '', alt: `Formula ${label}`.trim() }], caption: [] }];
  }
  const children = readInlines(node.children.filter((child) => !(child instanceof XmlElement && nameOf(child) === 'label')), reading);
  return isBlank(children) ? [] : [{ type: 'quote', children: [{ type: 'paragraph', children: [...children, ...(label === '' ? [] : [text(` (${label.replace(/[()]/g, '')})`)])] }] }];
}

function supplement(node: XmlElement, reading: Reading): Block[] {
  const label = words(first(node, 'label')) || 'Supplementary file';
  const caption = first(node, 'caption');
  const file = [node, ...below(node, 'media', 'graphic')].map((candidate) => attribute(candidate, 'href')).find((href) => href !== undefined);
  reading.lose({ where: label, what: `the file ${file ?? ''} of the supplement is not part of the chapter`, remedy: 'deposit it where it can be cited, and link to it' });
  const title = childrenOf(first(caption, 'title'), reading);
  const blocks = elements(caption, 'p').flatMap((p) => readParagraph(p, reading, 1));
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [text(`${label.replace(/[.:]$/, '')}.`)] }, text(' '), ...title] }, ...blocks];
}

function fnGroup(node: XmlElement, reading: Reading, level: number): Block[] {
  const loose = elements(node, 'fn').filter((fn) => !reading.notes.has(fn.attributes['id'] ?? ''));
  const blocks = loose.flatMap((fn) => elements(fn).flatMap((child) => readFlow(child, reading, level)));
  return blocks.length === 0 ? [] : [...heading(node, reading, level), ...blocks];
}
