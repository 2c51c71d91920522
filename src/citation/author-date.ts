import { defaultManner, type Manner } from './manner.ts';
import type { Name, Reference } from './reference.ts';

/** The words by which a text refers to a work: "Koopman et al.", "2008a". */
export interface AuthorDate {
  /** Inside brackets: "Ahmed & Long". */
  names: string;
  /** In a sentence: "Ahmed and Long". */
  spoken: string;
  year: string;
}

/**
 * Names and year of each work by key, as the style's own rules tell works apart: one or two names, three and more as
 * "et al."; persons of one family name by their initials or given names, works that would still read the same by more
 * names, and works of the same authors and year by a letter, in the order of their titles.
 */
export function authorDates(references: readonly Reference[], manner: Manner = defaultManner): Map<string, AuthorDate> {
  const firsts = references.map((reference) => creators(reference)[0]);
  const lead = (name: Name): string => leadName(name, firsts, manner.givenNames);
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const shown = `${shortNames(reference, lead, 1, 'and')}\u0000${year(reference)}`;
    groups.set(shown, [...(groups.get(shown) ?? []), reference]);
  }
  const dates = new Map<string, AuthorDate>();
  for (const group of groups.values()) {
    const names = new Map(group.map((reference) => [reference, namesNeeded(reference, group)]));
    for (const reference of group) {
      const words = (and: string): string => shortNames(reference, lead, names.get(reference) ?? 1, and);
      const same = group.filter((other) => allNames(other) === allNames(reference)).sort((a, b) => compare(sortTitle(a), sortTitle(b)) || compare(a.id, b.id));
      const letter = same.length > 1 ? suffixLetter(same.indexOf(reference)) : '';
      // A word takes a hyphen before the letter: "n.d.-a".
      const joint = letter !== '' && !/\d$/.test(year(reference)) ? '-' : '';
      dates.set(reference.id, { names: words(manner.and), spoken: words('and'), year: `${year(reference)}${joint}${letter}` });
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

function shortNames(reference: Reference, lead: (name: Name) => string, shown: number, and: string): string {
  const names = creators(reference);
  const [first, second, third] = names;
  if (first === undefined) return reference.title;
  const words = [lead(first), ...names.slice(1).map(familyName)];
  if (third === undefined && second !== undefined && !isOthers(second)) return `${words[0]} ${and} ${words[1]}`;
  if (second === undefined) return words[0] ?? '';
  if (shown >= names.length) return `${words.slice(0, -1).join(', ')}, ${and} ${words.at(-1)}`;
  return shown === 1 ? `${words[0]} et al.` : `${words.slice(0, shown).join(', ')}, et al.`;
}

/** How many names it takes to tell a work from those of other authors that would read the same. */
function namesNeeded(reference: Reference, group: readonly Reference[]): number {
  const names = creators(reference).map(familyName);
  const others = group.filter((other) => allNames(other) !== allNames(reference)).map((other) => creators(other).map(familyName));
  return Math.max(1, ...others.map((other) => {
    const apart = names.findIndex((name, index) => name !== other[index]);
    // Where the other list of names ends, "et al." tells that this one goes on.
    return apart === -1 ? names.length : Math.min(apart + 1, Math.max(apart, other.length));
  }));
}

function allNames(reference: Reference): string {
  const names = creators(reference).map(familyName);
  return names.length === 0 ? reference.title : names.join('\u0002');
}

// Two first authors of one family name are told apart in every citation, as styles ask.
function leadName(name: Name, firsts: readonly (Name | undefined)[], givenNames: boolean): string {
  const family = familyName(name);
  const namesakes = firsts.filter((other): other is Name => other?.given !== undefined && familyName(other) === family && other.given !== name.given);
  if (name.given === undefined) return family;
  const initials = initialsOf(name.given);
  const alike = namesakes.filter(({ given = '' }) => initialsOf(given) === initials);
  if (alike.length > 0 && givenNames) return `${name.given} ${family}`;
  return namesakes.length > alike.length ? `${initials} ${family}` : family;
}

/** "Shang-Jin" is "S.-J.", "Robert B." is "R. B.". */
function initialsOf(given: string): string {
  return given.split(/[\s.]+/).filter(Boolean).map((word) => word.split('-').map((part) => `${[...part][0] ?? ''}.`).join('-')).join(' ');
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
