import { citePlainMentions, takeReferenceList } from '../bibliography/list.ts';
import { cslEntry } from '../bibliography/csl.ts';
import { joinCaptions } from '../captions.ts';
import { plain, text, type Author, type Block, type Inline, type Lose, type Matter, type Paper } from '../document.ts';
import { linkMentions } from '../mentions.ts';
import type { PandocBlock, PandocDocument } from '../pandoc/ast.ts';
import { customStyle, metaBlocks, metaInlines, metaList, readPandocBlocks } from '../pandoc/read.ts';
import { authorFromInlines } from '../people.ts';

/** Reads a Word document from what pandoc made of it. What Word does not mark is found by how papers are set. */
export function readWord(document: PandocDocument, lose: Lose): Paper {
  const reading = { lose, word: true };
  const styled = byStyle(document.blocks);
  const title = metaInlines(document.meta['title'], reading);
  const subtitle = metaInlines(document.meta['subtitle'], reading);
  const authors = metaList(document.meta['author']).flatMap((value) => authorFromInlines(metaInlines(value, reading)));
  const blocks = readPandocBlocks(styled.rest, reading);
  const matter: Matter = {
    title: subtitle.length > 0 ? [...title, text(': '), ...subtitle] : title,
    authors: authors.length > 0 ? authors : readPandocBlocks(styled.authors, reading).slice(0, 1).flatMap((block) => (block.type === 'paragraph' ? authorFromInlines(block.children) : [])),
    abstract: [...metaBlocks(document.meta['abstract'], reading), ...readPandocBlocks(styled.abstract, reading)],
    keywords: [],
    sectionsNumbered: false,
  };
  const opened = opening(headed(blocks), matter, lose);
  const numbered = withoutNumbers(joinCaptions(opened.blocks));
  const listed = takeReferenceList(numbered.blocks, lose);
  const fields = metaList(document.meta['references']).flatMap(cslEntry);
  const cited = citePlainMentions(listed.blocks, listed);
  return { matter: { ...opened.matter, sectionsNumbered: numbered.numbered }, blocks: linkMentions(cited), entries: [...fields, ...listed.entries.filter(({ key }) => !fields.some((entry) => entry.key === key))], listed: 'all' };
}

function byStyle(blocks: readonly PandocBlock[]): { authors: PandocBlock[]; abstract: PandocBlock[]; rest: PandocBlock[] } {
  const sorted = { authors: [] as PandocBlock[], abstract: [] as PandocBlock[], rest: [] as PandocBlock[] };
  for (const block of blocks) {
    const style = block.t === 'Div' ? customStyle(block.c[0]) : undefined;
    const room = style === undefined ? 'rest' : /^authors?$/i.test(style) ? 'authors' : /^abstract/i.test(style) ? 'abstract' : 'rest';
    sorted[room].push(block);
  }
  return sorted;
}

/** A paper without a single heading of Word's has them as lines in bold type. */
function headed(blocks: readonly Block[]): Block[] {
  if (blocks.some(({ type }) => type === 'heading')) return [...blocks];
  return blocks.map((block): Block => {
    if (block.type !== 'paragraph') return block;
    const [only, second] = block.children.filter((node) => plain([node]) !== '');
    const words = plain(block.children);
    if (only?.type !== 'strong' || second !== undefined || words.length > 120 || /[.;,]$/.test(words)) return block;
    const depth = /^(\d+(?:\.\d+)*)\.?\s/.exec(words)?.[1]?.split('.').length ?? 1;
    return { type: 'heading', level: depth, ids: [], children: only.children };
  });
}

/** What stands before the first section of a paper: title, names, abstract and keywords, where Word has no styles for them. */
function opening(blocks: readonly Block[], matter: Matter, lose: Lose): { blocks: Block[]; matter: Matter } {
  let rest = [...blocks];
  let { title, abstract, keywords } = matter;
  const authors: Author[] = [...matter.authors];
  const taken: string[] = [];
  if (plain(title) === '') {
    const at = rest.findIndex((block) => block.type === 'heading' || (block.type === 'paragraph' && plain(block.children) !== '') || block.type === 'quote');
    const lead = rest[at];
    const children = lead?.type === 'heading' || lead?.type === 'paragraph' ? lead.children : lead?.type === 'quote' ? inner(lead.children) : [];
    if (at >= 0 && at < 3 && plain(children) !== '' && plain(children).length < 300) {
      title = children.flatMap((node) => (node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]));
      rest.splice(at, 1);
      taken.push('the title is its first line');
    }
  }
  // The same title heads the text in some templates.
  rest = rest.filter((block) => !(block.type === 'heading' && plain(title) !== '' && plain(block.children).toLowerCase() === plain(title).toLowerCase()));
  const start = rest.findIndex((block) => headOf(block, /^abstract\b|^summary$|^摘要/i) !== undefined);
  if (authors.length === 0) {
    const stop = start === -1 ? 4 : start;
    const line = rest.slice(0, stop).findIndex((block) => block.type === 'paragraph' && isNames(plain(block.children)));
    const block = rest[line];
    if (block?.type === 'paragraph') {
      authors.push(...authorFromInlines(block.children));
      rest.splice(line, 1);
      taken.push('the authors are the line after it');
    }
  }
  if (plain(abstract) !== '') rest = rest.filter((block) => !(block.type === 'heading' && /^(?:abstract|摘要)$/i.test(plain(block.children))));
  else {
    const at = rest.findIndex((block) => headOf(block, /^abstract\b|^summary$|^摘要/i) !== undefined);
    const block = rest[at];
    if (at !== -1 && block !== undefined) {
      const same = bodyOf(block, /^abstract\b\s*[.:—–-]?\s*|^summary\s*[.:]?\s*|^摘要\s*[：:]?\s*/i);
      let end = at + 1;
      if (same.length === 0) while (end < rest.length && rest[end]?.type !== 'heading' && !/^key ?words/i.test(plain([rest[end] as Block])) && end < at + 6) end += 1;
      abstract = same.length > 0 ? [{ type: 'paragraph', children: same }] : unquoted(rest.slice(at + 1, end));
      rest.splice(at, end - at);
    }
  }
  const words = rest.findIndex((block) => headOf(block, /^key ?words\b|^关键词/i) !== undefined);
  const block = rest[words];
  if (keywords.length === 0 && words !== -1 && words < 30 && block !== undefined) {
    keywords = plain([block]).replace(/^key ?words\s*[:.—–-]?\s*|^关键词\s*[：:]?\s*/i, '').split(/\s*[;,；，·]\s*/).map((word) => word.replace(/\.$/, '')).filter((word) => word !== '');
    rest.splice(words, 1);
  }
  if (taken.length > 0) lose({ where: 'front matter', what: `Word does not say what is what: ${taken.join('; ')}`, remedy: 'compare the front matter with the paper, and add affiliations' });
  return { blocks: rest, matter: { ...matter, title, authors, abstract, keywords } };
}

function inner(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}

function unquoted(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'quote' ? block.children : [block]));
}

function headOf(block: Block, pattern: RegExp): string | undefined {
  const words = block.type === 'heading' || block.type === 'paragraph' ? plain(block.children) : block.type === 'quote' ? plain(block.children) : '';
  return pattern.test(words) ? words : undefined;
}

/** What follows the word “Abstract” on its own line. */
function bodyOf(block: Block, head: RegExp): Inline[] {
  const children = block.type === 'quote' ? inner(block.children) : block.type === 'paragraph' ? block.children : [];
  const words = plain(children);
  const length = head.exec(words)?.[0].replace(/\s/g, '').length ?? 0;
  if (words.replace(/\s/g, '').length - length < 40) return [];
  let left = length;
  return children.flatMap((node): Inline[] => {
    if (left <= 0) return [node];
    const own = plain([node]).replace(/\s/g, '').length;
    if (own <= left) {
      left -= own;
      return [];
    }
    if (node.type !== 'text') return [node];
    let at = 0;
    for (; left > 0 && at < node.value.length; at += 1) if (!/\s/.test(node.value[at] ?? '')) left -= 1;
    return [text(node.value.slice(at).trimStart())];
  });
}

function isNames(words: string): boolean {
  return words.length < 300 && words !== '' && !/[.?!:]\s*$/.test(words) && /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,4}[\d*,\s†]*(?:(?:,|;|&|\band\b)\s*\p{Lu}|$)/u.test(words);
}

/** "2.1 Data" as heading: the volume prints the number itself. */
function withoutNumbers(blocks: readonly Block[]): { blocks: Block[]; numbered: boolean } {
  const headings = blocks.filter((block) => block.type === 'heading');
  const counted = headings.filter((block) => block.type === 'heading' && /^\d+(?:\.\d+)*\.?\s+\S/.test(plain(block.children)));
  if (counted.length < 2 || counted.length * 2 < headings.length) return { blocks: [...blocks], numbered: false };
  return {
    numbered: true,
    blocks: blocks.map((block): Block => {
      const [lead, ...others] = block.type === 'heading' ? block.children : [];
      if (block.type !== 'heading' || lead?.type !== 'text') return block;
      return { ...block, children: [text(lead.value.replace(/^\s*\d+(?:\.\d+)*\.?\s*/, '')), ...others] };
    }),
  };
}
