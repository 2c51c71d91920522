import { lineIndex } from '../../src/diagnostics/place.ts';
import { MARK, type Change, type Expected, type Mistake } from './mistake.ts';
import type { Scratch } from './scratch.ts';

/** Makes the mistake in a scratch volume. Returns what must be told, as "file:line:column rule", sorted. */
export function makeMistake({ changes, expected }: Mistake, scratch: Scratch): string[] {
  for (const change of changes) apply(change, scratch);
  // Marks are counted in the order of the changes' files, and in each file from its beginning.
  const files = [...new Set(changes.flatMap((change) => ('file' in change ? [change.file] : [])))];
  const marks = files.flatMap((file) => takeMarks(file, scratch));
  const told = expected.map((one) => placeOf(one, marks, scratch));
  if (marks.length > 0) throw new Error(`${marks.length} marks are left over`);
  return told.sort();
}

function apply(change: Change, scratch: Scratch): void {
  if ('remove' in change) scratch.take(change.remove);
  else if ('folder' in change) scratch.makeFolder(change.folder);
  else if ('from' in change) scratch.edit(change.file, change.from, change.to);
  else if ('append' in change) scratch.write(change.file, scratch.read(change.file) + change.append);
  else scratch.write(change.file, change.write);
}

function takeMarks(file: string, scratch: Scratch): string[] {
  const marked = scratch.read(file);
  if (!marked.includes(MARK)) return [];
  const parts = marked.split(MARK);
  const text = parts.join('');
  scratch.write(file, text);
  let offset = 0;
  return parts.slice(0, -1).map((part) => {
    offset += part.length;
    const { line, column } = lineIndex(text).spot(offset);
    return `${file}:${line}:${column}`;
  });
}

function placeOf(expected: Expected, marks: string[], scratch: Scratch): string {
  if (typeof expected === 'string') {
    const mark = marks.shift();
    if (mark === undefined) throw new Error(`there is no mark for ${expected}`);
    return `${mark} ${expected}`;
  }
  const { rule, file, at } = expected;
  if (typeof at !== 'string') return `${file}:${at[0]}:${at[1]} ${rule}`;
  const text = scratch.read(file);
  const offset = text.indexOf(at);
  if (offset < 0) throw new Error(`${file} does not hold ${at}`);
  const { line, column } = lineIndex(text).spot(offset);
  return `${file}:${line}:${column} ${rule}`;
}
