import { zipSync, type Zippable } from 'fflate';

/** An EPUB container: the mimetype first and not compressed, then the files by their paths. The same files give the same bytes. */
export function zipBook(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? encoder.encode(content) : content);
  const entries: Zippable = { mimetype: [encoder.encode('application/epub+zip'), { level: 0 }] };
  for (const path of [...files.keys()].sort()) entries[path] = [bytes(files.get(path) ?? ''), { level: /\.(?:png|jpe?g|gif|webp|avif|woff2)$/.test(path) ? 0 : 6 }];
  // The first day that the format knows; in local time, as it has it, so that no time zone shows.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>; // fflate allocates it itself
}
