import { describe, expect, it } from 'vitest';
import { verdictBars, verdictChart } from '../../src/audit/chart.ts';
import type { AuditTotals } from '../../src/audit/entry.ts';

const slugs = Array.from({ length: 41 }, (_, i) => `c${i + 1}`);
const counts = { reproduced: 2, rounding: 1, differs: 0, 'not computable': 0 };
const totals = { claims: 123, verdicts: counts, chapters: slugs.map((chapter) => ({ chapter, verdicts: counts })) } as unknown as AuditTotals; // of its fields only these are read
const parts = [{ title: 'First', chapters: slugs.slice(0, 20) }, { title: 'Papers', chapters: [] }, { title: 'Last', chapters: slugs.slice(20) }];
const named = slugs.map((slug) => ({ slug, name: `Chapter ${slug}` }));

describe('the chart of verdicts', () => {
  it('has a bar for each chapter as long as one drawing holds them', () => {
    const { of, bars } = verdictBars(named.slice(0, 40), parts);
    expect([of, bars.length, bars[0]]).toEqual(['chapter', 40, { name: 'Chapter c1', chapters: ['c1'] }]);
  });

  it('has one for each part beyond, with the sums of its chapters', () => {
    const rows = verdictChart(totals, verdictBars(named, parts)).rows();
    expect(rows.map(({ chapter, verdict, claims, from, to }) => [chapter, verdict, claims, from, to])).toEqual([
      ['First', 'reproduced', 40, 0, 40],
      ['First', 'rounding', 20, 40, 60],
      ['Last', 'reproduced', 42, 0, 42],
      ['Last', 'rounding', 21, 42, 63],
    ]);
  });
});
