import type { CitedWork, Inline } from '../document.ts';
import { text } from '../document.ts';
import type { ReferenceList } from './references.ts';

/** A mention of a work before it is known how it is written: "12", "Smith et al., 2010", "2010". */
export interface Mention {
  type: 'mention';
  key: string;
  words: string;
  raised: boolean;
}

export type Loose = Inline | Mention;

/** Turns mentions and the punctuation around them into citations in the grammar of chapters. */
export function joinCitations(nodes: readonly Loose[], { order, familyOf }: Pick<ReferenceList, 'order' | 'familyOf'>): Inline[] {
  const source = nodes.flatMap(lowered);
  const out: Inline[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const node = source[index];
    if (node === undefined) continue;
    if (node.type !== 'mention') {
      out.push(node);
      continue;
    }
    const run = runAt(source, index, order);
    index = run.end - 1;
    const next = source[run.end];
    const written = write(run.mentions, tailOf(out), next?.type === 'text' ? next.value : '', familyOf);
    replaceTail(out, written.before);
    if (written.punctuation !== '') out.push(...written.nodes, text(written.punctuation));
    else out.push(...written.nodes);
    if (next?.type === 'text') source[run.end] = { ...next, value: written.after };
  }
  return out;
}

// A superscript that holds nothing but mentions is a way to print them.
function lowered(node: Loose): Loose[] {
  if (node.type !== 'superscript') return [node];
  const children = node.children as Loose[];
  const only = children.some(({ type }) => type === 'mention') && children.every((child) => child.type === 'mention' || (child.type === 'text' && /^[\s,;–—-]*$/.test(child.value)));
  return only ? children.map((child) => (child.type === 'mention' ? { ...child, raised: true } : child)) : [node];
}

const between = /^[\s,;]*(?:and|&)?[\s,;]*$/;
const range = /^\s*[-–—]\s*$/;

function runAt(source: readonly Loose[], start: number, order: readonly string[]): { mentions: Mention[]; end: number } {
  const mentions: Mention[] = [];
  let end = start;
  for (;;) {
    const node = source[end];
    if (node?.type !== 'mention') break;
    mentions.push(node);
    end += 1;
    const gap = source[end];
    const following = source[end + 1];
    if (following?.type !== 'mention' || gap?.type !== 'text') {
      if (gap?.type === 'mention') continue;
      break;
    }
    if (range.test(gap.value) && isNumber(node.words) && isNumber(following.words)) {
      const [from, to] = [order.indexOf(node.key), order.indexOf(following.key)];
      if (to > from && from >= 0 && to - from < 60) mentions.push(...order.slice(from + 1, to).map((key): Mention => ({ ...node, key })));
    } else if (!between.test(gap.value) || (/and|&/.test(gap.value) && !isNumber(node.words))) break;
    end += 1;
  }
  return { mentions, end };
}

function isNumber(words: string): boolean {
  return /^[[(]?\d{1,3}[a-z]?[\])]?$/.test(words);
}

interface Written {
  before: string;
  nodes: Inline[];
  punctuation: string;
  after: string;
}

function write(mentions: readonly Mention[], before: string, after: string, familyOf: ReadonlyMap<string, string>): Written {
  const items = mentions.map(({ key }): CitedWork => ({ key })).filter(({ key }, index, all) => all.findIndex((other) => other.key === key) === index);
  const [first] = mentions;
  const [lead] = items;
  if (first === undefined || lead === undefined) return { before, nodes: [], punctuation: '', after };
  const group = (works: CitedWork[]): Inline[] => [{ type: 'citation', mode: 'parenthetical', items: works }];

  if (mentions.every(({ words }) => isNumber(words))) {
    const opened = /([[(])\s*$/.exec(before);
    const closed = /^\s*[\])]/.exec(after);
    const inner = opened !== null && closed !== null;
    let head = inner ? before.slice(0, opened.index) : before;
    const named = items.length === 1 && endsWithName(head, familyOf.get(lead.key) ?? '');
    const works = named ? [{ ...lead, suppressAuthor: true as const }] : items;
    const mark = first.raised ? (/[.,;:]$/.exec(head)?.[0] ?? '') : '';
    head = mark === '' ? head : head.slice(0, -1);
    return { before: spaced(head), nodes: group(works), punctuation: mark, after: inner ? after.slice(closed[0].length) : after };
  }
  if (mentions.every(({ words }) => /^\(?\d{4}[a-z]?\)?$/.test(words))) return writeYears(items, before, after, familyOf, group);

  const opened = /([[(])([^()[\]]{0,40})$/.exec(before);
  const closed = /^([^()[\]]{0,60})[\])]/.exec(after);
  if (opened !== null && closed !== null && !/[;]/.test(opened[2] ?? '') && !/;\s*\S/.test(closed[1] ?? '')) {
    const works = items.map((item): CitedWork => ({ ...item }));
    const [prefix, suffix] = [(opened[2] ?? '').trim(), (closed[1] ?? '').replace(/^[\s,;]+/, '').trim()];
    const [head, tail] = [works[0], works.at(-1)];
    if (prefix !== '' && head !== undefined) head.prefix = prefix;
    if (suffix !== '' && tail !== undefined) tail.suffix = suffix;
    return { before: before.slice(0, opened.index), nodes: group(works), punctuation: '', after: after.slice(closed[0].length) };
  }
  const narrative = items.flatMap((item, index): Inline[] => [...(index === 0 ? [] : [text(index === items.length - 1 ? ' and ' : ', ')]), { type: 'citation', mode: 'narrative', items: [item] }]);
  return { before, nodes: narrative, punctuation: '', after };
}

// "Smith (2010)": the names stand in the text.
function writeYears(items: readonly CitedWork[], before: string, after: string, familyOf: ReadonlyMap<string, string>, group: (works: CitedWork[]) => Inline[]): Written {
  const opened = /[[(]\s*$/.exec(before);
  const closed = /^\s*[\])]/.exec(after);
  const years = items.map((item): CitedWork => ({ ...item, suppressAuthor: true }));
  if (opened !== null && closed !== null) return { before: before.slice(0, opened.index), nodes: group(years), punctuation: '', after: after.slice(closed[0].length) };
  const family = familyOf.get(items[0]?.key ?? '') ?? '';
  const names = family === '' ? null : new RegExp(`${escaped(family)}(?:[\\s,]*(?:et al\\.?|and|&|[\\p{Lu}][\\p{L}'’-]+))*[\\s,(]*$`, 'u').exec(before);
  if (names !== null && closed === null) return { before: before.slice(0, names.index), nodes: [{ type: 'citation', mode: 'narrative', items: [...items] }], punctuation: '', after };
  if (names !== null && /\($/.test(before.slice(0, names.index).trimEnd())) return { before: before.slice(0, names.index).trimEnd().slice(0, -1), nodes: group([...items]), punctuation: '', after: after.replace(/^\s*[\])]/, '') };
  return { before, nodes: group(years), punctuation: '', after };
}

function endsWithName(before: string, family: string): boolean {
  return family !== '' && new RegExp(`${escaped(family)}(?:\\s+et al\\.?|\\s+(?:and|&)\\s+(?:colleagues|co-workers|coworkers|[\\p{Lu}][\\p{L}'’-]+))?\\s*$`, 'u').test(before);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function spaced(before: string): string {
  return before === '' || /[\s([“‘]$/.test(before) ? before : `${before} `;
}

function tailOf(out: readonly Inline[]): string {
  const last = out.at(-1);
  return last?.type === 'text' ? last.value : '';
}

function replaceTail(out: Inline[], value: string): void {
  const last = out.at(-1);
  if (last?.type !== 'text') {
    if (value.trim() !== '' || (value !== '' && out.length > 0)) out.push(text(value));
    return;
  }
  if (value === '') out.pop();
  else out[out.length - 1] = { ...last, value };
}
