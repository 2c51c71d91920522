import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localDrawer } from '../../src/figures/drawer.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { bibliography, chapter, volume as yaml } from './mistake.ts';
import { scratchVolume, type Scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
});

afterEach(() => scratch.remove());

function set(rules: string): void {
  scratch.edit(yaml, 'language: de', `language: de\nrules: ${rules}`);
}

async function load(strict = false) {
  const { volume, diagnostics } = await loadVolume(fileSources(foldersFrom(root, scratch.folder), 2000), '/', localDrawer(), { strict });
  return { volume, told: diagnostics.map(({ file, line, severity, rule }) => `${file.replace(`${scratch.folder}/`, '')}:${line} ${severity} ${rule}`) };
}

const uncited = (): void => scratch.edit(chapter, ' [siehe @hadamard1896, S. 199]', '');

it('warns by default, is silent where a rule is off, and stops where it is an error', async () => {
  uncited();
  expect((await load()).told).toEqual([`${bibliography}:10 warning citation-unused`]);
  set('{ citation-unused: off }');
  const silent = await load();
  expect(silent.told).toEqual([]);
  expect(silent.volume).not.toBeNull();
  scratch.edit(yaml, 'citation-unused: off', 'citation-unused: error');
  const stopped = await load();
  expect(stopped.told).toEqual([`${bibliography}:10 error citation-unused`]);
  expect(stopped.volume).toBeNull();
});

it('makes errors of warnings where it is strict, but not of what is off', async () => {
  uncited();
  const strict = await load(true);
  expect(strict.told).toEqual([`${bibliography}:10 error citation-unused`]);
  expect(strict.volume).toBeNull();
  set('{ citation-unused: off }');
  expect((await load(true)).told).toEqual([]);
});

it('prints a volume whose faults were lowered', async () => {
  scratch.write(chapter, `${scratch.read(chapter)}\n## Schluss\n\nDer Anteil $x$, [hier](/nirgends/).\n\n![](/icon.svg)\n`);
  set('{ heading-without-id: warning, single-dollar-maths: warning, link-address: off, image-alt: warning }');
  const { volume, told } = await load();
  expect(told).toEqual([`${chapter}:37 warning heading-without-id`, `${chapter}:39 warning single-dollar-maths`, `${chapter}:41 warning image-alt`]);
  expect(volume?.chapters).toHaveLength(1);
});

it('tells what is wrong in an abstract and spoils nothing, and still prints the abstract', async () => {
  scratch.edit(chapter, 'Die Tafel zählt', 'Der Anteil $x$: die Tafel zählt');
  set('{ single-dollar-maths: warning }');
  const { volume, told } = await load();
  expect(told).toEqual([`${chapter}:8 warning single-dollar-maths`]);
  expect(volume?.chapters[0]?.abstractHtml).toContain('Der Anteil $x$');
});

it('does not lower what would spoil the site, whatever is set', async () => {
  scratch.edit(chapter, '@tbl-counted', '@tbl-conuted');
  set('{ unknown-label: off }');
  const { volume, told } = await load();
  expect(told).toEqual([`${chapter}:25 error unknown-label`, `${yaml}:5 error rule-fixed`]);
  expect(volume).toBeNull();
});

it('reads files with a byte-order mark and with the line ends of other systems', async () => {
  for (const file of [chapter, bibliography, yaml, 'data/prime-counts/data.csv', 'content/chapters/primzahlen/figures.ts', 'content/papers/elemente.mdx']) {
    scratch.write(file, `\uFEFF${scratch.read(file).replaceAll('\n', '\r\n')}`);
  }
  expect((await load()).told).toEqual([]);
  scratch.edit(chapter, 'short: Primzahlen', 'shrot: Primzahlen');
  expect((await load()).told).toEqual([`${chapter}:3 error yaml-unknown`]);
});

it('does not wait for ever for code that never ends', async () => {
  scratch.edit('content/chapters/primzahlen/tables.ts', 'export const counted', 'await new Promise(() => {});\n\nexport const counted');
  expect((await load()).told).toEqual(['content/chapters/primzahlen/tables.ts:5 error module-fails']);
});

it('takes money for money', async () => {
  scratch.edit(chapter, 'Bewiesen', 'From $5.3 billion to $6.1 billion. Bewiesen');
  const { volume, told } = await load();
  expect(told).toEqual([]);
  expect(volume).not.toBeNull();
});

it('takes links to every page, file and place that the site has', async () => {
  const addresses = ['/', '/data/prime-counts/', '/data/prime-counts.csv', '/chapters/primzahlen/#ref-gauss1863', '#fn-preis', '#fig-counts', '/chapters/primzahlen/figures/counts/', '/chapters/primzahlen/figures/counts.svg', '/chapters/primzahlen/tables/counted.csv', '/audit/#primzahlen-hundert', '/audit.json', '/icon.svg', '/papers/elemente/', 'https://example.org/', 'mailto:a@example.org'];
  scratch.write(chapter, `${scratch.read(chapter)}\n${addresses.map((address) => `[hier](${address})`).join(' ')}\n`);
  expect((await load()).told).toEqual([]);
});
