import { plain, type Block, type Table } from '../document.ts';
import { gridOf } from '../grid.ts';
import { writeInlines } from './inlines.ts';
import type { Writing } from './writing.ts';

/** A table in Markdown, each row on a line; what stood in blocks is joined by breaks. */
export function writePipeTable(table: Table, writing: Writing): string {
  const { head, body, width } = gridOf(table);
  const [first, ...rest] = head.length > 0 ? [head[0] ?? [], ...head.slice(1), ...body] : [Array.from({ length: width }, (): Block[] => []), ...body];
  const line = (cells: readonly Block[][]): string => `| ${cells.map((cell) => cellText(cell, writing)).join(' | ')} |`;
  return [line(first ?? []), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}

function cellText(blocks: readonly Block[], writing: Writing): string {
  return flat(blocks, writing).join('<br />').replaceAll('\\\n', '<br />').replace(/\n+/g, ' ').trim();
}

function flat(blocks: readonly Block[], writing: Writing): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [unpiped(writeInlines(block.children, writing))];
      case 'math':
        return [unpiped(writeInlines([{ type: 'math', tex: block.tex }], writing))];
      case 'list':
        return block.items.map((item) => `• ${flat(item, writing).join(' ')}`);
      case 'quote':
        return flat(block.children, writing);
      case 'code':
        return [unpiped(writeInlines([{ type: 'code', value: block.value }], writing))];
      default:
        return [writeInlines([{ type: 'text', value: plain([block]) }], writing)];
    }
  });
}

// A bar in maths or code ends the cell, whatever stands around it.
function unpiped(words: string): string {
  return words.replace(/\$\$[^$]+\$\$/g, (maths) => maths.replace(/\\\|/g, '\\Vert ').replace(/(?<!\\)\|/g, '\\vert ')).replace(/(?<!\\)\|/g, '\\|');
}
