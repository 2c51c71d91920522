import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foldersFrom } from '../../src/volume/folders.ts';
import { proseOf } from '../../src/formats/prose.ts';
import { localDrawer } from '../../src/figures/drawer.ts';
import type { ImageOrder, Imager } from '../../src/images/imager.ts';
import { finishVolume, loadVolume } from '../../src/volume/load.ts';
import { prepareVolume } from '../../src/volume/prepare.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { scratchVolume, type Scratch } from '../mistakes/scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const chapter = 'content/chapters/primzahlen';
/** A PNG of one pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
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
  expect(volume?.chapters[0]?.images).toMatchObject([{ name: 'sand.jpg', width: 720, height: 450, kind: 'jpg' }, { name: 'sieb.png', width: 1, height: 1 }]);
});

it('tells of a file that nothing shows, and of one that is no image', async () => {
  put('unused.png', pixel);
  put('text.png', Buffer.from('no image'));
  const { diagnostics } = await load();
  expect(diagnostics.map(({ file, rule }) => `${file.split('/').at(-1)} ${rule}`)).toEqual(['text.png image-unreadable', 'unused.png image-unused']);
});

/** Says what it was asked for, and that AVIF of two widths was made of it. */
function sayingImager(asked: ImageOrder[]): Imager {
  return {
    variants: async (order) => {
      asked.push(order);
      return [480, 720].map((width) => ({ format: 'avif' as const, width, height: width * 0.625, bytes: width, sum: String(width), content: Promise.resolve(new Uint8Array()) }));
    },
  };
}

async function finish(asked: ImageOrder[]) {
  const drawer = localDrawer();
  const { volume, diagnostics } = await finishVolume(await prepareVolume(fileSources(foldersFrom(root, scratch.folder)), '/vol/', drawer, {}, sayingImager(asked)), drawer);
  return { chapter: volume?.chapters[0], diagnostics };
}

it('offers what was made of a picture before its original, where no file of the editor has the name', async () => {
  scratch.edit(`${chapter}/index.mdx`, '## Tafel {#sec-tafel}', '<Image src="images/sand.jpg.480.avif" alt="Körner">Körner.</Image>\n\n## Tafel {#sec-tafel}');
  put('sand.jpg.480.avif', pixel);
  const asked: ImageOrder[] = [];
  const { chapter: read } = await finish(asked);
  expect(asked.map(({ name, kind, width }) => [name, kind, width])).toEqual([['sand.jpg', 'jpg', 720]]);
  expect(read?.images.map(({ name, variants }) => [name, ...variants.map((variant) => variant.name)])).toEqual([['sand.jpg', 'sand.jpg.720.avif'], ['sand.jpg.480.avif']]);
  const html = read?.body.value.filter((piece) => typeof piece === 'string').join('') ?? '';
  expect(html).toContain('<picture><source type="image/avif" srcset="/vol/chapters/primzahlen/images/sand.jpg.720.avif 720w" sizes="min(720px, 40rem, 100vw - 2.5rem)"><img src="/vol/chapters/primzahlen/images/sand.jpg" alt=');
});

it('gives books and archives the original', async () => {
  const { chapter: read } = await finish([]);
  const words = JSON.stringify(proseOf(read?.body ?? { value: [] }, '/vol/').children);
  expect(words).toContain('/chapters/primzahlen/images/sand.jpg"');
  expect(words).not.toMatch(/picture|avif/);
});
