import { stringify } from 'yaml';
import { z } from 'zod';
import { plain, type Author, type Inline, type Matter } from '../document.ts';
import { within, writeBlocks } from './blocks.ts';
import type { Writing } from './writing.ts';

/** The front matter of a chapter, between its lines of ---. What it cannot hold is told. */
export function writeMatter(matter: Matter, nocite: readonly string[], romanTables: boolean, writing: Writing): string {
  const { lose } = writing;
  writing.section = 'front matter';
  const title = words(matter.title);
  const abstract = within('caption', writing, () => writeBlocks(matter.abstract, writing)).join('\n\n');
  if (title === '') lose({ where: 'front matter', what: 'the source has no title that could be found', remedy: 'write title: "…" in the front matter' });
  if (abstract === '') lose({ where: 'front matter', what: 'the source has no abstract', remedy: 'write one to three paragraphs under abstract: | in the front matter' });
  if (matter.authors.length === 0) lose({ where: 'front matter', what: 'the source has no authors that could be found', remedy: 'write them under authors: as docs/chapters.md shows' });
  const original = matter.original === undefined ? undefined : defined(matter.original);
  const record = {
    title,
    short: matter.short !== undefined && matter.short.length <= 48 && matter.short !== '' ? matter.short : undefined,
    lang: matter.lang === undefined || matter.lang === 'en' ? undefined : matter.lang,
    authors: matter.authors.map((author) => authorOf(author, writing)),
    abstract: abstract === '' ? '' : `${abstract}\n`,
    keywords: matter.keywords.length > 0 ? matter.keywords : undefined,
    original: original === undefined || Object.keys(original).length < 2 ? undefined : original,
    numbering: matter.sectionsNumbered || romanTables ? defined({ sections: matter.sectionsNumbered || undefined, tables: romanTables ? 'roman' : undefined }) : undefined,
    nocite: nocite.length > 0 ? nocite : undefined,
  };
  return `---\n${stringify(defined(record), { lineWidth: 0, blockQuote: 'literal', defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' })}---\n`;
}

function words(title: readonly Inline[]): string {
  return plain(title.filter(({ type }) => type !== 'note'));
}

const email = z.email();

function authorOf(author: Author, { lose }: Writing): Record<string, unknown> {
  const { given, family, ...rest } = author;
  if (given === undefined || given === '') {
    lose({ where: 'front matter', what: `the author “${family}” has one name, and front matter wants two`, remedy: 'divide it between given and family as it is to be printed' });
  }
  const parts = family.split(' ');
  const names = given !== undefined && given !== '' ? { given, family } : parts.length > 1 ? { given: parts.slice(0, -1).join(' '), family: parts.at(-1) } : { given: '—', family };
  if (rest.email !== undefined && !email.safeParse(rest.email).success) {
    lose({ where: 'front matter', what: `“${rest.email}”, of ${names.given} ${names.family}, is not an e-mail address`, remedy: 'add it under email: if it can be had' });
    rest.email = undefined;
  }
  const orcid = /(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])/.exec(rest.orcid ?? '')?.[1]?.toUpperCase();
  return defined({ ...names, familyFirst: rest.familyFirst === true ? true : undefined, native: rest.native, affiliation: rest.affiliation, email: rest.email, orcid, corresponding: rest.corresponding === true ? true : undefined, note: rest.note });
}

function defined<T extends object>(record: T): Partial<T> {
  // What is left has the keys of the record, each with its value.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;
}

