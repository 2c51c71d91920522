// Pandoc's document as its JSON has it (pandoc-types 1.22 and 1.23), as far as it is read here.

export type Attr = [id: string, classes: string[], attributes: [string, string][]];
export type Target = [url: string, title: string];

export interface PandocCitation {
  citationId: string;
  citationPrefix: PandocInline[];
  citationSuffix: PandocInline[];
  citationMode: { t: 'NormalCitation' | 'SuppressAuthor' | 'AuthorInText' };
}

export type PandocInline =
  | { t: 'Str'; c: string }
  | { t: 'Space' | 'SoftBreak' | 'LineBreak' }
  | { t: 'Emph' | 'Strong' | 'Strikeout' | 'Superscript' | 'Subscript' | 'SmallCaps' | 'Underline'; c: PandocInline[] }
  | { t: 'Quoted'; c: [{ t: 'SingleQuote' | 'DoubleQuote' }, PandocInline[]] }
  | { t: 'Cite'; c: [PandocCitation[], PandocInline[]] }
  | { t: 'Code'; c: [Attr, string] }
  | { t: 'Math'; c: [{ t: 'DisplayMath' | 'InlineMath' }, string] }
  | { t: 'RawInline'; c: [format: string, text: string] }
  | { t: 'Link' | 'Image'; c: [Attr, PandocInline[], Target] }
  | { t: 'Note'; c: PandocBlock[] }
  | { t: 'Span'; c: [Attr, PandocInline[]] };

type Caption = [short: PandocInline[] | null, long: PandocBlock[]];
type PandocCell = [Attr, alignment: unknown, rows: number, columns: number, PandocBlock[]];
type PandocRow = [Attr, PandocCell[]];

export type PandocTable = [
  Attr,
  Caption,
  columns: unknown[],
  head: [Attr, PandocRow[]],
  bodies: [Attr, headColumns: number, head: PandocRow[], body: PandocRow[]][],
  foot: [Attr, PandocRow[]],
];

export type PandocBlock =
  | { t: 'Plain' | 'Para'; c: PandocInline[] }
  | { t: 'LineBlock'; c: PandocInline[][] }
  | { t: 'CodeBlock'; c: [Attr, string] }
  | { t: 'RawBlock'; c: [format: string, text: string] }
  | { t: 'BlockQuote'; c: PandocBlock[] }
  | { t: 'OrderedList'; c: [[start: number, style: unknown, delimiter: unknown], PandocBlock[][]] }
  | { t: 'BulletList'; c: PandocBlock[][] }
  | { t: 'DefinitionList'; c: [PandocInline[], PandocBlock[][]][] }
  | { t: 'Header'; c: [level: number, Attr, PandocInline[]] }
  | { t: 'HorizontalRule' | 'Null' }
  | { t: 'Table'; c: PandocTable }
  | { t: 'Figure'; c: [Attr, Caption, PandocBlock[]] }
  | { t: 'Div'; c: [Attr, PandocBlock[]] };

export type MetaValue =
  | { t: 'MetaString'; c: string }
  | { t: 'MetaBool'; c: boolean }
  | { t: 'MetaInlines'; c: PandocInline[] }
  | { t: 'MetaBlocks'; c: PandocBlock[] }
  | { t: 'MetaList'; c: MetaValue[] }
  | { t: 'MetaMap'; c: Record<string, MetaValue> };

export interface PandocDocument {
  'pandoc-api-version': number[];
  meta: Record<string, MetaValue>;
  blocks: PandocBlock[];
}
