import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookAddress } from '../../src/formats/epub/addresses.ts';
import { epubBook } from '../../src/formats/epub/book.ts';
import { epubFaults, hasEpubcheck } from './epubcheck.ts';
import { hardVolume } from './hard-volume.ts';
import { place, smallVolume } from './small-volume.ts';

const folder = mkdtempSync(join(tmpdir(), 'epub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, book: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, book);
  return path;
}

describe('the book of a small volume', () => {
  let book = new Uint8Array();
  let files: Record<string, Uint8Array> = {};
  const file = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  beforeAll(async () => {
    book = await epubBook(await smallVolume(), place, process.cwd());
    files = unzipSync(book);
  });

  it('begins with its media type, not compressed, and has its files in order', () => {
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    const [first, ...rest] = Object.keys(files);
    expect(first).toBe('mimetype');
    expect(rest).toEqual([...rest].sort());
  });

  it('has the same bytes when it is bound again, wherever the clock stands', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Shanghai';
    try {
      expect(Buffer.from(await epubBook(await smallVolume(), place, process.cwd())).equals(book)).toBe(true);
    } finally {
      process.env['TZ'] = zone;
    }
  });

  it('has the chapter that is on record', async () => {
    await expect(file('EPUB/chapter-primzahlen.xhtml').replace(/(<\/(?:p|h\d|figure|table|tr|li|aside|section|header|svg|head)>)/g, '$1\n').replace(/<svg.*?<\/svg>/gs, '<svg>…</svg>')).toMatchFileSnapshot('golden/chapter-primzahlen.xhtml');
  });

  it('says what it is and what readers can rely on', () => {
    const opf = file('EPUB/package.opf');
    expect(opf).toContain('<dc:identifier id="identifier">https://volume.example/vol/</dc:identifier>');
    expect(opf).toContain('<dc:language>de</dc:language>');
    expect(opf).toContain('<meta property="dcterms:modified">2001-02-03T00:00:00Z</meta>');
    for (const said of ['schema:accessMode">textual', 'schema:accessMode">visual', 'schema:accessModeSufficient">textual', 'schema:accessibilityFeature">MathML', 'schema:accessibilityHazard">none', 'dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA']) expect(opf).toContain(`<meta property="${said}`);
    expect(opf).toMatch(/schema:accessibilitySummary">\S/);
  });

  it('shows drawings in the light, in plain colours, with their words', () => {
    const page = file('EPUB/chapter-primzahlen.xhtml');
    expect(page).toMatch(/<svg aria-describedby="fig-counts-description" [^>]*role="img" aria-labelledby="primzahlen-counts-title primzahlen-counts-desc"/);
    expect(page).not.toContain('var(--');
    expect(page).toContain('<p id="fig-counts-description">Points on a logarithmic scale');
  });

  it('leads notes to their text and back', () => {
    const page = file('EPUB/chapter-primzahlen.xhtml');
    expect(page).toContain('href="#fn-preis" role="doc-noteref" epub:type="noteref"');
    expect(page).toContain('<aside id="fn-preis" epub:type="footnote" role="doc-footnote"');
    expect(page).toContain('href="#fnref-preis" role="doc-backlink"');
  });

  it('has landmarks, and contents that lead to every section', () => {
    const contents = file('EPUB/contents.xhtml');
    expect(contents).toContain('href="chapter-primzahlen.xhtml#sec-tafel"');
    expect(contents).toContain('href="paper-elemente.xhtml"');
    expect(contents.match(/epub:type="(?:cover|titlepage|bodymatter)"/g)).toHaveLength(3);
  });
});

it('leads inside the book where it can, and to the site where it cannot', async () => {
  const volume = await smallVolume();
  const to = (href: string): string => bookAddress(href, volume, place, 'chapter-primzahlen.xhtml');
  expect(to('#sec-tafel')).toBe('#sec-tafel');
  expect(to('/chapters/primzahlen/#sec-tafel')).toBe('#sec-tafel');
  expect(to('/chapters/primzahlen/figures/counts/')).toBe('#fig-counts');
  expect(to('/papers/elemente/')).toBe('paper-elemente.xhtml');
  expect(to('/audit/#primzahlen-hundert')).toBe('https://volume.example/vol/audit/#primzahlen-hundert');
  expect(to('https://example.org/a')).toBe('https://example.org/a');
});

describe.skipIf(!hasEpubcheck)('EPUBCheck', () => {
  it('finds nothing in the book of a small volume, nor in one with everything that breaks formats', async () => {
    expect(epubFaults(written('small.epub', await epubBook(await smallVolume(), place, process.cwd())))).toEqual([]);
    expect(epubFaults(written('hard.epub', await epubBook(await hardVolume(), place, process.cwd())))).toEqual([]);
  }, 120_000);

  it('finds what is wrong', async () => {
    const broken = await epubBook(await smallVolume(), place, process.cwd());
    expect(epubFaults(written('broken.epub', broken.slice(0, -200)))).not.toEqual([]);
  }, 120_000);
});
