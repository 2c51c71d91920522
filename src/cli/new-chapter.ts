import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../diagnostics/yaml.ts';
import type { Asker } from '../scaffold/ask.ts';
import { readAuthor, type AuthorName } from '../scaffold/author.ts';
import { chapterFolders, exampleDataset } from '../scaffold/chapter.ts';
import { make } from '../scaffold/make.ts';
import { slugFault, suggestSlug } from '../scaffold/slug.ts';
import { sourceName, type Folders } from '../volume/folders.ts';
import { volumeMatter, type VolumeMatter } from '../volume/matter.ts';
import { listChapter, ListingError } from '../volume/volume-listing.ts';
import { choose, type Choice } from './choose.ts';
import type { NewFlags } from './new-options.ts';
import { UsageError } from './options.ts';
import { placesWritten } from './written.ts';

/** Writes a new chapter and lists it. Resolves with what to tell the editor; throws UsageError before anything is written. */
export async function newChapter(flags: NewFlags, folders: Folders, asker: Asker | undefined): Promise<string> {
  const path = join(folders.content, 'volume.yaml');
  const { yaml, matter } = await readVolume(path, folders);
  const answers = await choose(choices(flags, folders, matter), { asker, yes: flags.yes ?? false });
  const { slug = '', title = '' } = answers;
  const part = Number(answers.part) - 1;
  const after = listing(yaml, slug, part + 1);
  const authors = flags.author?.map(named) ?? [named(answers.author ?? '')];
  const plan = { folders: chapterFolders({ slug, title, authors }, folders, matter.language), change: { path, before: yaml, after } };
  await make(plan, dirname(folders.content));
  return placesWritten(plan, folders, [`${sourceName(folders, path)} lists it in part ${part + 1}, “${matter.parts[part]?.title ?? ''}”.`, 'Everything in it is an example: replace it piece by piece.'], flags.volume);
}

function listing(yaml: string, slug: string, part: number): string {
  try {
    return listChapter(yaml, slug, part);
  } catch (error) {
    if (error instanceof ListingError) throw new UsageError(error.message);
    throw error;
  }
}

async function readVolume(path: string, folders: Folders): Promise<{ yaml: string; matter: VolumeMatter }> {
  const name = sourceName(folders, path);
  if (!existsSync(path)) throw new UsageError(`${name} is not there: --volume names a folder with content/volume.yaml and data/`);
  const yaml = await readFile(path, 'utf8');
  const { value, diagnostics } = readYaml(name, yaml, volumeMatter);
  if (value === undefined) throw new DiagnosticError(diagnostics);
  return { yaml, matter: value };
}

function choices(flags: NewFlags, folders: Folders, { parts }: VolumeMatter): readonly Choice[] {
  const last = String(parts.length);
  return [
    { flag: 'title', given: flags.title, question: 'Title of the chapter', fault: (title) => (title.trim() === '' ? 'a chapter needs a title' : undefined) },
    { flag: 'author', given: flags.author?.find((name) => readAuthor(name) === undefined) ?? flags.author?.[0], question: 'First author, as “Given Family” or “Family, Given”', fault: authorFault },
    { flag: 'slug', given: flags.slug, question: 'Slug: the folder and the address', suggest: ({ title = '' }) => suggestSlug(title), fault: (slug) => slugFault(slug) ?? takenFault(slug, folders) },
    {
      flag: 'part',
      given: flags.part,
      question: ['Part of the volume', ...parts.map(({ title }, index) => `  ${index + 1}  ${title}`), 'Its number'].join('\n'),
      suggest: () => last,
      fault: (part) => (/^[1-9]\d*$/.test(part) && Number(part) <= parts.length ? undefined : `the volume has the parts 1 to ${last}, not "${part}"`),
    },
  ];
}

function authorFault(name: string): string | undefined {
  return readAuthor(name) === undefined ? `"${name}" does not tell given and family name apart; write "Given Family" or "Family, Given"` : undefined;
}

function named(name: string): AuthorName {
  const author = readAuthor(name);
  // The choices refuse such a name before.
  if (author === undefined) throw new UsageError(authorFault(name) ?? '');
  return author;
}

function takenFault(slug: string, folders: Folders): string | undefined {
  const taken = [join(folders.content, 'chapters', slug), join(folders.data, exampleDataset(slug))].find((path) => existsSync(path));
  return taken === undefined ? undefined : `${sourceName(folders, taken)} exists; choose another slug`;
}
