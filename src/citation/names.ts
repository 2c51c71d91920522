import type { NameFault } from '../diagnostics/messages/bibliography.ts';
import type { Name } from './reference.ts';
import { texText } from './tex-text.ts';

/** A name that cannot be read, why, and where it begins in the list. */
export type UnreadableName = (name: string, fault: NameFault, offset: number) => void;

/**
 * Reads BibTeX's list of names: "Family, Given and Given von Family and {{World Bank}}", or BibLaTeX's
 * "family=Ploeg, given=Frederick, prefix=van der". A name that cannot be read is handed to `unreadable`.
 */
export function parseNames(tex: string, unreadable: UnreadableName = () => undefined): Name[] {
  // With a space before it, a list that begins with "and" lacks a name too.
  return split(` ${tex}`, /^\s+and(?=\s|$)/i).flatMap(({ text, offset }) => {
    const written = text.trim();
    const name = parseName(written);
    if (typeof name !== 'string') return [name];
    unreadable(written, name, offset - 1 + text.length - text.trimStart().length);
    return [];
  });
}

const SUFFIX = /^(?:[JS]r\.?|II|III|IV)$/;

function parseName(written: string): Name | NameFault {
  // Authors divided by semicolons are not BibTeX's, and would be read as one person.
  if (split(written, /^;/).length > 1) return 'semicolon';
  if (written === '') return 'form';
  if (written.toLowerCase() === 'others') return { literal: 'others' };
  if (/\bet\.?\s+al\b/i.test(written)) return 'et al.';
  if (isGroup(written)) return { literal: texText(written) };
  const parts = split(written, /^\s*,\s*/).map(({ text }) => text.trim());
  if (parts.length > 1 && parts.every((part) => /^[a-z-]+\s*=/i.test(part))) return labelled(parts);
  if (parts.length > 3 || parts[0] === '') return 'form';
  const [first = '', second, third] = parts;
  if (second === undefined) return givenFirst(words(first));
  if (third === undefined && SUFFIX.test(second)) return 'suffix';
  // "A. Hammer, R. Koopman": a family name does not begin with an initial, so this is a list with commas.
  if (/^\p{Lu}\.(?:[\s~-]*\p{Lu}\.)*[\s~]+\p{L}{2}/u.test(first)) return 'form';
  // "King Jr., Martin Luther"
  const names = words(first);
  const inner = names.length > 1 && third === undefined && SUFFIX.test(names.at(-1) ?? '') ? names.pop() : undefined;
  return tidy({ ...family(names), given: texText(third ?? second), suffix: third === undefined ? inner : texText(second) });
}

// BibLaTeX's names with labels.
function labelled(parts: readonly string[]): Name | NameFault {
  const values = new Map(parts.map((part) => [part.slice(0, part.indexOf('=')).trim().toLowerCase(), unquoted(part.slice(part.indexOf('=') + 1).trim())]));
  const name = tidy({ particle: values.get('prefix'), family: values.get('family'), given: values.get('given'), suffix: values.get('suffix') });
  return name.family === undefined ? 'form' : name;
}

function unquoted(value: string): string {
  return texText(value.replace(/^"(.*)"$/, '$1'));
}

// BibTeX: the particle is what begins with a small letter; the last word is always of the family name.
function givenFirst(parts: readonly string[]): Name {
  const suffix = parts.length > 2 && SUFFIX.test(parts.at(-1) ?? '') ? parts.at(-1) : undefined;
  const names = suffix === undefined ? parts : parts.slice(0, -1);
  const start = names.findIndex((part, index) => index < names.length - 1 && isSmall(part));
  const at = start === -1 ? names.length - 1 : start;
  return tidy({ ...family(names.slice(at)), given: texText(names.slice(0, at).join(' ')), suffix });
}

function family(parts: readonly string[]): Name {
  let length = 0;
  for (let index = 0; index < parts.length - 1; index += 1) if (isSmall(parts[index] ?? '')) length = index + 1;
  // Only words from the front count as particle: "de la Fuente", not "García de León".
  const leading = parts.slice(0, length).every(isSmall) ? length : 0;
  return { particle: texText(parts.slice(0, leading).join(' ')), family: texText(parts.slice(leading).join(' ')) };
}

function tidy(name: Name): Name {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined && value !== ''));
}

// An accent is a command, and its letter counts: {\'e}tienne is small.
function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(/^\{?\\/.test(word) ? texText(word) : word);
}

function words(text: string): string[] {
  return split(text, /^[\s~]+/).map((part) => part.text).filter((word) => word !== '');
}

function isGroup(text: string): boolean {
  return text.startsWith('{') && text.endsWith('}') && !text.startsWith('{\\') && closes(text) === text.length - 1;
}

function closes(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return -1;
}

/** Splits at a separator that stands outside of braces. */
function split(text: string, separator: RegExp): { text: string; offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') {
      index += 1;
      continue;
    }
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') depth -= 1;
    const found = depth === 0 ? separator.exec(text.slice(index)) : null;
    if (found === null || found[0] === '') continue;
    parts.push({ text: text.slice(start, index), offset: start });
    start = index + found[0].length;
    index = start - 1;
  }
  parts.push({ text: text.slice(start), offset: start });
  return parts;
}
