import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Folders } from '../volume/folders.ts';
import type { AuthorName } from './author.ts';
import { importOf } from './import-of.ts';
import type { Plan } from './plan.ts';
import { fill } from './template.ts';

/** What an editor decides of a new chapter. */
export interface ChapterWish {
  slug: string;
  title: string;
  authors: readonly AuthorName[];
}

const FILES = ['index.mdx', 'figures.ts', 'tables.ts', 'claims.ts', 'series.ts', 'references.bib'];

/** Id of the dataset that comes with a new chapter. */
export function exampleDataset(slug: string): string {
  return `${slug}-example`;
}

/**
 * The folders of a new chapter and of its example dataset.
 * @param language of the volume; the example text is English
 */
export function chapterFolders({ slug, title, authors }: ChapterWish, folders: Folders, language: string): Plan['folders'] {
  const chapter = join(folders.content, 'chapters', slug);
  const data = join(folders.data, exampleDataset(slug));
  const values = {
    title: quoted(title),
    authors: authors.map(({ given, family }) => `  - { given: ${quoted(given)}, family: ${quoted(family)} }`).join('\n'),
    language: language === 'en' ? '' : `# The language of the text, when you have written it:\n# lang: ${language}\n`,
    data: importOf(folders, chapter, exampleDataset(slug)),
  };
  return [
    { path: data, files: { 'data.csv': fill('chapter/data.csv.txt', values), 'index.ts': fill('chapter/dataset.ts.txt', values) } },
    { path: chapter, files: Object.fromEntries(FILES.map((name) => [name, fill(`chapter/${name}.txt`, values)])) },
  ];
}

/** Between double quotes, on one line, whatever it holds. */
function quoted(text: string): string {
  return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
}
