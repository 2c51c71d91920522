import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readBibliography } from '../bibliography/file.ts';
import { citePlainMentions, takeReferenceList } from '../bibliography/list.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { plain, text, type Block, type Entry, type Inline, type Lose, type Paper } from '../document.ts';
import { inHtml } from './html.ts';
import { readMatter } from './matter.ts';
import { preparedMarkdown } from './prepare.ts';
import { readTables } from './tables.ts';
import { readText } from './text.ts';

/** Files beside a Markdown source: its bibliography. */
export interface MarkdownFiles {
  read(name: string): string | null;
  /** Names of the .bib files in its folder. */
  bibliographies(): readonly string[];
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMath, { singleDollarTextMath: false }).freeze();

/** Reads a paper in Markdown, as Pandoc, Quarto, R Markdown and JOSS write it. Throws DiagnosticError. */
export function readMarkdown(file: string, source: string, files: MarkdownFiles, lose: Lose, report: (diagnostics: readonly Diagnostic[]) => void): Paper {
  const matter = readMatter(file, source);
  const { blocks } = readBlocks(matter.body, lose);
  const entries = bibliography(matter.bibliography, files, lose, report);
  const opened = titled(blocks, matter.title);
  const abstract = matter.abstract === '' ? section(opened.blocks, /^abstract$/i) : { blocks: opened.blocks, found: readBlocks(matter.abstract, lose).blocks };
  const listed = entries.length > 0 ? { blocks: withoutEmptyList(abstract.blocks), entries: [], familyOf: new Map<string, string>() } : takeReferenceList(abstract.blocks, lose);
  const title = matter.title === '' ? opened.title : inlinesOf(matter.title, lose);
  const record = { container: matter.container, issued: matter.issued, volume: matter.volume, issue: matter.issue, pages: matter.pages, doi: matter.doi };
  return {
    matter: {
      title: matter.subtitle === '' ? title : [...title, text(': '), ...inlinesOf(matter.subtitle, lose)],
      authors: matter.authors,
      abstract: abstract.found,
      keywords: matter.keywords,
      original: matter.container === undefined && matter.doi === undefined ? undefined : { type: matter.container === undefined ? 'article' : 'article-journal', ...record },
      lang: matter.lang,
      sectionsNumbered: matter.sectionsNumbered,
    },
    blocks: citePlainMentions(listed.blocks, listed),
    entries: [...entries, ...listed.entries],
    listed: entries.length === 0 || matter.nocite.includes('*') ? 'all' : matter.nocite,
  };
}

function inlinesOf(source: string, lose: Lose): Inline[] {
  return readBlocks(source, lose).blocks.flatMap((block) => (block.type === 'paragraph' || block.type === 'heading' ? block.children : []));
}

function bibliography(names: readonly string[], files: MarkdownFiles, lose: Lose, report: (diagnostics: readonly Diagnostic[]) => void): Entry[] {
  const beside = files.bibliographies();
  const [only] = beside;
  const wanted = names.length > 0 ? names : beside.length === 1 && only !== undefined ? [only] : [];
  const entries: Entry[] = [];
  for (const name of wanted) {
    const source = /\.bib$/.test(name) ? files.read(name) : null;
    if (source === null) {
      lose({ where: 'the bibliography', what: `${name} ${/\.bib$/.test(name) ? 'is not beside the source' : 'is no BibTeX'}`, remedy: 'put it there as .bib and import again' });
      continue;
    }
    const found = readBibliography(name, source);
    report(found.diagnostics);
    entries.push(...found.entries.filter(({ key }) => !entries.some((entry) => entry.key === key)));
  }
  return entries;
}

/** A first and only heading of the highest level is the title, where front matter has none. */
function titled(blocks: readonly Block[], given: string): { title: Inline[]; blocks: Block[] } {
  const at = blocks.findIndex(({ type }) => type === 'heading');
  const lead = blocks[at];
  if (lead?.type !== 'heading') return { title: [], blocks: [...blocks] };
  const alone = blocks.filter((block) => block.type === 'heading' && block.level <= lead.level).length === 1;
  const same = given !== '' && plain(lead.children).toLowerCase() === given.toLowerCase();
  if (same || (given === '' && alone && lead.level === 1)) return { title: lead.children, blocks: blocks.filter((_, index) => index !== at) };
  return { title: [], blocks: [...blocks] };
}

function section(blocks: readonly Block[], head: RegExp): { blocks: Block[]; found: Block[] } {
  const at = blocks.findIndex((block) => block.type === 'heading' && head.test(plain(block.children)));
  if (at === -1) return { blocks: [...blocks], found: [] };
  const next = blocks.findIndex((block, index) => index > at && block.type === 'heading');
  const end = next === -1 ? blocks.length : next;
  return { blocks: [...blocks.slice(0, at), ...blocks.slice(end)], found: blocks.slice(at + 1, end) };
}

// Programs put the list below a last heading; here the page has its own.
function withoutEmptyList(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => !(block.type === 'heading' && /^(?:references|bibliography|literature|参考文献)$/i.test(plain(block.children)) && (blocks[index + 1] === undefined || blocks[index + 1]?.type === 'heading')));
}

export interface MarkdownReading {
  source: string;
  lose: Lose;
  notes: ReadonlyMap<string, FootnoteDefinition>;
  definitions: ReadonlyMap<string, Definition>;
}

function readBlocks(body: string, lose: Lose): { blocks: Block[] } {
  const source = preparedMarkdown(body, (what) => lose({ where: 'the text', what, remedy: 'nothing, or say with <Note> what the editors add' }));
  const tree: Root = processor.parse(source);
  const notes = new Map<string, FootnoteDefinition>();
  const definitions = new Map<string, Definition>();
  visit(tree, 'footnoteDefinition', (node) => void notes.set(node.identifier, node));
  visit(tree, 'definition', (node) => void definitions.set(node.identifier, node));
  const reading: MarkdownReading = { source, lose, notes, definitions };
  return { blocks: readTables(tree.children.flatMap((node) => blockOf(node, reading))) };
}

function blockOf(node: Nodes, reading: MarkdownReading): Block[] {
  const inside = (children: readonly Nodes[]): Block[] => readTables(children.flatMap((child) => blockOf(child, reading)));
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node.children, reading);
    case 'heading': {
      const { children, ids } = attributed(inlineOf(node.children, reading));
      return [{ type: 'heading', level: node.depth, ids, children }];
    }
    case 'list':
      return [{ type: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items: node.children.map((item) => inside(item.children)) }];
    case 'blockquote':
      return [{ type: 'quote', children: inside(node.children) }];
    case 'code':
      return codeOf(node.lang ?? '', node.meta ?? '', node.value, reading);
    case 'math': {
      const ids = [...node.value.matchAll(/\\label\s*\{([^{}]*)\}/g)].map(([, id = '']) => id);
      return [{ type: 'math', tex: node.value, ids }];
    }
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => ({ children: wrapped(inlineOf(cell.children, reading)), columns: 1, rows: 1 })));
      return [{ type: 'table', ids: [], title: [], notes: [], head: rows.slice(0, 1), body: rows.slice(1) }];
    }
    case 'html':
      return wrapped(inHtml([{ type: 'html', value: node.value }], (inner) => inlineOf(inner, reading), reading.lose));
    default:
      return [];
  }
}

function wrapped(children: Inline[]): Block[] {
  return children.every((node) => node.type === 'text' && node.value.trim() === '') ? [] : [{ type: 'paragraph', children }];
}

// Cells of a notebook are code that makes text; their results are not in the source.
function codeOf(lang: string, meta: string, value: string, { lose }: MarkdownReading): Block[] {
  const engine = /^\{(=?)([A-Za-z]+)/.exec(`${lang} ${meta}`);
  if (engine === null) return [{ type: 'code', language: lang, value }];
  const label = /label\s*[:=]\s*"?([\w:.-]+)/.exec(`${meta}\n${value}`)?.[1] ?? /^\S+\s+([\w-]+)/.exec(meta)?.[1] ?? '';
  const name = `${engine[2] ?? ''}${label === '' ? '' : ` “${label}”`}`;
  if (engine[1] === '=') {
    lose({ where: 'the text', what: `raw ${name} is left out: ${value.replace(/\s+/g, ' ').slice(0, 60)}`, remedy: 'write it in the grammar of chapters, if it is needed' });
  } else if (!/include\s*[:=]\s*(?:FALSE|false)/.test(`${meta}\n${value}`)) {
    lose({ where: `code cell ${name}`, what: 'it was not run: what it prints or draws is not in the source', remedy: 'render the source to Markdown first, or make its figures and tables here' });
  }
  return [{ type: 'lost', what: `Code cell ${name} of the source stood here` }];
}

function paragraphOf(nodes: readonly PhrasingContent[], reading: MarkdownReading): Block[] {
  const inlines = inlineOf(nodes, reading);
  const [lead, ...rest] = inlines.filter((node) => !(node.type === 'text' && node.value.trim() === ''));
  // A picture alone, with Pandoc's attributes behind it, is a figure.
  if (lead?.type === 'image') {
    const tail = rest.every((node) => node.type === 'text') ? plain(rest) : 'more';
    const [only] = nodes;
    const linked = only?.type === 'image' || only?.type === 'imageReference' ? only : undefined;
    if (tail === '' || /^\{[^{}]*\}$/.test(tail)) return [figureOf(lead.file, linked === undefined ? lead.alt : captionIn(sourceOf([linked], reading)), tail, reading)];
  }
  const [only, second] = inlines;
  const onOwnLines = only?.type === 'math' && second === undefined;
  if (onOwnLines) return [{ type: 'math', tex: only.tex, ids: [] }];
  if (/^\+(?:[-=:]{3,}\+)+/.test(plain(inlines))) {
    reading.lose({ where: 'a table', what: `grid tables are not read: ${plain(inlines).slice(0, 60)}`, remedy: 'write it as a pipe table and import again, or type its cells into tables.ts' });
    return [{ type: 'code', language: 'text', value: sourceOf(nodes, reading) }];
  }
  return wrapped(inlines);
}

function sourceOf(nodes: readonly PhrasingContent[], { source }: MarkdownReading): string {
  return source.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0);
}

/** What stands between the brackets of a picture, with its emphasis and citations. */
function captionIn(source: string): string {
  let depth = 0;
  for (let index = 1; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1;
    else if (source[index] === '[') depth += 1;
    else if (source[index] === ']' && --depth === 0) return source.slice(2, index);
  }
  return '';
}

function figureOf(file: string, caption: string, attributes: string, reading: MarkdownReading): Block {
  const id = /#([\w:.-]+)/.exec(attributes)?.[1];
  const alt = /(?:fig-)?alt="([^"]*)"|(?:fig-)?alt='([^']*)'/.exec(attributes);
  const cap = /fig-cap="([^"]*)"/.exec(attributes)?.[1] ?? caption;
  return { type: 'figure', ids: id === undefined ? [] : [id], images: [{ file, alt: alt?.[1] ?? alt?.[2] ?? '' }], caption: cap.trim() === '' ? [] : wrapped(inlinesOf(cap, reading.lose)) };
}

/** Takes `{#sec:data .unnumbered}` off the end of some inlines. */
export function attributed(children: readonly Inline[]): { children: Inline[]; ids: string[] } {
  const last = children.at(-1);
  const match = last?.type === 'text' ? /\s*\{([^{}]*)\}\s*$/.exec(last.value) : null;
  if (match === null || last?.type !== 'text' || !/[#.=-]/.test(match[1] ?? '')) return { children: [...children], ids: [] };
  const id = /#([\w:.-]+)/.exec(match[1] ?? '')?.[1];
  const rest = last.value.slice(0, match.index);
  return { children: [...children.slice(0, -1), ...(rest === '' ? [] : [text(rest)])], ids: id === undefined ? [] : [id] };
}

function inlineOf(nodes: readonly PhrasingContent[], reading: MarkdownReading): Inline[] {
  return inHtml(nodes, (inner) => inner.flatMap((node) => oneInline(node, reading)), reading.lose);
}

function oneInline(node: PhrasingContent, reading: MarkdownReading): Inline[] {
  switch (node.type) {
    case 'text':
      return readText(node, reading.source);
    case 'emphasis':
      return [{ type: 'emphasis', children: inlineOf(node.children, reading) }];
    case 'strong':
      return [{ type: 'strong', children: inlineOf(node.children, reading) }];
    case 'delete':
      return [{ type: 'strike', children: inlineOf(node.children, reading) }];
    case 'inlineCode': {
      if (/^(?:r|python|julia) /.test(node.value)) reading.lose({ where: 'the text', what: `a number is computed in the source: ${node.value.slice(0, 60)}`, remedy: 'write its value, or a <Claim>' });
      return [{ type: 'code', value: node.value }];
    }
    case 'inlineMath':
      return [{ type: 'math', tex: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return [node.url.startsWith('#') ? { type: 'crossReference', target: node.url.slice(1), text: plain(inlineOf(node.children, reading)) } : { type: 'link', url: node.url, children: inlineOf(node.children, reading) }];
    case 'linkReference': {
      const found = reading.definitions.get(node.identifier);
      return found === undefined ? inlineOf(node.children, reading) : [{ type: 'link', url: found.url, children: inlineOf(node.children, reading) }];
    }
    case 'image':
      return [{ type: 'image', file: decoded(node.url), alt: node.alt ?? '' }];
    case 'imageReference':
      return [{ type: 'image', file: decoded(reading.definitions.get(node.identifier)?.url ?? ''), alt: node.alt ?? '' }];
    case 'footnoteReference': {
      const note = reading.notes.get(node.identifier);
      return note === undefined ? [] : [{ type: 'note', children: note.children.flatMap((child) => blockOf(child, reading)) }];
    }
    default:
      return [];
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A percent sign that encodes nothing is one.
    return url;
  }
}
