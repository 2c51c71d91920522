import type { Block, Cell, Row, Table } from './document.ts';

/** A table as a rectangle: what spans several cells stands in the first, in heads in all that it spans. */
export interface Grid {
  head: Block[][][];
  body: Block[][][];
  width: number;
  /** Cells of the body that spanned others. */
  spans: number;
}

export function gridOf(table: Table): Grid {
  const width = Math.max(0, ...[...table.head, ...table.body].map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const head = rectangle(table.head, width, true);
  const body = rectangle(table.body, width, false);
  return { head: head.rows, body: body.rows, width: Math.max(head.width, body.width), spans: body.spans };
}

// Published tables are far below this; a span of millions is a mistake or an attack.
const WIDEST = 200;

function rectangle(rows: readonly Row[], least: number, repeat: boolean): { rows: Block[][][]; width: number; spans: number } {
  const limit = Math.min(Math.max(least, 1), WIDEST);
  const grid: (Block[] | undefined)[][] = rows.map(() => []);
  let spans = 0;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[index]?.[column] !== undefined) column += 1;
      const [across, down] = [Math.min(cell.columns, limit), Math.min(cell.rows, rows.length - index)];
      if (across * down > 1) spans += 1;
      for (let y = 0; y < down; y += 1) for (let x = 0; x < across; x += 1) (grid[index + y] ??= [])[column + x] ??= (x === 0 && y === 0) || repeat ? cell.children : [];
      column += across;
    }
  }
  const width = Math.max(least, ...grid.map((row) => row.length));
  return { rows: grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? [])), width, spans };
}

/** Whether all cells hold what a typed table can: words and formulas, without links, citations, images or lists. */
export function isTyped(table: Table): boolean {
  const rows = [...table.head, ...table.body];
  return rows.length > 0 && rows.some((row) => row.length > 0) && rows.every((row) => row.every(isSimple));
}

function isSimple({ children }: Cell): boolean {
  return children.length <= 1 || children.every(({ type }) => type === 'paragraph' || type === 'math') ? children.every(simpleBlock) : false;
}

function simpleBlock(block: Block): boolean {
  return block.type === 'math' || (block.type === 'paragraph' && block.children.every(simpleInline));
}

function simpleInline(node: { type: string; children?: readonly { type: string }[] }): boolean {
  if (node.type === 'citation' || node.type === 'image' || node.type === 'link') return false;
  return node.type === 'note' || (node.children ?? []).every(simpleInline);
}
