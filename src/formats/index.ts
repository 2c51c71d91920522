import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../record/place.ts';
import { recordsOf } from '../record/records.ts';
import type { Volume } from '../volume/model.ts';
import type { Site, SiteFile } from '../volume/site.ts';
import { TypesettingError } from './pdf/error.ts';
import { EPUB, JATS, PDF } from './types.ts';

export interface FormatOptions {
  /** PDF takes seconds and is made only on request. */
  pdf?: boolean;
}

/**
 * The volume and its chapters in other formats than pages. What makes them is loaded and set to work when a file is asked for.
 * @param root folder that the files of images are named from
 */
export function formatsOf(volume: Volume, place: Pick<Place, 'origin' | 'base'>, root: string, { pdf = false }: FormatOptions = {}): Required<Pick<Site, 'files' | 'contentOf'>> {
  const files: SiteFile[] = [
    ...(pdf ? [{ of: '/', address: '/volume.pdf', type: PDF }] : []),
    { of: '/', address: '/volume.epub', type: EPUB },
    ...volume.chapters.flatMap(({ slug, address }) => [...(pdf ? [{ of: address, address: `${address}${slug}.pdf`, type: PDF }] : []), { of: address, address: `${address}${slug}.xml`, type: JATS }]),
  ];
  const whole: Place = { ...place, files };
  return {
    files,
    contentOf: async ({ of, type }) => {
      const chapter = volume.chapters.find(({ address }) => address === of);
      if (type === EPUB) return (await import('./epub/book.ts')).epubBook(volume, whole, root);
      if (type === PDF) return (await import('./pdf/document.ts')).pdfDocument(volume, whole, root, chapter);
      const record = recordsOf(volume, whole).at(of);
      if (chapter === undefined || record === undefined) throw new Error(`no chapter at ${of}`);
      return (await import('./jats/article.ts')).jatsArticle(chapter, record, whole);
    },
  };
}

/** Typesets the PDF files of a site into its folder. Throws TypesettingError, which names the file. */
export async function writePdf({ files, contentOf }: Pick<Site, 'files' | 'contentOf'>, folder: string): Promise<void> {
  for (const file of files ?? []) {
    if (file.type !== PDF || contentOf === undefined) continue;
    const content = await contentOf(file).catch((error: unknown) => {
      throw error instanceof TypesettingError ? new TypesettingError(`${file.address.slice(1)}: ${error.message}`, { cause: error }) : error;
    });
    await writeFile(join(folder, file.address), content);
  }
}
