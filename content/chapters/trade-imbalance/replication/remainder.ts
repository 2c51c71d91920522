import highTech from '#data/us-atp-trade';
import highTechWithChina from '#data/us-china-atp';
import { years } from '#dataset';
import { type Claim, type ReplicationRow, type ReplicationSection, titles } from '#audit';
import { descriptive } from '../claims/descriptive.ts';
import { granger } from '../claims/granger.ts';
import { stationarity } from '../claims/stationarity.ts';
import { FIRST, LAST } from '../series.ts';

const bureau = 'U.S. Census Bureau, International Trade';
const API = 2013;
const groups = 10;

/** What is still open, and the tables that would close it. */
export function remainder(): ReplicationSection {
  return {
    title: 'What it would take to finish',
    text: [
      'Nearly everything that is open hangs on one table: U.S. trade with China in advanced technology products by year, 2004 to 2018. Its publisher offers it in two places, by an interface from 2013 and on yearly pages before; with both flows in hand, $$y$$ is imports less exports in hundreds of millions of dollars, and *RATIO* is exports to China over those to the world, which are here already.',
      'The rest is computed as it stands. `summarize` fills the rows of $$\\ln y$$ and *RATIO* in Table I, `dickeyFuller` of $$\\ln y$$ and of the third difference of *RATIO* Table II, `granger` with one, two and three lags Table III, and `dynamicModel` equation (2) with its constant, standard errors, number of observations and fit. Revised data may still differ from those of 2019 or 2020; the vintage then has to be found too, as it was for *FDIGDP*.',
    ].join('\n\n'),
    rows: [
      decided('Table I', descriptive),
      decided('Table II', stationarity),
      decided('Table III', granger),
      flowRow('exports', API, LAST, 'timeseries/intltrade/exports/hitech, CTY_CODE 5700, HITECH 01 to 10, ALL_VAL_YR at month 12'),
      flowRow('imports', API, LAST, 'timeseries/intltrade/imports/hitech, CTY_CODE 5700, HITECH 01 to 10, GEN_VAL_YR at month 12'),
      flowRow('exports', FIRST, API - 1, 'December pages foreign-trade/statistics/product/atp, ctryatp/atp5700.html'),
      flowRow('imports', FIRST, API - 1, 'the same pages'),
      balanceRow(),
      { quantity: `exports and imports of each technology group, ${FIRST} to 2016, for Figures 3 and 4`, published: null, recomputed: known(groupCells(), groups * 2 * years(FIRST, 2016).length, 'values'), specification: 'the same calls and pages, by group', data: titles([highTechWithChina]) },
      { quantity: `exports to and imports from the world, ${FIRST} to ${LAST}`, published: null, recomputed: known(worldCells(), 2 * years(FIRST, LAST).length, 'values'), specification: 'country.xlsx, row 0007', data: titles([highTech]) },
      { quantity: 'overall balance with China, 2008', published: '283.6 billion dollars', recomputed: null, specification: 'International Transactions, table 1.3, goods and services', data: 'missing: U.S. Bureau of Economic Analysis' },
      { quantity: 'deficit with China by Chinese statistics, 1993 and 2003', published: '6.3 and 58.6 billion dollars', recomputed: null, specification: 'trade with the United States by year', data: 'missing: General Administration of Customs of China' },
      { quantity: 'estimator, sample, constant, standard errors and fit of equation (2); test, lags and degrees of freedom of Tables II and III', published: null, recomputed: null, specification: 'the author’s program or output', data: 'missing: not printed' },
    ],
  };
}

/** How many printed cells of a table are recomputed at all. */
function decided(table: string, cells: Readonly<Record<string, Readonly<Record<string, Claim | undefined>>>>): ReplicationRow {
  const claims = Object.values(cells).flatMap((row) => Object.values(row)).filter((claim) => claim !== undefined);
  const count = claims.filter(({ recompute }) => recompute !== undefined).length;
  return { quantity: `${table}, cells that can be held against something`, published: `${claims.length} cells`, recomputed: `${count} of ${claims.length}`, specification: 'claims with a recomputation', data: 'the claims of this chapter' };
}

function flowRow(flow: 'exports' | 'imports', first: number, last: number, specification: string): ReplicationRow {
  const found = highTechWithChina.rows().filter((row) => row.flow === flow && row.group === 'all' && row.year >= first && row.year <= last);
  const span = years(first, last);
  const direction = flow === 'exports' ? 'exports to' : 'imports from';
  return { quantity: `U.S. high-tech ${direction} China, ${first} to ${last}`, published: null, recomputed: known(found.map(({ year }) => year), span.length, 'years'), specification, data: `${titles([highTechWithChina])}; whole: ${bureau}` };
}

function balanceRow(): ReplicationRow {
  const found = highTechWithChina.rows().filter((row) => row.flow === 'balance' && row.group === 'all' && row.year >= FIRST && row.year <= 2016);
  return { quantity: `U.S. high-tech deficit with China, ${FIRST} to 2016`, published: null, recomputed: known(found.map(({ year }) => year), years(FIRST, 2016).length, 'years'), specification: 'imports less exports; three of those known are the paper’s own', data: titles([highTechWithChina]) };
}

function groupCells(): number[] {
  return highTechWithChina.rows().filter(({ group, year }) => group !== 'all' && year >= FIRST && year <= 2016).map(({ year }) => year);
}

function worldCells(): number[] {
  return highTech.rows().filter(({ year }) => year >= FIRST && year <= LAST).map(({ year }) => year);
}

/** "2 of 6 years known (2016, 2017)"; the years stand there while they are few. */
function known(found: readonly number[], needed: number, noun: string): string {
  const which = [...new Set(found)].sort((a, b) => a - b);
  return `${found.length} of ${needed} ${noun} known${which.length > 0 && which.length <= 5 ? ` (${which.join(', ')})` : ''}`;
}
