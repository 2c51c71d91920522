import { mendEntry, writeEntry } from '../bibliography/write.ts';
import type { Block, Inline, Loss, Paper } from '../document.ts';
import { plain } from '../document.ts';
import { isTyped } from '../grid.ts';
import { Names } from '../names.ts';
import { writeBlocks, writeText } from './blocks.ts';
import { inlinesOf, nameChapter, childBlocks } from './chapter-names.ts';
import { writeMatter } from './matter.ts';
import { writeTables } from './table-module.ts';
import type { Writing } from './writing.ts';

/** The files of a chapter as texts, and what they could not carry. */
export interface WrittenChapter {
  mdx: string;
  bib?: string;
  tables?: string;
  losses: Loss[];
  counts: Counts;
}

export interface Counts {
  sections: number;
  notes: number;
  displays: number;
  formulas: number;
  tables: number;
  figures: number;
  references: number;
  citations: number;
}

/** Writes a paper as a chapter. `images` has, for each image of the source, its file in the chapter or why there is none. */
export function writeChapter(paper: Paper, images: Writing['images'], told: readonly Loss[] = []): WrittenChapter {
  const losses = [...told];
  const blocks = normalized(paper.blocks);
  const shown = (block: Block): boolean => block.type === 'figure' && block.images.some(({ file }) => 'file' in (images.get(file) ?? {}));
  const names = nameChapter({ ...paper, blocks }, (block) => block.type === 'table' && isTyped(block), shown);
  const writing: Writing = { names, images, lose: (loss) => void losses.push(loss), noteNames: new Names(), pending: [], cited: new Set(), section: '', tables: [], within: 'text' };
  const text = writeText(blocks, writing);
  const inText = new Set(writing.cited);
  // An abstract may cite what the text does not; its losses are told when it is written in earnest.
  writeBlocks(paper.matter.abstract, { ...writing, within: 'caption', lose: () => undefined });
  const entries = paper.entries.filter(({ key }) => paper.listed === 'all' || paper.listed.includes(key) || writing.cited.has(names.keys.get(key) ?? ''));
  const bibliography = entries.map((entry) => mendEntry({ ...entry, key: names.keys.get(entry.key) ?? entry.key }, writing.lose));
  const nocite = bibliography.map(({ key }) => key).filter((key) => !inText.has(key));
  const romanTables = blocks.some((block) => block.type === 'table' && /\b[IVX]+$/.test(block.number ?? ''));
  const matter = writeMatter(paper.matter, nocite, romanTables, writing);
  renumbered(blocks, writing);
  return {
    mdx: `${matter}\n${text}\n`,
    bib: bibliography.length === 0 ? undefined : bibliography.map(writeEntry).join('\n'),
    tables: writeTables(writing),
    losses: distinct(losses),
    counts: countPaper({ ...paper, blocks }, bibliography.length),
  };
}

/** Headings begin at level 1 and leave none out; empty ones fall away. */
function normalized(blocks: readonly Block[]): Block[] {
  const levels: number[] = [];
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'heading') return [block];
    if (plain(block.children) === '') return [];
    while (levels.length > 0 && (levels.at(-1) ?? 0) >= block.level) levels.pop();
    levels.push(block.level);
    return [{ ...block, level: levels.length }];
  }).map(withoutHeadings);
}

/** A chapter has no sections in quotations and lists; what heads a part there becomes a strong line. */
function withoutHeadings(block: Block): Block {
  const inner = (blocks: readonly Block[]): Block[] => blocks.map((child) => (child.type === 'heading' ? { type: 'paragraph', children: [{ type: 'strong', children: child.children }] } : withoutHeadings(child)));
  if (block.type === 'quote') return { ...block, children: inner(block.children) };
  if (block.type === 'list') return { ...block, items: block.items.map(inner) };
  if (block.type === 'definitions') return { ...block, items: block.items.map(({ term, blocks }) => ({ term, blocks: inner(blocks) })) };
  return block;
}

/** The engine numbers in the order of the text; where the source printed another number, that is told. */
function renumbered(blocks: readonly Block[], writing: Writing): void {
  const moved: string[] = [];
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      const label = writing.names.labelOf.get(block);
      const number = label === undefined ? undefined : writing.names.numbers.get(label);
      if ((block.type === 'figure' || block.type === 'table' || block.type === 'math') && number !== undefined && block.number !== undefined) {
        const printed = /\d+/.exec(block.number)?.[0];
        const name = { figure: 'Figure', table: 'Table', math: 'Equation' }[block.type];
        if (printed === undefined ? !/\b[IVX]+\b/.test(block.number) : printed !== String(number) || /\d[^\d\s).:]+\w/.test(block.number)) moved.push(`${block.number} is ${name} ${number}`);
      }
      for (const inner of childBlocks(block)) visit(inner);
    }
  };
  visit(blocks);
  if (moved.length > 0) writing.lose({ where: 'numbers', what: `the volume numbers in the order of the text: ${moved.slice(0, 12).join('; ')}${moved.length > 12 ? `; and ${moved.length - 12} more` : ''}`, remedy: 'nothing, unless the text names a number in words of its own' });
}

function countPaper({ blocks }: Pick<Paper, 'blocks'>, references: number): Counts {
  const counts: Counts = { sections: 0, notes: 0, displays: 0, formulas: 0, tables: 0, figures: 0, references, citations: 0 };
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.type === 'heading') counts.sections += 1;
      if (block.type === 'math') counts.displays += 1;
      if (block.type === 'table') counts.tables += 1;
      if (block.type === 'figure') counts.figures += 1;
      for (const inner of childBlocks(block)) visit(inner);
    }
  };
  visit(blocks);
  for (const node of inlinesOf(blocks) as Iterable<Inline>) {
    if (node.type === 'note') counts.notes += 1;
    if (node.type === 'math') counts.formulas += 1;
    if (node.type === 'citation') counts.citations += node.items.length;
  }
  return counts;
}

function distinct(losses: readonly Loss[]): Loss[] {
  const seen = new Set<string>();
  return losses.filter(({ where, what }) => {
    const key = `${where}\u0000${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
