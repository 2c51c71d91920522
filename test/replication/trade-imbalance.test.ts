import { describe, expect, it } from 'vitest';
import { descriptive, granger, stationarity } from '../../content/chapters/trade-imbalance/claims.ts';
import { replication } from '../../content/chapters/trade-imbalance/replication.ts';
import type { ReplicationRow } from '../../src/audit/replication.ts';
import { judge } from '../../src/audit/verdict.ts';
import { claimsOf } from '../../src/audit/named-claim.ts';
import { parsePrinted } from '../../src/audit/printed.ts';
import published from '#data/zhao-published';

/** The rows of a section whose quantity and specification begin so. */
function rowsOf(title: string, quantity: string, specification = ''): readonly ReplicationRow[] {
  const section = replication.find((candidate) => candidate.title.startsWith(title));
  return section?.rows.filter((row) => row.quantity.startsWith(quantity) && row.specification.startsWith(specification)) ?? [];
}

const recomputed = (...which: Parameters<typeof rowsOf>): (string | null)[] => rowsOf(...which).map((row) => row.recomputed);
const reproduced = (...which: Parameters<typeof rowsOf>): string[] => rowsOf(...which).filter(({ verdict }) => verdict === 'reproduced').map(({ specification }) => specification);

describe('the claims of the tables', () => {
  it('say of every printed cell what the dataset of printed statistics has there', () => {
    const tables: Readonly<Record<string, object>> = { I: descriptive, II: stationarity, III: granger };
    const claims = Object.entries(tables).flatMap(([table, cells]) =>
      claimsOf({ ...cells }).map(({ path: [row = '', column = ''], claim }) => [table, row.replace('_to_', ' → '), column === 'standardDeviation' ? 'standard deviation' : column, Number(claim.printed)].join('|')),
    );
    const cells = published.rows().filter(({ table }) => table in tables).map(({ table, row, statistic, value }) => [table, row, statistic, value].join('|'));
    expect(claims.toSorted()).toEqual(cells.toSorted());
  });

  it('have on record what the data gives, and a series that is missing wherever it gives nothing', () => {
    for (const { id, claim } of claimsOf({ descriptive, stationarity, granger })) {
      expect(judge(parsePrinted(claim.printed), claim.recompute?.()).verdict, id).toBe(claim.verdict);
      if (claim.recompute === undefined) expect(claim.missing, id).toMatch(/Census Bureau/);
    }
  });
});

describe('the replication of the empirical part', () => {
  it('goes through the paper in its order', () => {
    expect(replication.map(({ title }) => title.split(':')[0])).toEqual(['Table I', 'Table II', 'Table III', 'Equation (2)', 'RATIO', 'What it would take to finish']);
  });

  it('finds one unit-root test that gives the printed numbers of PATENT and FDIGDP, and one vintage', () => {
    expect(reproduced('Table II', 'first difference of PATENT')).toEqual(['Dickey–Fuller, constant; 12 observations']);
    expect(reproduced('Table II', 'first difference of FDIGDP')).toEqual(['Dickey–Fuller, constant; 13 observations']);
    expect(recomputed('Table II', 'first difference of FDIGDP', 'Dickey–Fuller, constant; 13')).toEqual(['−4.7026; 0.0001', '−4.6096; 0.0001', '−4.6095; 0.0001']);
  });

  it('agrees with statsmodels on the tests that do not', () => {
    expect(recomputed('Table II', 'first difference of PATENT').slice(1, 4)).toEqual(['−3.1519; 0.0016', '−3.3912; 0.0526', '−3.0370; 0.0316']);
    expect(recomputed('Table II', 'first difference of PATENT', 'Phillips–Perron Z-tau, constant, ')).toEqual(['−3.9575; 0.0016']);
    expect(recomputed('Table II', 'PATENT in levels')).toEqual(['−2.2747; 0.1803']);
  });

  it('finds degrees of freedom that fit five rows of Table III at once, and none that fit all', () => {
    expect(recomputed('Table III', 'the first five rows')).toEqual(['F(2, 6)']);
    expect(recomputed('Table III', 'all six rows')).toEqual(['none']);
    expect(recomputed('Table III', 'ln y → FDIGDP, degrees')).toEqual(['F(2, 9 to 11)']);
    expect(recomputed('Table III', 'RATIO → ln y, degrees')).toEqual(['F(1, 8 to 9), F(2, 6), F(3, 6)']);
  });

  it('gives the constant that the printed equation lacks, and how far rounding leaves it open', () => {
    expect(recomputed('Equation (2)', 'right-hand side')).toEqual(['15.97 (15.88 to 16.07)']);
    expect(recomputed('Equation (2)', 'constant that closes')).toEqual(['−9.26 (−9.35 to −9.16)']);
  });

  it('contradicts the published RATIO by the definition of the paper in both years that are known', () => {
    const rows = rowsOf('RATIO', 'RATIO in', 'high-tech exports to China / high-tech exports to the world');
    expect(rows.map(({ quantity, recomputed, verdict }) => [quantity, recomputed, verdict])).toEqual([
      ['RATIO in 2016', '0.0924 to 0.0936', 'differs'],
      ['RATIO in 2017', '0.1008 to 0.1010', 'differs'],
    ]);
  });
});
