import { plain, text, type Block, type Figure, type Inline, type Table } from './document.ts';
import { titleOf } from './caption.ts';

const printed = /^\s*(?:(Figure|Fig|Abbildung|Abb|图|圖)|(Table|Tabelle|Tab|表))\.?[\s\u00a0]*([A-Z]?\d+|[IVX]+)(?:\s*[.:：|—–-]\s*|\s{1,}|\s*$)/u;

/** Joins the captions that word processors set as paragraphs beside a figure or a table with it. */
export function joinCaptions(blocks: readonly Block[]): Block[] {
  const out: Block[] = [...blocks];
  for (let index = 0; index < out.length; index += 1) {
    const block = out[index];
    if (block?.type !== 'figure' && block?.type !== 'table') continue;
    if (block.type === 'table' ? plain(block.title) !== '' : block.caption.length > 0) {
      number(block);
      continue;
    }
    const kind = block.type === 'figure' ? 1 : 2;
    const places = block.type === 'figure' ? [index + 1, index - 1] : [index - 1, index + 1];
    // With the number on a line of its own, the title stands between it and the table.
    const apart = kind === 2 || out[index - 2] !== undefined ? [index - 2].filter((place) => captionOf(out[place], kind) && isNumberAlone(out[place]) && out[index - 1]?.type === 'paragraph') : [];
    const at = [...places.filter((place) => captionOf(out[place], kind)), ...apart][0];
    if (at === undefined) continue;
    const caption = out[at];
    if (caption?.type !== 'paragraph') continue;
    let children = caption.children;
    let last = at;
    // The number on a line of its own, and the title below it, as the APA has it.
    const next = out[at + 1];
    if (plain(children).replace(printed, '') === '' && next?.type === 'paragraph') {
      children = [...children, text(' '), ...next.children];
      last = at + 1;
    }
    block.ids.push(...spanIds(children));
    if (block.type === 'figure') block.caption = [{ type: 'paragraph', children }];
    else block.title = children;
    number(block);
    if (block.type === 'table') Object.assign(block, splitTitle(block));
    out.splice(at, last - at + 1);
    index = out.indexOf(block);
  }
  return out;
}

function captionOf(block: Block | undefined, kind: 1 | 2): boolean {
  return block?.type === 'paragraph' && printed.exec(plain(block.children))?.[kind] !== undefined;
}

function isNumberAlone(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && plain(block.children).replace(printed, '') === '';
}

function splitTitle(block: Table): Pick<Table, 'title' | 'notes'> {
  return titleOf(block.title, block.notes);
}

/** Takes "Table 2." off the caption, because the volume prints it. */
function number(block: Figure | Table): void {
  const lead = block.type === 'table' ? { children: block.title } : block.caption[0]?.type === 'paragraph' ? block.caption[0] : undefined;
  if (lead === undefined) return;
  const match = printed.exec(plain(lead.children));
  if (match === null) return;
  block.number = `${block.type === 'figure' ? 'Figure' : 'Table'} ${match[3] ?? ''}`;
  const rest = without(lead.children, match[0].replace(/\s/g, '').length);
  if (block.type === 'table') block.title = rest;
  else block.caption = [{ type: 'paragraph', children: rest }, ...block.caption.slice(1)];
}

/** Inlines without their first letters, blanks not counted. */
function without(nodes: readonly Inline[], letters: number): Inline[] {
  let left = letters;
  const cut = (node: Inline): Inline[] => {
    if (left <= 0) return [node];
    if (node.type === 'text') {
      let at = 0;
      for (; at < node.value.length && (left > 0 || /\s/.test(node.value[at] ?? '')); at += 1) if (!/\s/.test(node.value[at] ?? '')) left -= 1;
      return at >= node.value.length ? [] : [text(node.value.slice(at))];
    }
    if (!('children' in node) || node.type === 'note') return [node];
    const children = (node.children as Inline[]).flatMap(cut);
    // What held nothing but the number goes with it; its id was kept.
    return children.length === 0 ? [] : [{ ...node, children } as Inline];
  };
  const rest = nodes.flatMap(cut);
  const [head] = rest;
  if (head?.type === 'text') rest[0] = text(head.value.replace(/^[\s.:|—–-]+/, ''));
  return rest.filter((node) => !(node.type === 'text' && node.value === ''));
}

function spanIds(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => (node.type === 'span' ? [...(node.id === undefined || node.id === '' ? [] : [node.id]), ...spanIds(node.children)] : 'children' in node && node.type !== 'note' ? spanIds(node.children as Inline[]) : []));
}
