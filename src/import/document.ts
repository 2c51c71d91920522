import type { AuthorMatter, OriginalMatter } from '../volume/matter.ts';

// The one model between readers and writers: what a paper says, without the syntax that it came in or goes out to.
// Ids are those of the source; labels of the chapter are chosen by the writer.

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'smallCaps' | 'strike' | 'underline'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'math'; tex: string }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'image'; file: string; alt: string }
  | { type: 'break' }
  | { type: 'note'; children: Block[] }
  | { type: 'span'; id?: string; lang?: string; children: Inline[] }
  | Citation
  | CrossReference;

export interface Citation {
  type: 'citation';
  mode: 'parenthetical' | 'narrative';
  items: CitedWork[];
}

export interface CitedWork {
  /** Key of the source's bibliography. */
  key: string;
  prefix?: string;
  /** What follows the work: "p. 9". */
  suffix?: string;
  suppressAuthor?: true;
}

/** A place that names a figure, table, equation or section of the same paper. */
export interface CrossReference {
  type: 'crossReference';
  target: string;
  /** The words of the source, for a target that is lost: "Fig. 2A". */
  text: string;
}

export interface Cell {
  children: Block[];
  /** 1 where it spans nothing. */
  columns: number;
  rows: number;
}

export type Row = Cell[];

export interface Table {
  type: 'table';
  ids: string[];
  /** "Table 2", as printed. */
  number?: string;
  title: Inline[];
  /** What stands below. */
  notes: Block[];
  head: Row[];
  body: Row[];
}

export interface Figure {
  type: 'figure';
  ids: string[];
  number?: string;
  images: { file: string; alt: string }[];
  caption: Block[];
}

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; ids: string[]; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'definitions'; items: { term: Inline[]; blocks: Block[] }[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'code'; language: string; value: string }
  | { type: 'math'; tex: string; ids: string[]; number?: string }
  | { type: 'rule' }
  | Figure
  | Table
  /** Something left behind, told at its place. */
  | { type: 'lost'; what: string };

/** A work of the bibliography, as BibTeX has it; values are TeX. */
export interface Entry {
  /** Of the source; the writer makes one that can be cited. */
  key: string;
  type: string;
  fields: Record<string, string>;
}

export type Author = Partial<AuthorMatter> & { family: string };

export interface Matter {
  title: Inline[];
  short?: string;
  authors: Author[];
  abstract: Block[];
  keywords: string[];
  original?: OriginalMatter;
  lang?: string;
  sectionsNumbered: boolean;
}

export interface Paper {
  matter: Matter;
  blocks: Block[];
  entries: Entry[];
  /** Works that are listed though nothing cites them: all, or those by key. */
  listed: 'all' | readonly string[];
}

/** What could not be carried: where it stood, what it was, and what to do. */
export interface Loss {
  where: string;
  what: string;
  remedy: string;
}

export type Lose = (loss: Loss) => void;

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(...children: Inline[]): Block {
  return { type: 'paragraph', children };
}

/** The words without any markup; formulas as TeX. */
export function plain(nodes: readonly (Inline | Block)[]): string {
  return nodes.map(plainOne).join('').replace(/[ \t\n]+/g, ' ').trim();
}

function plainOne(node: Inline | Block): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'math':
      return node.tex;
    case 'break':
      return ' ';
    case 'crossReference':
      return node.text;
    case 'citation':
      return node.items.map(({ key }) => key).join('; ');
    case 'paragraph':
      return `${node.children.map(plainOne).join('')} `;
    case 'list':
      return node.items.flat().map(plainOne).join('');
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
    case 'smallCaps':
    case 'strike':
    case 'underline':
    case 'link':
    case 'span':
    case 'heading':
    case 'quote':
      return (node.children as (Inline | Block)[]).map(plainOne).join('');
    default:
      return '';
  }
}
