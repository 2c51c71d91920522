import { expect, it } from 'vitest';
import type { VolumeMatter } from '../../src/volume/matter.ts';
import { checkPublicFiles } from '../../src/volume/public-files.ts';

const site = new Map<string, null>(['/', '/about/', '/data/births.csv', '/feed.xml'].map((address) => [address, null]));
const translations: VolumeMatter['translations'] = { 'zh-Hans': { title: '书', description: '一部小书。', parts: [] } };

function told(files: readonly string[], other: Partial<VolumeMatter> = {}): string[] {
  return checkPublicFiles(files, site, { language: 'en', translations: {}, ...other }).map(({ file, rule }) => `${file} ${rule}`);
}

it('a file of public/ that would stand where the volume has one of its own is told', () => {
  expect(told(['/about/index.html', '/data/births.csv', '/index.html', '/404.html'])).toEqual(['/about/index.html', '/data/births.csv', '/index.html', '/404.html'].map((file) => `public${file} public-taken`));
});

it('pages stand in each language, files once', () => {
  const files = ['/zh/about/index.html', '/zh/feed.xml'];
  expect(told(files)).toEqual([]);
  expect(told(files, { translations })).toEqual(['public/zh/about/index.html public-taken']);
});

it('any other file may stand there', () => {
  expect(told(['/icon.svg', '/about/map.pdf', '/data/index.html.txt', '/old/index.html'])).toEqual([]);
});
