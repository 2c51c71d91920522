import { unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookArchive } from '../../../src/formats/epub/zip.ts';

const text = 'A chapter of some words, of some words. '.repeat(50);
const files: Readonly<Record<string, string | Uint8Array>> = { 'META-INF/container.xml': '<container/>', 'EPUB/b.xhtml': text, 'EPUB/a.xhtml': '', 'EPUB/图.png': Uint8Array.from({ length: 300 }, (_, i) => i % 251) };

function archiveOf(order: readonly string[]): Uint8Array {
  const archive = bookArchive();
  for (const path of order) archive.add(path, files[path] ?? '');
  return archive.bytes();
}

describe('the container of a book', () => {
  it('gives its files back, the mimetype first and as it is', () => {
    const made = archiveOf(Object.keys(files));
    const bytes = (content: string | Uint8Array): Uint8Array => new Uint8Array(Buffer.from(content));
    const found = unzipSync(made);
    expect(Object.keys(found)[0]).toBe('mimetype');
    expect(Object.fromEntries(Object.entries(found).map(([path, content]) => [path, new Uint8Array(content)]))).toEqual({ mimetype: bytes('application/epub+zip'), ...Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytes(content)])) });
    // Where readers look for it, without opening the archive.
    expect(Buffer.from(made.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('has the bytes of a container that is made at once, in whatever order its files are added', () => {
    const made = archiveOf(Object.keys(files));
    expect(archiveOf(Object.keys(files).reverse())).toEqual(made);
    const named = { mimetype: 'application/epub+zip', ...Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) };
    const whole: Zippable = Object.fromEntries(Object.entries(named).map(([path, content]) => [path, [new Uint8Array(Buffer.from(content)), { level: /png$|mimetype/.test(path) ? 0 : 6 }]]));
    expect(Buffer.compare(made, zipSync(whole, { mtime: new Date(1980, 0, 1) }))).toBe(0);
  });

  it('takes no two files of one path', () => {
    const archive = bookArchive();
    archive.add('EPUB/a.xhtml', 'one');
    expect(() => archive.add('EPUB/a.xhtml', 'two')).toThrow('EPUB/a.xhtml');
  });
});
