import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { lineIndex } from '../diagnostics/place.ts';

export interface RawField {
  name: string;
  /** TeX, with strings put in and the outer braces or quotes gone. */
  value: string;
  /** Where the name stands. */
  offset: number;
  /** Where the value's text begins; positions inside it hold for values of one part. */
  valueOffset: number;
}

export interface RawEntry {
  /** In lower case: "article". */
  type: string;
  key: string;
  offset: number;
  keyOffset: number;
  fields: Map<string, RawField>;
}

// The only strings that BibTeX's styles define; their full names are clear as well.
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const monthStrings: readonly (readonly [string, string])[] = [...months.map((name) => [name.slice(0, 3).toLowerCase(), name] as const), ...months.map((name) => [name.toLowerCase(), name] as const), ['sept', 'September']];

class SyntaxFault extends Error {
  readonly offset: number;
  readonly fix: string;

  constructor(offset: number, message: string, fix: string) {
    super(message);
    this.offset = offset;
    this.fix = fix;
  }
}

const closeBrace = 'Put “}” at the end of the value; inside of it every “{” needs a “}”.';

/** Splits BibTeX into entries. After a fault it goes on at the next line that begins with `@`, so that one fault does not hide another. */
export function parseEntries(file: string, source: string): { entries: RawEntry[]; diagnostics: Diagnostic[] } {
  const places = lineIndex(source);
  const entries: RawEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const strings = new Map<string, string>(monthStrings);
  let index = 0;

  const fail = (offset: number, message: string, fix: string): never => {
    throw new SyntaxFault(offset, message, fix);
  };

  function space(): void {
    // A comment line is allowed where white space is.
    for (; /[\s%]/.test(source[index] ?? ''); index += 1) if (source[index] === '%') index = endOfLine(source, index);
  }

  function word(pattern: RegExp): string {
    pattern.lastIndex = index;
    const found = pattern.exec(source)?.[0] ?? '';
    index += found.length;
    return found;
  }

  function expect(sign: string, where: string, fix: string): void {
    space();
    if (source[index] !== sign) fail(index, `Here “${sign}” is expected ${where}${index >= source.length ? ', and the file ends' : ''}.`, fix);
    index += sign.length;
  }

  function braced(name: string): string {
    const start = index;
    let depth = 0;
    for (; index < source.length; index += 1) {
      const sign = source[index];
      if (sign === '\\') index += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}' && --depth === 0) return source.slice(start + 1, index++);
      // An entry that begins on a line of its own shows that the brace was forgotten.
      else if (sign === '@' && /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, index - 200), index)) && /^@[a-z]+\s*[{(]/i.test(source.slice(index, index + 40))) break;
    }
    return fail(start, `The brace that opens the value of “${name}” is never closed.`, closeBrace);
  }

  function quoted(name: string): string {
    const start = index;
    let depth = 0;
    for (index += 1; index < source.length; index += 1) {
      const sign = source[index];
      if (sign === '\\') index += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '"' && depth === 0) return source.slice(start + 1, index++);
    }
    return fail(start, `The quotation mark that opens the value of “${name}” is never closed.`, 'Put " at the end of the value; inside of it, quotation marks stand in braces: {"}.');
  }

  function part(name: string): string {
    space();
    if (source[index] === '{') return braced(name);
    if (source[index] === '"') return quoted(name);
    const offset = index;
    const macro = word(/[^\s{}()",=#%]+/y);
    if (macro === '') fail(offset, `“${name}” has no value.`, `Write ${name} = {…}, or remove it.`);
    if (/^\d+$/.test(macro)) return macro;
    const value = strings.get(macro.toLowerCase());
    if (value === undefined) diagnostics.push(diagnose(places.place(file, offset), complaints.bibString(macro, nearest(macro, [...strings.keys()]))));
    return value ?? macro;
  }

  // Parts between "#" make one value.
  function joined(name: string): string[] {
    const parts = [part(name)];
    for (space(); source[index] === '#'; space()) {
      index += 1;
      parts.push(part(name));
    }
    return parts;
  }

  function field(): RawField {
    const offset = index;
    const name = word(/[^\s"#%'(),={}\d][^\s"#%'(),={}]*/y).toLowerCase();
    if (name === '') fail(index, 'Here the name of a field or the end of the entry is expected.', 'Write a field such as year = {2006}, or close the entry with “}”.');
    expect('=', `after “${name}”`, `Write ${name} = {…}.`);
    space();
    const valueOffset = index + (/[{"]/.test(source[index] ?? '') ? 1 : 0);
    const parts = joined(name);
    return { name, value: parts.join(''), offset, valueOffset };
  }

  function entry(): void {
    const offset = index;
    index += 1;
    space();
    const type = word(/[A-Za-z][\w-]*/y).toLowerCase();
    if (type === '') fail(offset, 'After “@” the type of an entry is expected.', 'Write a type such as @article, or put % before a line that is a remark.');
    space();
    if (type === 'comment') {
      if (source[index] === '{') braced('comment');
      return;
    }
    const close = source[index] === '(' ? ')' : '}';
    if (source[index] !== '{' && source[index] !== '(') fail(index, `Here “{” is expected after “@${type}”.`, `Write @${type}{key, …}, or put % before a line that is a remark.`);
    index += 1;
    if (type === 'preamble') {
      // TeX's own, which nothing here reads; strings in it may be TeX's too.
      joined('preamble');
      expect(close, 'at the end of the preamble', `Write “${close}”.`);
      return;
    }
    if (type === 'string') {
      space();
      const { name, value } = field();
      strings.set(name, value);
      expect(close, 'at the end of the string', `Write “${close}”; each @string holds one.`);
      return;
    }
    space();
    const keyOffset = index;
    const key = word(close === '}' ? /[^\s,={}%"]+/y : /[^\s,={}%"()]+/y);
    const fields = new Map<string, RawField>();
    space();
    if (key === '' || source[index] === '=') fail(keyOffset, 'The entry has no key.', `Write one behind the bracket: @${type}${source[keyOffset - 1] === '(' ? '(' : '{'}rodrik2006, ….`);
    if (/[^\s,={}()]/.test(source[index] ?? '') && source[index - 1] !== '\n') fail(keyOffset, `The key “${source.slice(keyOffset, index + 1)}…” holds a space.`, 'Write the key in one word.');
    for (;;) {
      space();
      if (source[index] === close) break;
      if (source[index] !== ',') {
        // A value that holds another field shows where a brace was forgotten; the end of the entry has closed it.
        const swallowed = [...fields.values()].find(({ value }) => /\n\s*[a-z]+\s*=/i.test(value));
        if (swallowed !== undefined) fail(swallowed.valueOffset - 1, `The brace that opens the value of “${swallowed.name}” is never closed.`, closeBrace);
        if (index >= source.length) fail(index, `The entry “${key}” is never closed.`, `Write “${close}” behind its last field.`);
        fail(index, `Here “,” or “${close}” is expected in the entry “${key}”.`, 'Put a comma behind the value before it.');
      }
      index += 1;
      space();
      if (source[index] === close) break;
      const found = field();
      if (fields.has(found.name)) diagnostics.push(diagnose(places.place(file, found.offset), complaints.bibDuplicateField(found.name)));
      else fields.set(found.name, found);
    }
    index += 1;
    entries.push({ type, key, offset, keyOffset, fields });
  }

  // What stands between entries is a comment; signs of an entry there show that one ended too early.
  function gap(): void {
    let told = false;
    for (; index < source.length && source[index] !== '@'; index += 1) {
      if (source[index] === '%') index = endOfLine(source, index);
      else if (!told && /[{}=]/.test(source[index] ?? '')) {
        told = true;
        diagnostics.push(diagnose(places.place(file, index), complaints.bibSyntax(`“${source[index]}” stands outside of every entry; a brace before it closes too early.`, 'Remove a closing brace too many, or put % before a line that is a remark.')));
      }
    }
  }

  for (gap(); index < source.length; gap()) {
    const start = index;
    try {
      entry();
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      diagnostics.push(diagnose(places.place(file, fault.offset), complaints.bibSyntax(fault.message, fault.fix)));
      const following = /\n[ \t]*@/g;
      following.lastIndex = start;
      const match = following.exec(source);
      index = match === null ? source.length : match.index + match[0].length - 1;
    }
  }
  return { entries, diagnostics };
}

function endOfLine(source: string, index: number): number {
  const end = source.indexOf('\n', index);
  return end === -1 ? source.length : end;
}
