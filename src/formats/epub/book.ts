import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';
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
import { bookArchive } from './zip.ts';

const FONTS = ['volume-serif-roman', 'volume-serif-italic', 'volume-serif-bold', 'volume-sans'];
const TYPES: Readonly<Record<string, string>> = { '.xhtml': 'application/xhtml+xml', '.css': 'text/css', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.avif': 'image/avif', '.woff2': 'font/woff2' };

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
  const archive = bookArchive();
  const items: Item[] = [];
  const add = (path: string, content: string | Uint8Array, { properties, spine }: Pick<Item, 'properties' | 'spine'> = {}): void => {
    archive.add(`EPUB/${path}`, content);
    items.push({ path, properties: spine ? propertiesOf(content, properties) : properties, spine, type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream' });
  };
  const read = (path: string, content: string, properties?: string): void => add(path, content, { properties, spine: true });
  read('cover.xhtml', coverPage(book));
  read('title.xhtml', titlePage(book));
  read('contents.xhtml', contentsPage(book), 'nav');
  for (const part of volume.parts) {
    read(`part-${part.number}.xhtml`, partPage(part, book));
    for (const chapter of part.chapters) {
      read(chapterPage(chapter.slug), chapterBookPage(chapter, recordAt(chapter.address), book));
      // A volume may have hundreds: whoever prints pages beside goes on.
      await rest();
    }
    for (const paper of part.papers) read(paperPage(paper.slug), paperBookPage(paper, entryOf(paper, recordAt(paper.address)), book));
  }
  const styles = fileURLToPath(new URL('../../styles/fonts/', import.meta.url));
  add('book.css', await readFile(new URL('book.css', import.meta.url)));
  add('cover.png', coverPng(records.volume), { properties: 'cover-image' });
  for (const font of FONTS) add(`fonts/${font}.woff2`, await readFile(resolve(styles, `${font}.woff2`)));
  for (const { slug, images } of volume.chapters) for (const { name, file } of images) add(imageFile(slug, name), await readFile(resolve(root, file)));
  archive.add('META-INF/container.xml', CONTAINER);
  archive.add('EPUB/package.opf', packageDocument(records, items, language));
  return archive.bytes();
}

/** The package names what a page holds beside XHTML. */
function propertiesOf(content: string | Uint8Array, properties: string | undefined): string | undefined {
  const markup = typeof content === 'string' ? content : '';
  const held = [properties, markup.includes('<math ') && 'mathml', markup.includes('<svg ') && 'svg', /<img [^>]*src="https?:/.test(markup) && 'remote-resources'].filter(Boolean).join(' ');
  return held === '' ? undefined : held;
}
