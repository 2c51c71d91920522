import { plain, type Block, type CitedWork, type Entry, type Inline, type Lose } from '../document.ts';
import { text } from '../document.ts';
import { Keys } from './key.ts';
import { readPlainReference } from './plain.ts';

const heads = /^(?:\d+\.?\s*)?(?:references?(?: list| cited)?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|références|bibliographie|bibliografía|referencias|参考文献|參考文獻)\s*[:.]?$/i;

export interface ListedWorks {
  blocks: Block[];
  entries: Entry[];
  familyOf: Map<string, string>;
}

/**
 * Takes a printed list of references out of the text, as far as its entries can be read; those that cannot stay, under
 * a heading of their own, and are told.
 */
export function takeReferenceList(blocks: readonly Block[], lose: Lose): ListedWorks {
  const at = blocks.findLastIndex((block) => (block.type === 'heading' || block.type === 'paragraph') && heads.test(plain(block.children)));
  const none = { blocks: [...blocks], entries: [], familyOf: new Map<string, string>() };
  if (at === -1) return none;
  const level = blocks[at]?.type === 'heading' ? blocks[at].level : 1;
  const after = blocks.findIndex((block, index) => index > at && block.type === 'heading' && block.level <= level);
  const end = after === -1 ? blocks.length : after;
  const printed = blocks.slice(at + 1, end).flatMap(itemsOf);
  const keys = new Keys();
  const entries: Entry[] = [];
  const familyOf = new Map<string, string>();
  const left: Block[] = [];
  for (const children of printed) {
    const words = plain(children);
    const read = readPlainReference(words);
    if (read === undefined) {
      left.push({ type: 'paragraph', children });
      continue;
    }
    const key = keys.make(read.family, read.fields['year'] ?? '');
    entries.push({ key, type: read.type, fields: read.fields });
    familyOf.set(key, read.family);
  }
  // A heading that programs leave for a list which the page prints itself.
  if (printed.length === 0) return { ...none, blocks: blocks.filter((_, index) => index !== at) };
  if (left.length > 0) lose({ where: 'the list of references', what: `${left.length} of ${printed.length} entries could not be divided into fields; they stand at the end of the text, under “Works not yet in the bibliography”`, remedy: 'write each into references.bib, cite it, and remove it from the text' });
  const rest: Block[] = left.length === 0 ? [] : [{ type: 'heading', level, ids: [], children: [text('Works not yet in the bibliography')] }, { type: 'list', ordered: false, start: 1, items: left.map((block) => [block]) }];
  return { blocks: [...blocks.slice(0, at), ...blocks.slice(end), ...rest], entries, familyOf };
}

function itemsOf(block: Block): Inline[][] {
  if (block.type === 'paragraph') return plain(block.children) === '' ? [] : [block.children];
  if (block.type === 'quote') return block.children.flatMap(itemsOf);
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(itemsOf));
  return [];
}

/**
 * Rewrites plain mentions, "Smith (2010)" and "(Smith, 2010; Doe & Roe, 2011)", into citations where exactly one entry
 * has that family name and year.
 */
export function citePlainMentions(blocks: readonly Block[], { entries, familyOf }: Pick<ListedWorks, 'entries' | 'familyOf'>): Block[] {
  const byMention = new Map<string, string[]>();
  for (const { key, fields } of entries) {
    const mention = `${(familyOf.get(key) ?? '').toLowerCase()} ${fields['year'] ?? ''}`;
    byMention.set(mention, [...(byMention.get(mention) ?? []), key]);
  }
  const keyOf = (family: string, year: string): string | undefined => {
    const found = byMention.get(`${family.toLowerCase()} ${year}`) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
  return byMention.size === 0 ? [...blocks] : blocks.map((block) => inBlock(block, (value) => mentions(value, keyOf)));
}

const people = String.raw`(\p{Lu}[\p{L}'’\-]+)(?:,?\s+(?:et\s+al\.?|(?:,\s*\p{Lu}[\p{L}'’\-]+\s*)*(?:and|&)\s+(?:colleagues|\p{Lu}[\p{L}'’\-]+))|(?:,\s*\p{Lu}[\p{L}'’\-]+)+,?\s*(?:and|&)\s+\p{Lu}[\p{L}'’\-]+)?`;
const group = /\(((?:[^()]|\([^()]*\))*?\b(?:1[5-9]|20)\d\d\b[^()]*)\)/gu;
const one = new RegExp(String.raw`^((?:see(?: also)?|e\.g\.,?|cf\.|for example,?|for instance,?)\s+)?${people},?\s+((?:1[5-9]|20)\d\d)(?:,\s*(p{1,2}\.\s*.+))?$`, 'u');
const named = new RegExp(String.raw`(?<![\p{L}\-])${people}\s+\(((?:1[5-9]|20)\d\d)(?:,\s*(p{1,2}\.\s*[^()]+))?\)`, 'gu');

function mentions(value: string, keyOf: (family: string, year: string) => string | undefined): Inline[] {
  const found: { start: number; end: number; node: Inline }[] = [];
  for (const match of value.matchAll(group)) {
    const items: CitedWork[] = [];
    const parts = (match[1] ?? '').split(/\s*;\s*/);
    for (const part of parts) {
      const [, prefix, family = '', year = '', suffix] = one.exec(part.trim()) ?? [];
      const key = family === '' ? undefined : keyOf(family, year);
      if (key !== undefined) items.push({ key, ...(prefix === undefined ? {} : { prefix: prefix.trim() }), ...(suffix === undefined ? {} : { suffix }) });
    }
    // A group is one citation only as a whole.
    if (items.length === parts.length) found.push({ start: match.index, end: match.index + match[0].length, node: { type: 'citation', mode: 'parenthetical', items } });
  }
  for (const match of value.matchAll(named)) {
    const [whole, family = '', year = '', suffix] = match;
    const key = keyOf(family, year);
    if (key !== undefined && !found.some(({ start, end }) => match.index < end && match.index + whole.length > start)) found.push({ start: match.index, end: match.index + whole.length, node: { type: 'citation', mode: 'narrative', items: [{ key, ...(suffix === undefined ? {} : { suffix }) }] } });
  }
  found.sort((a, b) => a.start - b.start);
  const out: Inline[] = [];
  let done = 0;
  for (const { start, end, node } of found) {
    if (start > done) out.push(text(value.slice(done, start)));
    out.push(node);
    done = end;
  }
  if (done < value.length || out.length === 0) out.push(text(value.slice(done)));
  return out;
}

function inBlock(block: Block, change: (value: string) => Inline[]): Block {
  const inline = (nodes: readonly Inline[]): Inline[] => nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return change(node.value);
    if (node.type === 'note') return [{ ...node, children: node.children.map((child) => inBlock(child, change)) }];
    // A style around a mention says nothing, and the words of a link are its own.
    return 'children' in node && node.type !== 'link' ? [{ ...node, children: inline(node.children as Inline[]) } as Inline] : [node];
  });
  const inside = (blocks: readonly Block[]): Block[] => blocks.map((child) => inBlock(child, change));
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: inline(block.children) };
    case 'quote':
      return { ...block, children: inside(block.children) };
    case 'list':
      return { ...block, items: block.items.map(inside) };
    case 'figure':
      return { ...block, caption: inside(block.caption) };
    default:
      return block;
  }
}
