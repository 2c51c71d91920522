import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlWords } from '../../src/search/html-words.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { recordsOf } from '../../src/search/records.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';

let records: SearchRecord[];

beforeAll(async () => {
  const { volume } = await loadVolume(fileSources(foldersFrom(resolve(import.meta.dirname, '../..'), 'test/volume')), '/');
  records = volume ? recordsOf(volume) : [];
});

const found = (kind: SearchRecord['kind']): SearchRecord[] => records.filter((record) => record.kind === kind);

describe('the records of a volume', () => {
  it('are one for each thing, with its own address', () => {
    expect(records.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      'chapter /chapters/primzahlen/',
      'section /chapters/primzahlen/#sec-frage',
      'section /chapters/primzahlen/#sec-tafel',
      'figure /chapters/primzahlen/figures/counts/',
      'table /chapters/primzahlen/tables/counted/',
      'equation /chapters/primzahlen/#eq-satz',
      'paper /papers/elemente/',
      'dataset /data/prime-counts/',
      'reference /chapters/primzahlen/#ref-gauss1863',
      'reference /chapters/primzahlen/#ref-hadamard1896',
      'author /authors/#de-la-vallee-nandu-jose-maria',
      'author /authors/#gauß-carl-friedrich',
      'author /authors/#hadamard-jacques',
      'author /authors/#αλεξανδρευς-ευκλειδης',
      'author /authors/#李-善蘭',
    ]);
  });

  it('have the words of a section with citations, numbers and notes, and without formulas', () => {
    const [question, table] = found('section');
    expect(question?.text).toContain('Gauß (1863) vermutete, dass unter etwa so viele Primzahlen liegen, wie Equation (1) sagt');
    expect(question?.text).toContain('(siehe Hadamard 1896, S. 199)');
    expect(table?.text).toContain('Unter hundert liegen 25,');
    expect(table?.text).toContain('Zählweise. Die 1 zählt nicht als Primzahl.');
    expect(table?.text).not.toContain('Anzahl der Primzahlen unter');
  });

  it('have no TeX, no markup and no words of a drawing', () => {
    expect(records.filter(({ text }) => /[\\{}<>$^]|pi\(x\)|Exponent n/.test(text.replace('$5 bis $6', '').replace('5 $', ''))).map(({ address, text }) => [address, text])).toEqual([]);
  });

  it('are of the years that they tell of', () => {
    expect(found('reference').map(({ years }) => years)).toEqual([[1863], [1896]]);
  });
});

it('the words of HTML leave out formulas, drawings and cards', () => {
  expect(htmlWords('<p>A <span class="katex"><math>x</math></span>b&amp;c</p><p>d<svg><text>e</text></svg> <span class="claim-card">f</span></p>')).toBe('A b&c d');
});
