import { plain, type Block, type Inline, type Paper } from '../document.ts';
import { citationKey, exportName, Names, readableId } from '../names.ts';

/** What the chapter calls everything that the source points at. */
export interface ChapterNames {
  /** Id of the source -> label of the chapter, "fig-deficit"; absent where what had the id is lost. */
  labels: ReadonlyMap<string, string>;
  /** Label of a block itself, whether or not the source gave it an id. */
  labelOf: ReadonlyMap<Block, string>;
  /** Names of the exports of tables.ts. */
  exportOf: ReadonlyMap<Block, string>;
  /** Keys of the source -> keys of references.bib. */
  keys: ReadonlyMap<string, string>;
  /** Number that the engine will print: "fig-deficit" -> 3. */
  numbers: ReadonlyMap<string, number>;
}

/** Chooses readable labels, in the order of the text. `typed` says whether a table can go to tables.ts. */
export function nameChapter(paper: Paper, typed: (block: Block) => boolean, shown: (block: Block) => boolean): ChapterNames {
  const names = new Names();
  const labels = new Map<string, string>();
  const labelOf = new Map<Block, string>();
  const exportOf = new Map<Block, string>();
  const numbers = new Map<string, number>();
  const counts = { fig: 0, tbl: 0, eq: 0 };
  let section = '';

  function give(block: Block, kind: string, ids: readonly string[], words: string, fallback: string): string {
    const own = ids.map((id) => readableSource(id, kind)).find((id) => id !== undefined);
    const label = names.take(`${kind}-${own ?? (readableId(words) || fallback)}`);
    labelOf.set(block, label);
    for (const id of ids) if (!labels.has(id)) labels.set(id, label);
    return label;
  }

  function visit(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'heading') {
        if (block.level > 3) for (const id of block.ids) labels.set(id, section);
        else section = give(block, 'sec', block.ids, plain(block.children), 'section');
      } else if (block.type === 'math' && block.ids.length > 0) {
        numbers.set(give(block, 'eq', block.ids, '', `equation-${counts.eq + 1}`), (counts.eq += 1));
      } else if (block.type === 'figure' && (block.ids.length > 0 || block.number !== undefined) && shown(block)) {
        numbers.set(give(block, 'fig', block.ids, plain(block.caption), `figure-${counts.fig + 1}`), (counts.fig += 1));
      } else if (block.type === 'table' && typed(block)) {
        const words = readableId(plain(block.title));
        const own = block.ids.map((id) => readableSource(id, 'tbl')).find((id) => id !== undefined) ?? (words || `table-${counts.tbl + 1}`);
        const wanted = exportName(own);
        const label = names.take(`tbl-${wanted.id}`);
        const chosen = exportName(label.slice(4));
        const settled = `tbl-${chosen.id}`;
        exportOf.set(block, chosen.name);
        labelOf.set(block, settled);
        for (const id of block.ids) labels.set(id, settled);
        numbers.set(settled, (counts.tbl += 1));
      }
      for (const inner of childBlocks(block)) visit(inner);
    }
  }

  visit(paper.blocks);
  const keyNames = new Names();
  const keys = new Map(paper.entries.map(({ key }): [string, string] => [key, keyNames.take(citationKey(key), '.')]));
  return { labels, labelOf, exportOf, keys, numbers };
}

// "fig:trade_flows" is an id that a person chose; "F1" or "S2.E3" is one of a program.
function readableSource(id: string, kind: string): string | undefined {
  const bare = id.replace(/^(?:fig(?:ure)?s?|tbl|tab(?:le)?s?|eqn?|equation|sec(?:tion)?|subsec|ch|app(?:endix)?|sub)[:._-]/i, '');
  const readable = readableId(bare, 6);
  if (/[a-z]{3}/.test(readable) && !/^(?:fig(?:ure)?|tab(?:le)?|tbl|sec(?:tion)?|s|equation|eqn?|disp-formula|bookmark|anchor|ref|sect?|table-wrap|fig-group|article|heading|id)-?[\dab-]*$/.test(readable) && !/^[a-f0-9]{8,}$|\d{4,}/.test(readable)) return readable;
  return kind === 'sec' ? undefined : bare !== id && /^[a-z]/.test(readable) && readable.length > 1 && !/^s?\d/.test(readable) ? readable : undefined;
}

export function childBlocks(block: Block): readonly (readonly Block[])[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'quote') return [block.children];
  if (block.type === 'definitions') return block.items.map(({ blocks }) => blocks);
  return [];
}

/** All inlines of some blocks, captions, cells and notes included. */
export function* inlinesOf(nodes: readonly (Block | Inline)[]): Generator<Inline> {
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        yield* inlinesOf(node.children);
        break;
      case 'figure':
        yield* inlinesOf(node.caption);
        break;
      case 'table':
        yield* inlinesOf(node.title);
        yield* inlinesOf(node.notes);
        for (const row of [...node.head, ...node.body]) for (const cell of row) yield* inlinesOf(cell.children);
        break;
      case 'list':
      case 'quote':
      case 'definitions':
        for (const inner of childBlocks(node)) yield* inlinesOf(inner);
        if (node.type === 'definitions') for (const { term } of node.items) yield* inlinesOf(term);
        break;
      case 'code':
      case 'math':
      case 'rule':
      case 'lost':
        if (node.type === 'math' && !('ids' in node)) yield node;
        if (node.type === 'code' && !('language' in node)) yield node;
        break;
      default:
        yield node;
        if ('children' in node) yield* inlinesOf(node.children as (Block | Inline)[]);
    }
  }
}
