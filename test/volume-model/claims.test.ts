import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/audit/coverage.ts';
import { english } from '../../src/audit/vocabulary.ts';
import type { Drawer } from '../../src/figures/drawer.ts';
import { parseProse } from '../../src/markdown/index.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { draftChapter } from '../../src/volume/draft.ts';
import { fileSources } from '../../src/volume/sources.ts';

// "Every number that the papers print carries a claim" is counted here, over the chapters as they stand.

const nothing = async (): Promise<never> => Promise.reject(new Error('nothing is drawn here'));
const noDrawer: Drawer = { draw: nothing, png: nothing, close: async () => undefined };

const root = resolve(import.meta.dirname, '../..');

describe.each(['overview', 'trade-imbalance', 'trade-and-innovation'])('the numbers of %s', (slug) => {
  it('carry a claim, 95 of 100 of them at least', async () => {
    const { draft } = await draftChapter(fileSources(foldersFrom(root)), slug, noDrawer);
    if (!draft) throw new Error(`there is no chapter ${slug}`);
    const source = readFileSync(resolve(root, draft.file), 'utf8');
    const claims = new Map(draft.claims.map(({ path, claim }) => [path.join('.'), claim]));
    // Figures and tables of the paper have captions of this edition; what the paper prints in them is in its tables.
    const coverage = coverageOf(parseProse(draft.file, source).tree, source, {
      vocabulary: english,
      printed: (of) => claims.get(of)?.printed,
      addedByEdition: () => true,
    });
    const share = coverage.covered / coverage.total;
    expect(coverage.total).toBeGreaterThan(15);
    expect(share, `without a claim: ${coverage.uncovered.map(({ text, line, column }) => `${text} (${line}:${column})`).join(', ')}`).toBeGreaterThanOrEqual(0.95);
  });
});

it('every cell of the printed tables has its claim', async () => {
  const { draft } = await draftChapter(fileSources(foldersFrom(root)), 'trade-imbalance', noDrawer);
  const cells = [...(draft?.tables.definitions.values() ?? [])].flatMap(({ rows, columns, claims }) =>
    rows().flatMap((row) => Object.entries(columns).filter(([, column]) => column?.kind === 'number').map(([column]) => claims?.(row, column))),
  );
  expect(cells.length).toBe(5 * 5 + 4 * 3 + 6 * 2);
  expect(cells.filter((claim) => claim === undefined)).toEqual([]);
});

