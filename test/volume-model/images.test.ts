import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { scratchVolume, type Scratch } from '../mistakes/scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const chapter = 'content/chapters/primzahlen';
/** A PNG of one pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
  mkdirSync(join(root, scratch.folder, chapter, 'images'));
});

afterEach(() => scratch.remove());

const load = () => loadVolume(fileSources(foldersFrom(root, scratch.folder)), '/');
const put = (name: string, bytes: Buffer) => writeFileSync(join(root, scratch.folder, chapter, 'images', name), bytes);

it('numbers pictures and drawn figures together, in the order of the text', async () => {
  put('sieb.png', pixel);
  scratch.edit(`${chapter}/index.mdx`, '## Tafel {#sec-tafel}', '<Image src="images/sieb.png" alt="Ein Sieb" label="fig-sieb">Ein Sieb.</Image>\n\nSiehe @fig-sieb.\n\n## Tafel {#sec-tafel}');
  const { volume, diagnostics } = await load();
  expect(diagnostics).toEqual([]);
  expect(volume?.figures[0]?.name).toBe('Figure 2');
  expect(volume?.chapters[0]?.images).toMatchObject([{ name: 'sieb.png', width: 1, height: 1 }]);
});

it('tells of a file that nothing shows, and of one that is no image', async () => {
  put('unused.png', pixel);
  put('text.png', Buffer.from('no image'));
  const { diagnostics } = await load();
  expect(diagnostics.map(({ file, rule }) => `${file.split('/').at(-1)} ${rule}`)).toEqual(['text.png image-unreadable', 'unused.png image-unused']);
});
