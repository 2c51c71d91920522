import type { Name } from './reference.ts';
import { texText } from './tex-text.ts';

/**
 * Reads BibTeX's list of names: "Family, Given and Given von Family and {{World Bank}}".
 * A name that cannot be read is handed to `unreadable`.
 */
export function parseNames(tex: string, text: (tex: string) => string = texText, unreadable: (name: string) => void = () => undefined): Name[] {
  return split(tex, /^\s+and(?=\s)/i).flatMap((written) => {
    const name = parseName(written.trim(), text);
    if (name === undefined) unreadable(written.trim());
    return name === undefined ? [] : [name];
  });
}

function parseName(written: string, text: (tex: string) => string): Name | undefined {
  // Authors divided by semicolons are not BibTeX's, and would be read as one person.
  if (written === '' || split(written, /^;/).length > 1) return undefined;
  if (written.toLowerCase() === 'others') return { literal: 'others' };
  if (isGroup(written)) return { literal: text(written) };
  const parts = split(written, /^\s*,\s*/).map((part) => part.trim());
  if (parts.length > 3 || parts[0] === '') return undefined;
  const [first = '', second, third] = parts;
  if (second === undefined) return givenFirst(words(first), text);
  const given = third ?? second;
  const suffix = third === undefined ? undefined : second;
  return tidy({ ...family(words(first), text), given: text(given), suffix: suffix === undefined ? undefined : text(suffix) });
}

// BibTeX: the particle is what begins with a small letter; the last word is always of the family name.
function givenFirst(parts: readonly string[], text: (tex: string) => string): Name {
  const start = parts.findIndex((part, index) => index < parts.length - 1 && isSmall(part));
  const split = start === -1 ? parts.length - 1 : start;
  const given = parts.slice(0, split).join(' ');
  return tidy({ ...family(parts.slice(split), text), given: text(given) });
}

function family(parts: readonly string[], text: (tex: string) => string): Name {
  let length = 0;
  for (let index = 0; index < parts.length - 1; index += 1) if (isSmall(parts[index] ?? '')) length = index + 1;
  // Only words from the front count as particle: "de la Fuente", not "García de León".
  const leading = parts.slice(0, length).every(isSmall) ? length : 0;
  return { particle: text(parts.slice(0, leading).join(' ')), family: text(parts.slice(leading).join(' ')) };
}

function tidy(name: Name): Name {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined && value !== ''));
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function words(text: string): string[] {
  return split(text, /^[\s~]+/).filter((word) => word !== '');
}

function isGroup(text: string): boolean {
  return text.startsWith('{') && text.endsWith('}') && closes(text) === text.length - 1;
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
function split(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
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
    parts.push(text.slice(start, index));
    start = index + found[0].length;
    index = start - 1;
  }
  parts.push(text.slice(start));
  return parts;
}
