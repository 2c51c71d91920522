import { join } from 'node:path';
import { parseBibtex } from '../citation/bibtex.ts';
import type { Claimed } from '../citation/resolver.ts';
import { readFrontMatter } from '../markdown/index.ts';
import { chapterMatter, paperMatter } from './matter.ts';
import { readText, type Sources } from './sources.ts';

/** Every DOI that a volume's bibliographies and front matters give, once, with the title of its work, in the order of the files. */
export async function claimedDois(sources: Sources): Promise<Claimed[]> {
  const { content } = sources.folders;
  const claimed = new Map<string, Claimed>();
  const add = (doi: string | undefined, title: string): void => {
    if (doi !== undefined && !claimed.has(doi.toLowerCase())) claimed.set(doi.toLowerCase(), { doi, title });
  };
  const text = async (...path: string[]): Promise<string> => (await readText(sources, join(content, ...path))).text ?? '';
  for (const slug of await sources.list(join(content, 'chapters'))) {
    const { value } = readFrontMatter(slug, await text('chapters', slug, 'index.mdx'), chapterMatter);
    add(value?.original?.doi, value?.original?.title ?? value?.title ?? '');
    const { references } = parseBibtex('', await text('chapters', slug, 'references.bib'));
    for (const { DOI, title } of references.values()) add(DOI, title);
  }
  for (const name of await sources.list(join(content, 'papers'))) {
    const { value } = readFrontMatter(name, await text('papers', name), paperMatter);
    add(value?.original?.doi, value?.original?.title ?? value?.title ?? '');
  }
  return [...claimed.values()];
}
