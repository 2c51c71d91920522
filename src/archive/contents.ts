import { sha256, sumList } from '../store/sums.ts';
import { sorted, type ArchivedFile } from './zip.ts';

/** What an archive says of the volume that it holds. */
export interface ArchiveFacts {
  title: string;
  edition: string;
  /** "2026-11-22" */
  date: string;
  /** Where the edition stands, or its DOI. */
  id: string;
  licences: readonly string[];
}

const FORMATS = /^(?:.*\/)?[^/]+\.(?:pdf|epub|docx)$|^chapters\/[^/]+\/[^/]+\.xml$/;

/**
 * The files of an archive: the site, the sources that it is made of, its data and its formats once more where people
 * look for them, a page that says what is where, and the sum of every file.
 */
export function archiveContents(facts: ArchiveFacts, site: readonly ArchivedFile[], source: readonly ArchivedFile[]): ArchivedFile[] {
  const data = site.filter(({ path }) => /^data\/[^/]+\.(?:csv|json)$/.test(path) && !/\.csl\.json$/.test(path));
  const formats = site.filter(({ path }) => FORMATS.test(path)).map((file) => ({ ...file, path: `formats/${file.path.slice(file.path.lastIndexOf('/') + 1)}` }));
  const files = [...within('site', site), ...within('source', source), ...data, ...formats];
  const whole = [...files, { path: 'README.txt', bytes: utf8(readme(facts, { data: data.length > 0, formats: formats.length > 0 })) }];
  return sorted([...whole, { path: 'checksums.sha256', bytes: utf8(checksums(whole)) }]);
}

function checksums(files: readonly ArchivedFile[]): string {
  return sumList(files.map(({ path, bytes }) => [path, sha256(bytes)] as const));
}

function within(folder: string, files: readonly ArchivedFile[]): ArchivedFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

function readme({ title, edition, date, id, licences }: ArchiveFacts, has: { data: boolean; formats: boolean }): string {
  return [
    title,
    `Edition ${edition}, ${date}. ${id}`,
    '',
    'site/             the edition as it is published: open site/index.html',
    'source/           what it is made of; source/README.md says how to build it again',
    ...(has.data ? ['data/             its tables, described in data/datapackage.json'] : []),
    ...(has.formats ? ['formats/          its texts in other forms'] : []),
    'checksums.sha256  the sum of every file: sha256sum -c checksums.sha256',
    '',
    'site/ro-crate-metadata.json describes every file for programs.',
    `Licence: ${licences.join('; ')}. Data stay under the terms of their publishers, which data/datapackage.json names.`,
    '',
  ].join('\n');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
