import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineDataset } from '../../src/dataset/dataset.ts';
import { withTables } from '../../src/dataset/reading.ts';
import type { AnyRow, Dataset } from '../../src/dataset/declaration.ts';
import type { Asked } from '../../src/sources/ask-dataset.ts';
import { compareRows } from '../../src/sources/compare.ts';
import { inUnit } from '../../src/sources/decimal-shift.ts';
import { planUpdate } from '../../src/sources/plan.ts';
import { redact } from '../../src/sources/redact.ts';
import { writeFiles } from '../../src/sources/write.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const href = (name: string) => pathToFileURL(join(folder, name)).href;

describe('a number in a larger unit', () => {
  it('has the digits that it had', () => {
    expect([inUnit(438_228_000_000, 1e6), inUnit(1234.5, 1000), inUnit(0.1 + 0.2), inUnit(-5e-7, 10), inUnit(123_456, 1e6, 3)]).toEqual([438_228, 1.2345, 0.30000000000000004, -5e-8, 0.123]);
  });

  it('is never further from the division than its last digit', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 9 }), (value, power) => {
      // The smallest numbers have one digit, and the step between them.
      const digit = Math.max(Math.abs(value / 10 ** power) * 2 ** -51, Number.MIN_VALUE);
      expect(Math.abs(inUnit(value, 10 ** power) - value / 10 ** power)).toBeLessThanOrEqual(digit);
    }));
  });
});

describe('keys', () => {
  it('are taken out in every form that an address can write them in', () => {
    fc.assert(fc.property(fc.string({ minLength: 12, unit: 'grapheme-ascii' }), (key) => {
      fc.pre(!'https://x/?key=&q= "'.includes(key) && !'[key]'.includes(key));
      const said = `https://x/?key=${encodeURIComponent(key)}&q=${key} ${JSON.stringify(key)}`;
      expect(redact(said, [key])).not.toContain(key);
      expect(redact(said, [key])).not.toContain(encodeURIComponent(key));
    }));
  });

  it('that are no keys leave the text alone', () => {
    expect(redact('the world', [undefined, '', 'the'])).toBe('the world');
  });
});

describe('rows', () => {
  it('are new, revised, the same or gone', () => {
    const row = (year: number, value: number): AnyRow => ({ year, value });
    const compared = compareRows([row(1901, 1), row(1902, 2), row(1903, 0)], [row(1902, 3), row(1901, 1), row(1904, 4)], ['year'], () => 'value');
    expect(compared).toEqual({ added: [row(1904, 4)], revised: [{ before: row(1902, 2), after: row(1902, 3), percent: 50 }], same: 1, gone: [row(1903, 0)] });
  });
});

describe('a plan', () => {
  const series = { query: { source: 'fred', series: 'X' }, value: { column: 'value', unit: '' }, columns: { year: 'year' }, cells: { flow: 'exports', vintage: 'A' } } as const;

  function dataset(text: string): Dataset {
    writeFileSync(join(folder, 'data.csv'), text);
    return defineDataset({
      title: 'x',
      description: 'x',
      file: new URL(href('data.csv')),
      columns: { year: { type: 'year', meaning: 'x', range: [1901, 1904] }, flow: { type: 'text', meaning: 'x', values: ['exports', 'imports'] }, vintage: { type: 'text', meaning: 'x', values: ['A'] }, value: { type: 'number', meaning: 'x' } },
      key: ['year', 'flow', 'vintage'],
      basis: 'source',
      sources: { nobody: { publisher: 'x', title: 'x', vintage: 'x', licence: 'x', obtained: 'x' } },
      remote: { series: [series] },
    }) as unknown as Dataset; // columns of any names
  }

  const asked = (...values: readonly (readonly [number, number])[]): Asked => ({ series: [{ series, rows: values.map(([year, value]) => ({ year, flow: 'exports', vintage: 'A', value })) }], addresses: ['https://x/'], state: 'of 2026-07-01', outside: [] });

  it('puts new rows where a table in order has its place for them, and leaves other rows out of the comparison', () => {
    const { files, comparison } = planUpdate(dataset('year,flow,vintage,value\n1901,exports,A,1\n1901,imports,A,9\n1903,exports,A,3\n1903,imports,A,9\n'), asked([1901, 1], [1902, 2], [1903, 3]), '2026-01-15');
    expect(comparison).toMatchObject({ same: 2, gone: [], revised: [] });
    expect(files.get(href('data.csv'))).toBe('year,flow,vintage,value\n1901,exports,A,1\n1901,imports,A,9\n1902,exports,A,2\n1903,exports,A,3\n1903,imports,A,9\n');
  });

  it('appends to a table that has an order of its own', () => {
    const { files } = planUpdate(dataset('year,flow,vintage,value\n1903,exports,A,3\n1901,exports,A,1\n'), asked([1902, 2], [1903, 3], [1901, 1]), '2026-01-15');
    expect(files.get(href('data.csv'))).toBe('year,flow,vintage,value\n1903,exports,A,3\n1901,exports,A,1\n1902,exports,A,2\n');
  });

  it('gives a revised state its own name in the column of vintages, and another name to another state of the same day', () => {
    const it = dataset('year,flow,vintage,value\n1901,exports,A,1\n');
    const first = planUpdate(it, asked([1901, 5]), '2026-01-15');
    expect([...first.files.keys()]).toEqual([href('vintages/2026-07-01.csv'), href('vintages/2026-07-01.json')]);
    expect(first.files.get(href('vintages/2026-07-01.csv'))).toBe('year,flow,vintage,value\n1901,exports,2026-07-01,5\n');
    mkdirSync(join(folder, 'vintages'));
    for (const [file, text] of first.files) writeFileSync(new URL(file), text);
    expect(it.rows('2026-07-01')).toEqual([{ year: 1901, flow: 'exports', vintage: '2026-07-01', value: 5 }]);
    expect(planUpdate(it, asked([1901, 5]), '2026-01-15').files.size).toBe(0);
    expect(planUpdate(it, asked([1901, 6]), '2026-01-15').vintage).toBe('2026-07-01.2');
  });

  it('can be tried before it is written', async () => {
    const it = dataset('year,flow,vintage,value\n1901,exports,A,1\n');
    const { files } = planUpdate(it, asked([1901, 1], [1902, 2]), '2026-01-15');
    expect(await withTables(files, () => it.rows().length)).toBe(2);
    expect(it.rows()).toHaveLength(1);
  });
});

describe('files', () => {
  it('are written together', async () => {
    await writeFiles(new Map([[href('a/one.csv'), '1'], [href('two.json'), '2']]));
    expect([readFileSync(join(folder, 'a/one.csv'), 'utf8'), readFileSync(join(folder, 'two.json'), 'utf8')]).toEqual(['1', '2']);
    expect(readdirSync(folder)).toEqual(['a', 'two.json']);
  });

  it('stay as they were where one of them cannot be written, and nothing is left beside them', async () => {
    writeFileSync(join(folder, 'data.csv'), 'old');
    mkdirSync(join(folder, 'retrieved.json.new'));
    await expect(writeFiles(new Map([[href('data.csv'), 'new'], [href('retrieved.json'), 'new']]))).rejects.toThrow();
    expect(readFileSync(join(folder, 'data.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.startsWith('data'))).toEqual(['data.csv']);
  });
});
