import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume, type Loading } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { scratchVolume, type Scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const chapter = 'content/chapters/primzahlen/index.mdx';
const glossary = 'content/glossary.yaml';
const good = `- id: primzahl
  term: Primzahl
  names: { ja: 素数 }
  definition: Eine Zahl, die genau zwei Teiler hat; siehe @fig-primzahlen/counts und <Term of={tafel}>die Tafel</Term>.
  seeAlso: [tafel]
  source: primzahlen/gauss1863
- id: tafel
  term: Tafel
  definition: |
    Ein Verzeichnis von $$x$$
    und $$y$$.
`;

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
  scratch.write(glossary, good);
  scratch.edit(chapter, 'eine Tafel für', 'eine <Term of={tafel}>Tafel</Term> für');
  scratch.edit(chapter, 'Die 1 zählt nicht als Primzahl.', 'Die 1 zählt nicht als <Term of={primzahl}>Primzahl</Term>.');
});

afterEach(() => scratch.remove());

const load = (): Promise<Loading> => loadVolume(fileSources(foldersFrom(root, scratch.folder)), '/');
const told = ({ diagnostics }: Loading): string[] => diagnostics.map(({ file, line, column, rule }) => `${file.replace(`${scratch.folder}/`, '')}:${line}:${column} ${rule}`);

it('a glossary is read: terms in order, their texts, and the sections that use them', async () => {
  const { volume, diagnostics } = await load();
  expect(diagnostics).toEqual([]);
  expect(volume?.glossary.map(({ anchor, names, uses, seeAlso }) => ({ anchor, names, uses, seeAlso }))).toEqual([
    { anchor: 'primzahl', names: { ja: '素数' }, uses: [{ chapter: 'primzahlen', section: 'sec-tafel' }], seeAlso: [{ term: 'Tafel', address: '/glossary/#tafel' }] },
    { anchor: 'tafel', names: {}, uses: [{ chapter: 'primzahlen', section: 'sec-frage' }], seeAlso: [] },
  ]);
  expect(volume?.glossary[0]?.definitionHtml).toContain('<a class="term" href="/glossary/#tafel">die Tafel</a>');
  expect(volume?.glossary[0]?.sourceHtml).toContain('href="/chapters/primzahlen/#ref-gauss1863"');
});

describe('an editor is told, with file, line and column,', () => {
  it('that a term does not exist, once, and the nearest name', async () => {
    scratch.edit(chapter, '<Term of={tafel}>', '<Term of={tafell}>');
    const loading = await load();
    expect(told(loading)).toEqual([`${chapter}:15:16 unknown-term`, `${glossary}:7:7 unused-term`]);
    expect(loading.diagnostics[0]?.fix).toBe('Did you mean “tafel”?');
    expect(loading.volume).toBeNull();
  });

  it('that a term stands in a heading, holds a link, or holds nothing', async () => {
    scratch.edit(chapter, '## Tafel {#sec-tafel}', '## <Term of={tafel}>Tafel</Term> {#sec-tafel}');
    scratch.edit(chapter, '<Term of={tafel}>Tafel</Term> für', '<Term of={tafel}>Tafel von @gauss1863</Term> für');
    scratch.edit(chapter, 'gab es damals', 'gab <Term of={tafel}></Term> es damals');
    expect(told(await load())).toEqual([`${chapter}:15:6 term-words`, `${chapter}:15:63 term-words`, expect.stringMatching(/:2\d:\d+ term-place$/)]);
  });

  it('that the glossary points at a term or a work that is not there', async () => {
    scratch.edit(glossary, 'seeAlso: [tafel]', 'seeAlso: [tafeln]');
    scratch.edit(glossary, 'gauss1863', 'gauss1836');
    expect(told(await load())).toEqual([`${glossary}:5:13 unknown-term`, `${glossary}:6:11 unknown-citation`]);
  });

  it('that two terms have one address, and that a key is misspelt', async () => {
    scratch.edit(glossary, '- id: tafel', '- id: Primzahl');
    expect(told(await load())).toContain(`${glossary}:7:7 duplicate-term`);
    scratch.write(glossary, good.replace('definition: Eine', 'definiton: Eine'));
    expect(told(await load())).toEqual([expect.stringMatching(/:1:\d yaml-missing$/), `${glossary}:4:3 yaml-unknown`]);
  });

  it('that a definition is wrong, at its place in the file', async () => {
    scratch.edit(glossary, '$$y$$', '$$\\foo$$');
    expect(told(await load())).toEqual([`${glossary}:11:11 formula`]);
  });
});
