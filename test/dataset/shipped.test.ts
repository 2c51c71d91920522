import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import basicResearch from '../../src/data/china-basic-research/index.ts';
import fdi from '../../src/data/china-fdi/index.ts';
import gdp from '../../src/data/china-gdp/index.ts';
import chinaGoods from '../../src/data/china-goods-trade/index.ts';
import highTech from '../../src/data/china-high-tech-trade/index.ts';
import patentsGranted from '../../src/data/china-patents-granted/index.ts';
import patentsNonresident from '../../src/data/china-patents-nonresident/index.ts';
import provincesHighTech from '../../src/data/china-provinces-high-tech-trade/index.ts';
import provinces from '../../src/data/china-provinces-trade/index.ts';
import rdExpenditure from '../../src/data/china-rd-expenditure/index.ts';
import rdPersonnel from '../../src/data/china-rd-personnel/index.ts';
import tradeDependence from '../../src/data/china-trade-dependence/index.ts';
import ictShare from '../../src/data/ict-goods-share/index.ts';
import impliedRanges from '../../src/data/implied-ranges/index.ts';
import nsfTrade from '../../src/data/nsf-high-rd-trade/index.ts';
import usAtp from '../../src/data/us-atp-trade/index.ts';
import usChinaAtp from '../../src/data/us-china-atp/index.ts';
import usGoods from '../../src/data/us-goods-trade/index.ts';
import wdiHighTech from '../../src/data/wdi-high-technology-exports/index.ts';
import zhao from '../../src/data/zhao-published/index.ts';
import { describeDataset, toCsv } from '../../src/dataset/catalogue.ts';
import { years } from '../../src/dataset/cells.ts';
import type { Dataset } from '../../src/dataset/declaration.ts';

const folder = new URL('../../src/data/', import.meta.url);
const ids = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const load = async (id: string): Promise<Dataset> => {
  const module: { default: Dataset } = await import(`../../src/data/${id}/index.ts`);
  return module.default;
};

/** The one row that has these cells. */
function only<Row extends object>(dataset: Dataset<Row>, cells: Partial<Row>): Row {
  // A partial row has no names but the row's.
  const names = Object.keys(cells) as (keyof Row)[];
  const [first, ...others] = dataset.rows().filter((row) => names.every((name) => row[name] === cells[name]));
  if (!first || others.length > 0) throw new Error(`${dataset.id} has ${first ? others.length + 1 : 'no'} rows with ${JSON.stringify(cells)}`);
  return first;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => total(values) / values.length;
const deviation = (values: readonly number[]) => Math.sqrt(total(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));

describe.each(ids)('the dataset %s', (id) => {
  it('breaks no rule, says where every row comes from and is stored in canonical form', async () => {
    const dataset = await load(id);
    const entry = describeDataset(dataset);
    expect(entry.id).toBe(id);
    expect(entry.sources.filter((source) => source.rows === 0)).toEqual([]);
    expect(total(entry.bases.map((count) => count.rows))).toBe(entry.rows);
    expect(readFileSync(new URL(`${id}/data.csv`, folder), 'utf8')).toBe(toCsv(dataset));
  });

  it('declares years that its rows fill from the first to the last', async () => {
    const { years: extent, columns } = describeDataset(await load(id));
    const range = columns.find((column) => column.name === 'year')?.range;
    if (range) expect(extent).toEqual({ first: range[0], last: range[1] });
    else expect(extent).toBeNull();
  });
});

describe('U.S. trade', () => {
  it('gives the totals of advanced technology products that the Census Bureau publishes', () => {
    expect(only(usAtp, { year: 2009, flow: 'imports' }).value).toBe(300891.827511);
    expect(only(usAtp, { year: 2000, flow: 'imports' }).value).toBe(222082);
    expect(only(usAtp, { year: 2000, flow: 'exports' }).value).toBe(227395);
    expect(only(usAtp, { year: 2009, flow: 'exports' }).value).toBe(244707.855709);
    const balance = (year: number) => only(usAtp, { year, flow: 'exports' }).value - only(usAtp, { year, flow: 'imports' }).value;
    expect([2005, 2006, 2010].map((year) => Math.round(balance(year) / 100) / 10)).toEqual([-42.9, -43.7, -80.9]);
  });

  it('gives the goods totals of the final FT-900 revisions, within a million dollars', () => {
    const goods = (year: number, flow: 'exports' | 'imports') => only(usGoods, { year, partner: 'World', flow }).value;
    expect([goods(2006, 'exports'), goods(2007, 'exports'), goods(2006, 'imports')].map(Math.round)).toEqual([1025967, 1148199, 1853938]);
    expect(Math.abs(goods(2007, 'imports') - 1956961)).toBeLessThanOrEqual(1);
    expect(only(usGoods, { year: 2000, partner: 'China', flow: 'imports' }).value).toBe(100018.2);
  });

  it('holds no part larger than its whole', () => {
    for (const { year, flow, value } of usAtp.rows()) expect(value).toBeLessThan(only(usGoods, { year, partner: 'World', flow }).value);
    for (const { year, flow, value } of usGoods.rows().filter((row) => row.partner === 'China' && row.year >= 1987)) {
      expect(value).toBeLessThan(only(usGoods, { year, partner: 'World', flow }).value);
    }
    for (const row of usChinaAtp.rows().filter((row) => row.flow !== 'balance')) {
      expect(row.value).toBeLessThan(only(usGoods, { year: row.year, partner: 'China', flow: row.flow === 'exports' ? 'exports' : 'imports' }).value);
    }
  });

  it('derives China’s part of 2016 and 2017 so that the balance is met within the rounding', () => {
    const all = (year: number, flow: 'exports' | 'imports' | 'balance', source: string) => only(usChinaAtp, { year, flow, group: 'all', source });
    const exports2016 = all(2016, 'exports', 'industryweek zhao');
    expect(exports2016.value - all(2016, 'imports', 'industryweek').value).toBeCloseTo(all(2016, 'balance', 'zhao').value, -3);
    expect(all(2016, 'balance', 'zhao').value).toBe(-115691);
    expect(all(2017, 'exports', 'industryweek').value - all(2017, 'imports', 'industryweek').value).toBe(all(2017, 'balance', 'industryweek').value);
    for (const row of usChinaAtp.rows()) {
      expect(row.low === null).toBe(row.basis !== 'derived');
      if (row.low !== null && row.high !== null) expect(row.value > row.low && row.value < row.high).toBe(true);
    }
  });

  it('implies the ranges that the printed shares leave open', () => {
    const world = (year: number) => only(usAtp, { year, flow: 'imports' }).value;
    const range = (year: number, constraint: string) => impliedRanges.rows().filter((row) => row.year === year && row.constraint.startsWith(constraint)).map((row) => [row.low, row.high]);
    const share = (year: number, low: number, high: number) => [low, high].map((percent) => Math.round((world(year) * percent) / 1000) * 10);
    expect(range(2000, '6 percent')).toEqual([share(2000, 5.5, 6.5)]);
    expect(range(2009, '30 percent of the ATP')).toEqual([share(2009, 29.5, 30.5)]);
    expect(range(2006, '25 percent')).toEqual([share(2006, 24.5, 25.5)]);
    expect(range(2004, 'least lny')).toEqual([[36267, 36304], [36285, 36322]]);
    expect([5.8935, 5.8945, 5.894, 5.895].map((lny) => Math.round(Math.exp(lny) * 100))).toEqual([36267, 36304, 36285, 36322]);
  });
});

describe('the variables of the trade-imbalance model', () => {
  const published = (row: string, statistic: 'mean' | 'standard deviation' | 'minimum' | 'maximum' | 'observations') => only(zhao, { table: 'I', row, statistic }).value;
  const reproduces = (row: string, values: readonly number[]) => {
    expect(values).toHaveLength(published(row, 'observations'));
    // Half a unit of the third decimal, or a whole one where the paper cuts.
    expect(Math.abs(mean(values) - published(row, 'mean'))).toBeLessThan(1e-3);
    expect(Math.abs(deviation(values) - published(row, 'standard deviation'))).toBeLessThan(5e-4);
    expect(Math.abs(Math.min(...values) - published(row, 'minimum'))).toBeLessThan(1e-3);
    expect(Math.abs(Math.max(...values) - published(row, 'maximum'))).toBeLessThan(1e-3);
  };

  it('agree with the published description: PATENT, and FDIGDP in vintage A', () => {
    reproduces('PATENT', years(2004, 2017).map((year) => Math.log(only(patentsNonresident, { year }).value)));
    reproduces('FDIGDP', years(2004, 2018).map((year) => only(fdi, { year, vintage: 'A' }).value));
  });

  it('do not agree with it in vintages B and C', () => {
    for (const vintage of ['B', 'C'] as const) {
      const values = years(2004, 2018).map((year) => only(fdi, { year, vintage }).value);
      expect(Math.abs(mean(values) - published('FDIGDP', 'mean'))).toBeGreaterThan(0.01);
    }
  });
});

describe('innovation and trade of China', () => {
  it('gives the published amounts of research and development', () => {
    const spent = (year: number, state: 'final' | 'preliminary') => only(rdExpenditure, { year, state }).value;
    expect([spent(2003, 'final'), spent(2022, 'final'), spent(2022, 'preliminary')]).toEqual([1539.6, 30782.88, 30870]);
    expect(100 * (spent(2022, 'preliminary') / spent(2021, 'final') - 1)).toBeCloseTo(10.42, 2);
    expect(100 * (spent(2022, 'final') / spent(2021, 'final') - 1)).toBeCloseTo(10.11, 2);
    expect(rdExpenditure.rows().filter((row) => row.state === 'final').map((row) => row.year)).toEqual(years(2003, 2023));
    expect(100 * ((only(basicResearch, { year: 2022, state: 'final' }).expenditure ?? 0) / spent(2022, 'final'))).toBeCloseTo(6.57, 2);
  });

  it('gives the published personnel, and nothing for 2007 and 2008', () => {
    expect([only(rdPersonnel, { year: 2021 }).value, only(rdPersonnel, { year: 2003 }).value, only(rdPersonnel, { year: 2009 }).value]).toEqual([571.63, 109.48, 229.1252]);
    expect(rdPersonnel.rows().map((row) => row.year)).toEqual([...years(2003, 2006), ...years(2009, 2023)]);
  });

  it('adds the kinds of domestic patents up to their sum', () => {
    for (const year of years(2010, 2023)) {
      const kinds = (['invention', 'utility model', 'design'] as const).map((kind) => only(patentsGranted, { year, applicants: 'domestic', kind }).value);
      const all = only(patentsGranted, { year, applicants: 'domestic', kind: 'all' }).value;
      expect(total(kinds)).toBe(all);
      const everyone = patentsGranted.rows().find((row) => row.year === year && row.applicants === 'all' && row.kind === 'all');
      if (everyone) expect(all).toBeLessThan(everyone.value);
    }
    expect(only(patentsGranted, { year: 2022, applicants: 'all', kind: 'all' }).value).toBe(4323409);
    expect(only(patentsGranted, { year: 2003, applicants: 'all', kind: 'all' })).toMatchObject({ value: 182226, basis: 'stated' });
  });

  it('adds the provinces up to the country', () => {
    for (const year of years(2016, 2020)) {
      const rows = provinces.rows().filter((row) => row.year === year && row.concept === 'A060201');
      expect(rows).toHaveLength(31);
      const goods = only(chinaGoods, { year, flow: 'exports', vintage: '2025' }).value + only(chinaGoods, { year, flow: 'imports', vintage: '2025' }).value;
      expect(Math.abs(total(rows.map((row) => row.value)) - goods)).toBeLessThan(50);
    }
    expect(Math.round(only(provinces, { year: 2022, concept: 'A060201', province: 'Guangdong' }).value / 1000)).toBe(1416);
    expect(only(chinaGoods, { year: 2022, flow: 'exports', vintage: '2025' }).value + only(chinaGoods, { year: 2022, flow: 'imports', vintage: '2025' }).value).toBe(6250941);
  });

  it('names each province in English and Chinese, one for one', () => {
    const pairs = new Set([...provinces.rows(), ...provincesHighTech.rows()].map((row) => `${row.province}=${row.province_zh}`));
    expect(pairs.size).toBe(31);
    expect(pairs).toContain('Guangdong=广东省');
  });

  it('adds the provinces’ high-tech trade up to the country, but for Tibet in 2018', () => {
    for (const { year, flow, value } of highTech.rows().filter((row) => row.year >= 2016)) {
      const rows = provincesHighTech.rows().filter((row) => row.year === year && row.flow === flow);
      expect(rows).toHaveLength(year === 2018 ? 30 : 31);
      expect(Math.abs(total(rows.map((row) => row.value)) - value)).toBeLessThan(year === 2018 ? 226 : 0.01);
    }
  });

  it('gives the shares of high-tech products that the ministry prints, on the goods of the trade table', () => {
    const share = (year: number) => {
      const row = only(highTech, { year, flow: 'exports' });
      return Math.round((1000 * row.value) / row.goods) / 10;
    };
    expect([share(2003), share(2004)]).toEqual([25.2, 27.9]);
    for (const { year, flow, goods } of highTech.rows()) expect(goods).toBe(only(chinaGoods, { year, flow, vintage: '2025' }).value);
  });

  it('gives the trade dependence that the checks quote', () => {
    const ratio = (year: number) => Math.round(10 * only(tradeDependence, { year, flow: 'exports' }).value) / 10;
    expect([2006, 2019, 2020, 2021, 2022].map(ratio)).toEqual([35.5, 18.1, 18.2, 19.5, 20.3]);
    expect((100 * only(chinaGoods, { year: 2022, flow: 'imports', vintage: '2025' }).value) / only(gdp, { year: 2022 }).value).toBeCloseTo(15.07, 2);
  });
});

describe('companion series', () => {
  it('gives the shares of ICT goods at both ends of the overview’s decade', () => {
    const share = (country: 'China' | 'United States', year: number) => only(ictShare, { country, year, flow: 'exports' }).value;
    expect([share('China', 2000), share('China', 2009), share('United States', 2000), share('United States', 2009)]).toEqual([17.71036, 29.65105, 20.0481, 10.70842]);
  });

  it('is apart from every official or stated series by its basis', async () => {
    const proxies = await Promise.all(ids.map(load)).then((datasets) => datasets.filter((dataset) => dataset.rows().some((row) => dataset.basisOf(row) === 'proxy')).map((dataset) => dataset.id));
    expect(proxies).toEqual(['china-provinces-high-tech-trade', 'ict-goods-share', 'nsf-high-rd-trade', 'wdi-high-technology-exports']);
  });

  it('shows the breaks that its notes warn of', () => {
    const us = (year: number) => only(wdiHighTech, { country: 'United States', year, vintage: '2025' }).value;
    expect(us(2009) / us(2008)).toBeCloseTo(0.62, 2);
    const nsf = (year: number) => only(nsfTrade, { economy: 'United States', year, flow: 'exports' }).value;
    expect(nsf(2006) / nsf(2005)).toBeCloseTo(1.45, 2);
  });
});
