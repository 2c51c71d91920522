import type { Name, Reference } from './reference.ts';

/** The words by which a text refers to a work: "Koopman, Wang, and Wei", "2008a". */
export interface AuthorDate {
  names: string;
  year: string;
}

/**
 * Author and year of each work by key, after Chicago's author-date style (17th edition, 15.5–15.29):
 * up to three names, four and more as "et al."; works that would read the same get a letter after the year, in the order of their titles.
 */
export function authorDates(references: readonly Reference[]): Map<string, AuthorDate> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const shown = `${shortNames(reference)}\u0000${year(reference)}`;
    groups.set(shown, [...(groups.get(shown) ?? []), reference]);
  }
  const dates = new Map<string, AuthorDate>();
  for (const group of groups.values()) {
    const ordered = [...group].sort((a, b) => compare(sortTitle(a), sortTitle(b)) || compare(a.id, b.id));
    for (const [index, reference] of ordered.entries()) {
      const letter = ordered.length > 1 ? suffixLetter(index) : '';
      // A word takes a hyphen before the letter: "n.d.-a".
      const joint = letter !== '' && !/\d$/.test(year(reference)) ? '-' : '';
      dates.set(reference.id, { names: shortNames(reference), year: `${year(reference)}${joint}${letter}` });
    }
  }
  return dates;
}

/** Reading order of a reference list: by names, then year, then title; independent of the machine's language. */
export function compareReferences(a: Reference, b: Reference): number {
  return compare(sortNames(a), sortNames(b)) || sortYear(a) - sortYear(b) || compare(sortTitle(a), sortTitle(b)) || compare(a.id, b.id);
}

/** "van der Ploeg"; a body's whole name. */
export function familyName(name: Name): string {
  return name.literal ?? [name.particle, name.family].filter((part) => part !== undefined).join(' ');
}

/** Whom a work is listed under: its authors, or else its editors. */
export function creators(reference: Reference): readonly Name[] {
  return reference.author.length > 0 ? reference.author : (reference.editor ?? []);
}

/** "2006", "1998–2001", "forthcoming", "n.d.". */
export function year({ issued }: Reference): string {
  const [[first] = [], [last] = []] = issued?.['date-parts'] ?? [];
  if (issued?.literal !== undefined || first === undefined) return issued?.literal ?? 'n.d.';
  return last === undefined || last === first ? String(first) : `${first}–${last}`;
}

function shortNames(reference: Reference): string {
  const names = creators(reference);
  const [first, second, third, fourth] = names.map(familyName);
  if (first === undefined) return reference.title;
  if (fourth !== undefined || names.some(isOthers)) return `${first} et al.`;
  if (third !== undefined) return `${first}, ${second}, and ${third}`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** BibTeX's "and others". */
export function isOthers(name: Name): boolean {
  return name.literal === 'others';
}

function suffixLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : suffixLetter(Math.floor(index / 26) - 1) + last;
}

function sortNames(reference: Reference): string {
  const names = creators(reference).map((name) => [familyName(name), name.given ?? '', name.suffix ?? ''].join('\u0001'));
  return folded(names.length === 0 ? sortTitle(reference) : names.join('\u0002'));
}

// Undated and forthcoming works stand last among those of the same names.
function sortYear(reference: Reference): number {
  return reference.issued?.['date-parts'][0]?.[0] ?? 9999;
}

function sortTitle(reference: Reference): string {
  return folded(reference.title.replace(/^(?:a|an|the)\s+/i, '').replace(/^[“‘"']+/, ''));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
