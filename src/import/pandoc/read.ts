import { plain, text, type Block, type Cell, type Citation, type Inline, type Lose, type Row } from '../document.ts';
import { titleOf } from '../caption.ts';
import type { Attr, MetaValue, PandocBlock, PandocCitation, PandocDocument, PandocInline, PandocTable } from './ast.ts';

export interface PandocReading {
  lose: Lose;
  /** Word gives paragraphs in styles, and takes an indent for a quotation. */
  word: boolean;
}

const styles = { Emph: 'emphasis', Strong: 'strong', Strikeout: 'strike', Superscript: 'superscript', Subscript: 'subscript', SmallCaps: 'smallCaps', Underline: 'underline' } as const;

export function readPandocBlocks(blocks: readonly PandocBlock[], reading: PandocReading): Block[] {
  return blocks.flatMap((block) => readBlock(block, reading));
}

function readBlock(block: PandocBlock, reading: PandocReading): Block[] {
  switch (block.t) {
    case 'Para':
    case 'Plain':
      return readParagraph(block.c, reading);
    case 'LineBlock':
      return [{ type: 'paragraph', children: block.c.flatMap((line, index): Inline[] => [...(index > 0 ? [{ type: 'break' as const }] : []), ...readPandocInlines(line, reading)]) }];
    case 'CodeBlock':
      return [{ type: 'code', language: block.c[0][1][0] ?? '', value: block.c[1] }];
    case 'RawBlock':
      return raw(block.c[0], block.c[1], reading);
    case 'BlockQuote':
      return [{ type: 'quote', children: readPandocBlocks(block.c, reading) }];
    case 'OrderedList':
      return [{ type: 'list', ordered: true, start: Math.max(block.c[0][0], 0), items: block.c[1].map((item) => readPandocBlocks(item, reading)) }];
    case 'BulletList':
      return [{ type: 'list', ordered: false, start: 1, items: block.c.map((item) => readPandocBlocks(item, reading)) }];
    case 'DefinitionList':
      return [{ type: 'definitions', items: block.c.map(([term, definitions]) => ({ term: readPandocInlines(term, reading), blocks: definitions.flatMap((blocks) => readPandocBlocks(blocks, reading)) })) }];
    case 'Header':
      return [{ type: 'heading', level: block.c[0], ids: [...idOf(block.c[1]), ...spanIds(block.c[2])], children: readPandocInlines(block.c[2], reading) }];
    case 'HorizontalRule':
      return [{ type: 'rule' }];
    case 'Null':
      return [];
    case 'Table':
      return [readTable(block.c, reading)];
    case 'Figure':
      return figureBlock(block.c[0], block.c[1][1], block.c[2], reading);
    case 'Div':
      return readDiv(block.c[0], block.c[1], reading);
  }
}

function figureBlock(attr: Attr, caption: PandocBlock[], content: PandocBlock[], reading: PandocReading): Block[] {
  const inner = readPandocBlocks(content, reading);
  const images = inner.flatMap((block) => (block.type === 'figure' ? block.images : block.type === 'paragraph' ? block.children.flatMap((node) => (node.type === 'image' ? [{ file: node.file, alt: node.alt }] : [])) : []));
  const ids = [...idOf(attr), ...inner.flatMap((block) => (block.type === 'figure' ? block.ids : []))];
  const rest = inner.filter((block) => block.type !== 'figure' && !(block.type === 'paragraph' && block.children.every((node) => node.type === 'image' || plain([node]) === '')));
  const own = inner.flatMap((block) => (block.type === 'figure' ? block.caption : []));
  if (images.length === 0) return [...rest, ...readPandocBlocks(caption, reading)];
  return [...rest, { type: 'figure', ids, images, caption: [...readPandocBlocks(caption, reading), ...own] }];
}

function readDiv(attr: Attr, content: readonly PandocBlock[], reading: PandocReading): Block[] {
  const [id, classes] = attr;
  if (classes.some((name) => ['thebibliography', 'references', 'csl-bib-body'].includes(name)) || id === 'refs') return [];
  if (classes.includes('tabular')) {
    reading.lose({ where: 'a table', what: `pandoc could not read it: ${plain(readPandocBlocks(content, reading)).slice(0, 80)}`, remedy: 'type its cells into tables.ts' });
    return [{ type: 'lost', what: 'A table of the source stood here, which could not be read' }];
  }
  const style = reading.word ? customStyle(attr) : undefined;
  const inner = style !== undefined && !/quot|zitat|block text|citation/i.test(style) ? content.flatMap((block) => (block.t === 'BlockQuote' ? block.c : [block])) : content;
  const blocks = readPandocBlocks(inner, reading);
  const ids = idOf(attr);
  // LaTeX's labels come as a division around what they name.
  const named = blocks.find((block) => block.type === 'table' || block.type === 'figure');
  if (ids.length > 0 && (named?.type === 'table' || named?.type === 'figure')) named.ids.push(...ids);
  if (classes.includes('figure') || classes.includes('figure*')) return figureBlock(attr, [], [...inner], reading);
  return blocks;
}

export function customStyle([, , attributes]: Attr): string | undefined {
  return attributes.find(([name]) => name === 'custom-style')?.[1];
}

// Displays stand between paragraphs, and a lone image is a figure.
function readParagraph(nodes: readonly PandocInline[], reading: PandocReading): Block[] {
  const only = nodes.filter((node) => node.t !== 'SoftBreak' && node.t !== 'Space' && node.t !== 'LineBreak');
  if (only.length > 0 && only.every((node) => node.t === 'Image')) {
    const images = only.flatMap((node) => (node.t === 'Image' ? [node.c] : []));
    const implicit = images.find(([, , [, title]]) => title.startsWith('fig:'));
    const caption = implicit === undefined ? [] : readPandocInlines(implicit[1], reading);
    const alt = (inlines: PandocInline[]): string => (implicit !== undefined ? '' : altOf(plain(readPandocInlines(inlines, reading))));
    return [{ type: 'figure', ids: images.flatMap(([attr]) => idOf(attr)), images: images.map(([, inlines, [file]]) => ({ file, alt: alt(inlines) })), caption: caption.length === 0 ? [] : [{ type: 'paragraph', children: caption }] }];
  }
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const flush = (): void => {
    if (run.some((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''))) blocks.push({ type: 'paragraph', children: merged(run) });
    run = [];
  };
  for (const node of flattened(nodes)) {
    if (node.t === 'Math' && node.c[0].t === 'DisplayMath') {
      flush();
      blocks.push(...displays(node.c[1]));
    } else run.push(...readInline(node, reading));
  }
  flush();
  return blocks;
}

// pandoc-crossref and others wrap a display in a span that carries its id.
function flattened(nodes: readonly PandocInline[]): PandocInline[] {
  return nodes.flatMap((node): PandocInline[] => {
    const [inner] = node.t === 'Span' ? node.c[1] : [];
    if (node.t !== 'Span' || node.c[1].length !== 1 || inner?.t !== 'Math' || inner.c[0].t !== 'DisplayMath') return [node];
    const id = node.c[0][0];
    return [{ t: 'Math', c: [inner.c[0], id === '' || inner.c[1].includes('\\label') ? inner.c[1] : `${inner.c[1]}\\label{${id}}`] }];
  });
}

/** A display with the ids of its labels; it can have one number, whatever its lines had. */
export function displays(tex: string): Block[] {
  const ids = [...tex.matchAll(/\\label\s*\{([^{}]*)\}/g)].map(([, id = '']) => id);
  return [{ type: 'math', tex, ids }];
}

function readPandocInlines(nodes: readonly PandocInline[], reading: PandocReading): Inline[] {
  return merged(nodes.flatMap((node) => readInline(node, reading)));
}

function readInline(node: PandocInline, reading: PandocReading): Inline[] {
  switch (node.t) {
    case 'Str':
      return [text(node.c)];
    case 'Space':
    case 'SoftBreak':
      return [text(' ')];
    case 'LineBreak':
      return [{ type: 'break' }];
    case 'Emph':
    case 'Strong':
    case 'Strikeout':
    case 'Superscript':
    case 'Subscript':
    case 'SmallCaps':
    case 'Underline': {
      const children = readPandocInlines(node.c, reading);
      // Word marks single runs; an empty one is nothing.
      return plain(children) === '' && !children.some(({ type }) => type === 'note' || type === 'image') ? children : [{ type: styles[node.t], children }];
    }
    case 'Quoted': {
      const [open, close] = node.c[0].t === 'SingleQuote' ? ['‘', '’'] : ['“', '”'];
      return [text(open), ...readPandocInlines(node.c[1], reading), text(close)];
    }
    case 'Cite':
      return readCite(node.c[0], reading);
    case 'Code':
      return [{ type: 'code', value: node.c[1] }];
    case 'Math':
      return [{ type: 'math', tex: node.c[1] }];
    case 'RawInline':
      return rawInline(node.c[0], node.c[1], reading);
    case 'Link':
      return readLink(node.c, reading);
    case 'Image':
      return [{ type: 'image', file: node.c[2][0], alt: altOf(plain(readPandocInlines(node.c[1], reading))) }];
    case 'Note':
      return [{ type: 'note', children: readPandocBlocks(node.c, reading) }];
    case 'Span':
      return readSpan(node.c[0], node.c[1], reading);
  }
}

function readSpan([id, classes, attributes]: Attr, content: PandocInline[], reading: PandocReading): Inline[] {
  // Of tracked changes the accepted text has come; comments are for the authors.
  if (classes.some((name) => name.startsWith('comment'))) return [];
  const children = readPandocInlines(content, reading);
  const lang = attributes.find(([name]) => name === 'lang')?.[1];
  if (classes.includes('smallcaps')) return [{ type: 'smallCaps', children }];
  if (classes.includes('underline') || classes.includes('ul')) return [{ type: 'underline', children }];
  if (lang !== undefined && /^[A-Za-z-]+$/.test(lang)) return [{ type: 'span', id, lang, children }];
  return id === '' ? children : [{ type: 'span', id, children }];
}

function readLink([[, , attributes], inlines, [url]]: [Attr, PandocInline[], [string, string]], reading: PandocReading): Inline[] {
  const children = readPandocInlines(inlines, reading);
  if (!url.startsWith('#')) return [{ type: 'link', url, children }];
  const target = attributes.find(([name]) => name === 'reference')?.[1] ?? decodeURIComponent(url.slice(1).replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  const shown = plain(children);
  const targets = target.split(',').map((part) => part.trim());
  return targets.flatMap((id, index): Inline[] => [...(index > 0 ? [text(index === targets.length - 1 ? ' and ' : ', ')] : []), { type: 'crossReference', target: id, text: /^\[.*\]$/.test(shown) || targets.length > 1 ? '' : shown }]);
}

function readCite(citations: readonly PandocCitation[], reading: PandocReading): Inline[] {
  const items = citations.map(({ citationId, citationPrefix, citationSuffix, citationMode }): Citation['items'][number] => {
    const prefix = plain(readPandocInlines(citationPrefix, reading));
    const suffix = plain(readPandocInlines(citationSuffix, reading));
    return { key: citationId, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }), ...(citationMode.t === 'SuppressAuthor' ? { suppressAuthor: true as const } : {}) };
  });
  if (citations[0]?.citationMode.t !== 'AuthorInText') return [{ type: 'citation', mode: 'parenthetical', items }];
  return items.flatMap((item, index): Inline[] => [...(index === 0 ? [] : [text(index === items.length - 1 ? ' and ' : ', ')]), { type: 'citation', mode: 'narrative', items: [item] }]);
}

function readTable([attr, [, caption], , [, headRows], bodies, [, footRows]]: PandocTable, reading: PandocReading): Block {
  const row = ([, cells]: [Attr, [Attr, unknown, number, number, PandocBlock[]][]]): Row => cells.map(([, , rows, columns, blocks]): Cell => ({ children: readPandocBlocks(blocks, reading), columns: Math.max(columns, 1), rows: Math.max(rows, 1) }));
  const [lead, ...rest] = readPandocBlocks(caption, reading);
  const own = lead?.type === 'paragraph' ? titleOf(lead.children, rest) : { title: [], notes: lead === undefined ? [] : [lead, ...rest] };
  const head = headRows.map(row).filter((cells) => cells.some(({ children }) => children.length > 0));
  const body = bodies.flatMap(([, , head, rows]) => [...head, ...rows]).map(row);
  return { type: 'table', ids: [...idOf(attr), ...blockSpanIds(caption)], title: own.title, notes: own.notes, head, body: [...body, ...footRows.map(row)] };
}

function blockSpanIds(blocks: readonly PandocBlock[]): string[] {
  return blocks.flatMap((block) => (block.t === 'Para' || block.t === 'Plain' ? spanIds(block.c) : block.t === 'Div' ? [...idOf(block.c[0]), ...blockSpanIds(block.c[1])] : []));
}

function spanIds(nodes: readonly PandocInline[]): string[] {
  return nodes.flatMap((node) => (node.t === 'Span' ? [...idOf(node.c[0]), ...spanIds(node.c[1])] : []));
}

function raw(format: string, source: string, { lose }: PandocReading): Block[] {
  if (/^<!--[\s\S]*-->\s*$/.test(source) || source.trim() === '' || format === 'openxml') return [];
  lose({ where: 'the text', what: `${format} that only its own program understands is left out: ${source.replace(/\s+/g, ' ').slice(0, 80)}`, remedy: 'write it in the grammar of chapters, if it is needed' });
  return [{ type: 'lost', what: `${format} left out: ${source.replace(/\s+/g, ' ').slice(0, 200)}` }];
}

function rawInline(format: string, source: string, reading: PandocReading): Inline[] {
  const reference = /^\\(?:eq|auto|c|C|page|name)?ref\*?\{([^{}]+)\}$/.exec(source)?.[1];
  if (reference !== undefined) return [{ type: 'crossReference', target: reference, text: '' }];
  if (format.startsWith('html') && /^<\/?(?:br|wbr)\b/.test(source)) return [{ type: 'break' }];
  raw(format, source, reading);
  return [];
}

function altOf(words: string): string {
  return words === 'image' ? '' : words;
}

function idOf([id]: Attr): string[] {
  return id === '' ? [] : [id];
}

/** Pandoc gives each word apart. */
export function merged(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') out[out.length - 1] = text(last.value + node.value);
    else out.push(node);
  }
  return out;
}

export function metaInlines(value: MetaValue | undefined, reading: PandocReading): Inline[] {
  if (value === undefined) return [];
  if (value.t === 'MetaString') return [text(value.c)];
  if (value.t === 'MetaInlines') return readPandocInlines(value.c, reading);
  if (value.t === 'MetaBlocks') return readPandocBlocks(value.c, reading).flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return [];
}

export function metaBlocks(value: MetaValue | undefined, reading: PandocReading): Block[] {
  if (value?.t === 'MetaBlocks') return readPandocBlocks(value.c, reading);
  if (value?.t === 'MetaList') return value.c.flatMap((item) => metaBlocks(item, reading));
  const children = metaInlines(value, reading);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

export function metaList(value: MetaValue | undefined): readonly MetaValue[] {
  return value === undefined ? [] : value.t === 'MetaList' ? value.c : [value];
}

/** Reads what pandoc prints as JSON. */
export function parsePandoc(json: string): PandocDocument {
  // What pandoc prints for JSON has this shape; versions before 1.22 are refused by the version of the program.
  return JSON.parse(json) as PandocDocument;
}
