import { plain, text, type Block, type Figure, type Inline, type Table } from '../document.ts';
import { comment, escapeAttribute, escapeLineStart, escapeText } from './escape.ts';
import { settable } from './formula.ts';
import { altText, shortened, writeInlines } from './inlines.ts';
import { writePipeTable } from './pipe-table.ts';
import { where, type Writing } from './writing.ts';

/** Blocks in the grammar of chapters; joined by blank lines they are the text. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string[] {
  return blocks.flatMap((block) => writeBlock(block, writing));
}

/** The text of a chapter: notes stand after the block that points at them. */
export function writeText(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .flatMap((block) => {
      const written = writeBlock(block, writing);
      return [...written, ...writing.pending.splice(0)];
    })
    .join('\n\n');
}

function writeBlock(block: Block, writing: Writing): string[] {
  switch (block.type) {
    case 'paragraph': {
      const line = writeInlines(block.children, writing).trim().replace(/(?:\\\n)+$/, '');
      return line === '' ? [] : [line.split('\n').map((part) => escapeLineStart(part.trim())).join('\n')];
    }
    case 'heading':
      return writeHeading(block, writing);
    case 'list':
      return [list(block, writing)];
    case 'definitions':
      return [block.items.map(({ term, blocks }) => item('-', writeBlocks([{ type: 'paragraph', children: [{ type: 'strong', children: term }] }, ...blocks], writing))).join('\n\n')];
    case 'quote': {
      const inner = writeBlocks(block.children, writing).join('\n\n');
      return inner === '' ? [] : [inner.replace(/^/gm, '> ').replace(/ +$/gm, '')];
    }
    case 'code':
      return [fenced(block.value, block.language)];
    case 'math':
      return [display(block, writing)];
    case 'rule':
      return ['---'];
    case 'figure':
      return figure(block, writing);
    case 'table':
      return table(block, writing);
    case 'lost':
      return [comment(block.what)];
  }
}

function writeHeading(block: Extract<Block, { type: 'heading' }>, writing: Writing): string[] {
  const words = writeInlines(block.children, writing).replaceAll('\\\n', ' ').trim();
  writing.section = shortened(plain(block.children));
  const label = writing.names.labelOf.get(block);
  // Deeper than a chapter's headings go: a line that leads its paragraph.
  if (label === undefined) return [`<strong>${words}</strong>`];
  return [`${'#'.repeat(block.level + 1)} ${words.replace(/#+$/, '\\$&')} {#${label}}`];
}

function list({ ordered, start, items }: Extract<Block, { type: 'list' }>, writing: Writing): string {
  const written = items.map((blocks) => writeBlocks(blocks, writing));
  const tight = written.every((parts) => parts.length <= 1 || (parts.length === 2 && /^(?:-|\d+\.) /.test(parts[1] ?? '')));
  return written.map((parts, index) => item(ordered ? `${start + index}.` : '-', parts, tight)).join(tight ? '\n' : '\n\n');
}

function item(marker: string, parts: readonly string[], tight = false): string {
  const indent = ' '.repeat(marker.length + 1);
  return `${marker} ${(parts.length === 0 ? [''] : parts).join(tight ? '\n' : '\n\n').replace(/\n(?=[^\n])/g, `\n${indent}`)}`.trimEnd();
}

function fenced(value: string, language: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/^\s*(`{3,})/gm)].map(([, run = '']) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language.replace(/[^\w+#-]/g, '')}\n${value.replace(/\n+$/, '')}\n${fence}`;
}

function display(block: Extract<Block, { type: 'math' }>, writing: Writing): string {
  const { tex } = block;
  const formula = settable(tex, true);
  const label = writing.names.labelOf.get(block);
  if ('tex' in formula) return `$$\n${formula.tex}${label === undefined ? '' : `\n\\label{${label}}`}\n$$`;
  writing.lose({ where: where(writing), what: `the display “${shortened(tex)}” cannot be set (${formula.problem}); it stands as code`, remedy: 'write it in the TeX that KaTeX knows, between lines of $$' });
  return `${comment('A formula that could not be set')}\n\n${fenced(tex.trim(), 'tex')}`;
}

function figure(block: Figure, writing: Writing): string[] {
  const label = writing.names.labelOf.get(block);
  const found = block.images.map((image) => ({ ...image, source: writing.images.get(image.file) }));
  const shown = found.flatMap(({ alt, file, source }) => (source !== undefined && 'file' in source ? [{ alt, file, path: source.file }] : []));
  for (const { file, source } of found) {
    if (source === undefined || 'problem' in source) writing.lose({ where: `${block.number ?? 'a figure'} in ${where(writing)}`, what: `its image ${file} ${source?.problem ?? 'is missing'}`, remedy: 'put it into images/ and write <Image src="images/…" alt="…" label="fig-…">caption</Image>' });
  }
  const last = shown.at(-1);
  const caption = within('caption', writing, () => writeBlocks(block.caption, writing));
  if (last === undefined) {
    const name = block.number ?? 'Figure';
    return [comment(`${name}: its image is missing`), ...named(name, block.caption, writing)];
  }
  const others = shown.slice(0, -1).map(({ alt, file, path }) => `![${escapeText(alternative(alt, block, file, writing))}](${path})`);
  const attributes = `src="${path(last.path)}" alt="${escapeAttribute(alternative(last.alt, block, last.file, writing))}"${label === undefined ? '' : ` label="${label}"`}`;
  return [...others, caption.length === 0 ? `<Image ${attributes} />` : `<Image ${attributes}>\n${caption.join('\n\n')}\n</Image>`];
}

function path(file: string): string {
  return escapeAttribute(file);
}

// A caption's first sentence says roughly what is seen; an editor should do better.
function alternative(alt: string, { caption, number }: Figure, file: string, writing: Writing): string {
  if (alt.trim() !== '') return alt.replace(/\s+/g, ' ').trim();
  const [sentence = ''] = /^.{12,}?[.!?](?=\s|$)|^.+$/.exec(plain(caption)) ?? [];
  if (sentence === '') return altText('', file, writing);
  writing.lose({ where: `${number ?? file} in ${where(writing)}`, what: 'it has no alternative text; the first words of its caption stand in its place', remedy: 'say in alt="…" what it shows' });
  return shortenedWords(sentence);
}

function shortenedWords(sentence: string): string {
  return sentence.length <= 160 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 158))}…`;
}

function table(block: Table, writing: Writing): string[] {
  const name = writing.names.exportOf.get(block);
  const notes = within('caption', writing, () => writeBlocks(block.notes, writing));
  if (name !== undefined) {
    writing.tables.push(block);
    return [notes.length === 0 ? `<Table of={${name}} />` : `<Table of={${name}}>\n${notes.join('\n\n')}\n</Table>`];
  }
  writing.lose({ where: `${block.number ?? 'a table'} in ${where(writing)}`, what: 'its cells hold links, citations, images or several blocks, so it stands in the text without a number of its own', remedy: 'make it a table of tables.ts (docs/chapters.md) if something should point at it' });
  return [...named(block.number ?? 'Table', [{ type: 'paragraph', children: block.title }], writing), writePipeTable(block, writing), ...notes];
}

function named(name: string, caption: readonly Block[], writing: Writing): string[] {
  const [lead, ...rest] = caption;
  const words: Inline[] = [{ type: 'strong', children: [text(`${name}.`)] }, text(' '), ...(lead?.type === 'paragraph' ? lead.children : [])];
  return within('caption', writing, () => writeBlocks([{ type: 'paragraph', children: words }, ...(lead?.type === 'paragraph' ? rest : caption)], writing));
}

export function within<T>(place: Writing['within'], writing: Writing, work: () => T): T {
  const before = writing.within;
  writing.within = place;
  try {
    return work();
  } finally {
    writing.within = before;
  }
}
