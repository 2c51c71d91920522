import type { Name } from '../citation/reference.ts';
import { isOthers } from '../citation/author-date.ts';
import { mergedReferences, type MergedWork } from '../components/merged-references.ts';
import type { AuthorMatter } from '../volume/matter.ts';
import type { Address, Chapter, Paper, Volume } from '../volume/model.ts';
import { compare, folded } from './order.ts';

/** Someone who wrote a chapter, a paper or a work that is cited; a body that signs as an author too. */
export interface Author {
  /** Anchor in the list: "koopman-robert". */
  id: string;
  address: Address;
  /** As a list has it: "Koopman, Robert"; a name that is written family first stays as it is. */
  name: string;
  /** The name in its own script, where it is known and another. */
  native: string | null;
  affiliations: readonly string[];
  chapters: readonly Chapter[];
  papers: readonly Paper[];
  works: readonly MergedWork[];
}

interface Person {
  family: string;
  given: string;
  familyFirst?: boolean;
  native?: string;
  affiliation?: string;
}

type Gathered = Omit<Author, 'chapters' | 'papers' | 'works' | 'affiliations'> & { key: string; affiliations: string[]; chapters: Chapter[]; papers: Paper[]; works: MergedWork[] };

/**
 * All authors by name. Two names are one person's if their letters agree: "Robert Koopman" and "Koopman, Robert" do,
 * "R. Koopman" is left apart, because initials do not tell.
 */
export function authorsOf({ chapters, papers }: Pick<Volume, 'chapters' | 'papers'>): Author[] {
  const authors = new Map<string, Gathered>();
  const author = (person: Person): Gathered => {
    const key = [person.family, person.given].map(letters).filter(Boolean).join('-');
    const known = authors.get(key) ?? opened(key, person);
    authors.set(key, known);
    known.native ??= foreign(person);
    if (person.affiliation && !known.affiliations.includes(person.affiliation)) known.affiliations.push(person.affiliation);
    return known;
  };
  for (const chapter of chapters) for (const person of chapter.matter.authors) author(whole(person)).chapters.push(chapter);
  for (const paper of papers) for (const person of paper.matter.authors) author(whole(person)).papers.push(paper);
  for (const work of mergedReferences(chapters)) {
    for (const name of work.reference.author) if (!isOthers(name)) author(personOf(name)).works.push(work);
  }
  return [...authors.values()].sort((a, b) => compare(a.key, b.key));
}

// A list of names is sorted by what stands before the comma, with its particle.
function whole(person: AuthorMatter): Person {
  return { ...person, family: [person.particle, person.family].filter(Boolean).join(' '), given: [person.given, person.suffix].filter(Boolean).join(', ') };
}

function opened(key: string, person: Person): Gathered {
  return { key, id: key, address: `/authors/#${key}`, name: listed(person), native: null, affiliations: [], chapters: [], papers: [], works: [] };
}

function personOf({ family, given, particle, suffix, literal }: Name): Person {
  if (literal !== undefined) return { family: literal, given: '' };
  return { family: [particle, family].filter(Boolean).join(' '), given: [given, suffix].filter(Boolean).join(', ') };
}

function listed({ family, given, familyFirst }: Person): string {
  if (given === '') return family;
  // Chinese characters stand without a space.
  if (familyFirst) return family + (/\p{Script=Han}$/u.test(family) ? '' : ' ') + given;
  return `${family}, ${given}`;
}

function foreign(person: Person): string | null {
  return person.native && person.native !== listed(person) ? person.native : null;
}

function letters(name: string): string {
  return folded(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
