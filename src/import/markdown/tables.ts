import { titleOf } from '../caption.ts';
import { plain, text, type Block, type Inline } from '../document.ts';
import { attributed } from './read.ts';

/** Joins Pandoc's captions, a paragraph “: Caption {#tbl:x}” before or after a table, with the table. */
export function readTables(blocks: readonly Block[]): Block[] {
  const out: Block[] = [...blocks];
  for (let index = 0; index < out.length; index += 1) {
    const table = out[index];
    if (table?.type !== 'table') continue;
    // Without a blank line before it the caption has become the last row.
    const last = table.body.at(-1);
    const words = last?.[0]?.children ?? [];
    let caption: Inline[] | undefined;
    if (last !== undefined && isCaption(words[0]) && last.slice(1).every(({ children }) => children.length === 0)) {
      caption = captionOf(words[0]);
      table.body.pop();
    }
    for (const at of caption === undefined ? [index + 1, index - 1] : []) {
      if (caption !== undefined || !isCaption(out[at])) continue;
      caption = captionOf(out[at]);
      out.splice(at, 1);
      if (at < index) index -= 1;
    }
    if (caption === undefined) continue;
    const { children, ids } = attributed(caption);
    const { title, notes } = titleOf(children);
    Object.assign(table, { title, notes: [...notes, ...table.notes], ids: [...table.ids, ...ids] });
  }
  return out;
}

function isCaption(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && /^(?:Table)?:\s/.test(plain(block.children));
}

function captionOf(block: Block | undefined): Inline[] {
  const [lead, ...rest] = block?.type === 'paragraph' ? block.children : [];
  return lead?.type === 'text' ? [text(lead.value.replace(/^\s*(?:Table)?:\s+/, '').replace(/^\(#([\w:.-]+)\)\s*(.*)$/, '$2 {#$1}')), ...rest] : [];
}
