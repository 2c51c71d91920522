import { parse, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import { DiagnosticError, type Place } from './diagnostic.ts';
import { diagnose } from './complaint.ts';
import { complaints } from './messages/index.ts';
import { lineIndex } from './place.ts';

export type JsonPath = readonly (string | number)[];

export interface JsonReading {
  value: unknown;
  /** Where the value of a path stands, or its last key if `key`; if there is none, the nearest thing that holds it. */
  place(path: JsonPath, key?: boolean): Place;
  /** Where a word first stands at or below a path, as a text or as a key. */
  find(word: string, below?: JsonPath): Place | undefined;
  /** Keys that their object has already; JSON takes the last of them. */
  duplicates(): { key: string; place: Place }[];
}

/** Reads JSON so that every part can be placed. Throws DiagnosticError at the place where the text stops being JSON. */
export function readJson(file: string, text: string): JsonReading {
  const source = text.replace(/^\uFEFF/, '');
  const index = lineIndex(source);
  const at = (offset: number): Place => index.place(file, offset);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const offset = faultOffset(source, error);
    throw new DiagnosticError([diagnose(at(offset), complaints.chartJson(...describeFault(source, offset)))]);
  }
  // Parsing for places takes twenty times as long, so it waits until one is asked for.
  let tree: ValueNode | undefined;
  const root = (): ValueNode => (tree ??= parse(source, { ranges: true }).body);
  return {
    value,
    place: (path, key = false) => at(offsetOf(root(), path, key)),
    find(word, below = []) {
      const offset = findWord(nodeAt(root(), below) ?? root(), word);
      return offset === undefined ? undefined : at(offset);
    },
    duplicates: () => [...repeated(root())].map((member) => ({ key: keyOf(member), place: at(member.loc.start.offset) })),
  };
}

function keyOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

// JSON takes the last of several members of one name.
function member(node: ValueNode, key: string | number): MemberNode | undefined {
  return node.type === 'Object' ? node.members.findLast((own) => keyOf(own) === String(key)) : undefined;
}

function child(node: ValueNode, step: string | number): ValueNode | undefined {
  return node.type === 'Array' ? node.elements[Number(step)]?.value : member(node, step)?.value;
}

function nodeAt(root: ValueNode, path: JsonPath): ValueNode | undefined {
  let node: ValueNode | undefined = root;
  for (const step of path) node = node && child(node, step);
  return node;
}

function offsetOf(root: ValueNode, path: JsonPath, key: boolean): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const step = path[depth - 1] ?? '';
    const holder = nodeAt(root, path.slice(0, depth - 1));
    const found = holder && (key && depth === path.length ? member(holder, step) : child(holder, step));
    if (found) return found.loc.start.offset;
  }
  return root.loc.start.offset;
}

function findWord(node: ValueNode, word: string): number | undefined {
  if (node.type === 'String') return node.value === word ? node.loc.start.offset : undefined;
  if (node.type === 'Array') return first(node.elements, ({ value }) => findWord(value, word));
  if (node.type !== 'Object') return undefined;
  return first(node.members, (own) => (keyOf(own) === word ? own.loc.start.offset : findWord(own.value, word)));
}

function first<Item>(items: readonly Item[], look: (item: Item) => number | undefined): number | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* repeated(node: ValueNode): Generator<MemberNode> {
  if (node.type === 'Array') for (const { value } of node.elements) yield* repeated(value);
  if (node.type !== 'Object') return;
  const seen = new Set<string>();
  for (const own of node.members) {
    if (seen.has(keyOf(own))) yield own;
    seen.add(keyOf(own));
    yield* repeated(own.value);
  }
}

/** The engine of JavaScript tells the offset of most faults; the other reader that of the rest. */
function faultOffset(source: string, error: unknown): number {
  const told = /at position (\d+)/.exec(error instanceof Error ? error.message : '');
  if (told) return Number(told[1]);
  try {
    parse(source);
  } catch (fault) {
    if (typeof fault === 'object' && fault !== null && 'offset' in fault && typeof fault.offset === 'number') return fault.offset;
  }
  return source.length;
}

/** What is wrong at an offset, and what to do about it. */
function describeFault(source: string, offset: number): [string, string] {
  const rest = source.slice(offset);
  const before = source.slice(0, offset).trimEnd().at(-1) ?? '';
  const next = /^[\w$.-]+|^[^\s]/u.exec(rest)?.[0] ?? '';
  if (source.trim() === '') return ['the file is empty', 'Put the specification into it.'];
  if (rest.trim() === '') return ['the file ends before the value is complete', 'Close every brace, bracket and quotation mark that is open.'];
  if (/^[\n\r\t]/.test(rest)) return ['a text in quotation marks goes over the end of its line, or holds a tab', 'Close it with a quotation mark, or write \\n or \\t.'];
  if (/^(\/\/|\/\*|#)/.test(rest)) return ['JSON has no comments', 'Take the comment out; a “description” says what the chart shows.'];
  if (/^['‘’“”`]/.test(rest)) return [`${next} is no quotation mark of JSON`, 'Write straight double quotation marks.'];
  if (before === ',' && /^[}\],]/.test(rest)) return [`nothing stands between the comma and ${next}`, `Take out the comma before ${next}.`];
  if (/^["{[\d-]/.test(rest) && /["}\]\w]/.test(before)) return [`“${next}” follows without a comma or colon`, 'Put a comma between two parts, a colon between a name and its value.'];
  if (/^(NaN|-?Infinity|undefined|None|True|False)\b/.test(rest)) return [`JSON has no ${next}`, 'Write null for a missing value, true or false in small letters.'];
  if (/^[A-Za-z_$]/.test(rest)) return [`“${next}” is not in quotation marks`, 'Put names and texts between double quotation marks.'];
  return [`“${next}” is not expected here`, 'Look at the commas, braces and quotation marks before it.'];
}
