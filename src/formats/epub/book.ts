import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownLanguage } from '../../languages/languages.ts';
import type { Place } from '../../record/place.ts';
import { recordsOf } from '../../record/records.ts';
import type { CitableRecord } from '../../record/record.ts';
import type { Volume } from '../../volume/model.ts';
import { entryOf } from '../entry.ts';
import { chapterPage, imageFile, paperPage } from './addresses.ts';
import { contentsPage } from './contents.ts';
import { coverPng } from './cover.ts';
import { CONTAINER, packageDocument, type Item } from './package.ts';
import { chapterBookPage, coverPage, paperBookPage, partPage, titlePage } from './pages.ts';
import { zipBook } from './zip.ts';

const FONTS = ['volume-serif-roman', 'volume-serif-italic', 'volume-serif-bold', 'volume-sans'];
const TYPES: Readonly<Record<string, string>> = { '.xhtml': 'application/xhtml+xml', '.css': 'text/css', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.avif': 'image/avif', '.woff2': 'font/woff2' };

interface Part {
  path: string;
  content: string | Uint8Array;
  properties?: string;
  spine?: boolean;
}

/** The whole volume as one EPUB 3 book. @param root folder that the files of images are named from */
export async function epubBook(volume: Volume, place: Place, root: string): Promise<Uint8Array<ArrayBuffer>> {
  const records = recordsOf(volume, place);
  const language = ownLanguage(volume.matter);
  const book = { volume, records, place, language };
  const recordAt = (address: string): CitableRecord => {
    const record = records.at(address);
    if (record === undefined) throw new Error(`no record of ${address}`);
    return record;
  };
  const read: Part[] = [
    { path: 'cover.xhtml', content: coverPage(book) },
    { path: 'title.xhtml', content: titlePage(book) },
    { path: 'contents.xhtml', content: contentsPage(book), properties: 'nav' },
    ...volume.parts.flatMap((part): Part[] => [
      { path: `part-${part.number}.xhtml`, content: partPage(part, book) },
      ...part.chapters.map((chapter) => ({ path: chapterPage(chapter.slug), content: chapterBookPage(chapter, recordAt(chapter.address), book) })),
      ...part.papers.map((paper) => ({ path: paperPage(paper.slug), content: paperBookPage(paper, entryOf(paper, recordAt(paper.address)), book) })),
    ]),
  ];
  const styles = fileURLToPath(new URL('../../styles/fonts/', import.meta.url));
  const others: Part[] = [
    { path: 'book.css', content: await readFile(new URL('book.css', import.meta.url)) },
    { path: 'cover.png', content: coverPng(records.volume), properties: 'cover-image' },
    ...(await Promise.all(FONTS.map(async (font): Promise<Part> => ({ path: `fonts/${font}.woff2`, content: await readFile(resolve(styles, `${font}.woff2`)) })))),
    ...(await Promise.all(volume.chapters.flatMap(({ slug, images }) => images.map(async ({ name, file }): Promise<Part> => ({ path: imageFile(slug, name), content: await readFile(resolve(root, file)) }))))),
  ];
  const parts = [...read.map((part) => ({ ...part, spine: true, properties: propertiesOf(part) })), ...others];
  const items = parts.map(({ path, properties, spine }): Item => ({ path, properties, spine, type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream' }));
  return zipBook(new Map<string, string | Uint8Array>([['META-INF/container.xml', CONTAINER], ['EPUB/package.opf', packageDocument(records, items, language)], ...parts.map(({ path, content }): [string, string | Uint8Array] => [`EPUB/${path}`, content])]));
}

/** The package names what a page holds beside XHTML. */
function propertiesOf({ content, properties }: Part): string | undefined {
  const markup = typeof content === 'string' ? content : '';
  const held = [properties, markup.includes('<math ') && 'mathml', markup.includes('<svg ') && 'svg', /<img [^>]*src="https?:/.test(markup) && 'remote-resources'].filter(Boolean).join(' ');
  return held === '' ? undefined : held;
}
