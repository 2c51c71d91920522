import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Query } from '../../src/dataset/remote.ts';
import type { Observation } from '../../src/sources/adapter.ts';
import { workbookOf } from '../spreadsheet-file.ts';
import { json, text, type Handler } from './publisher.ts';

/** What a publisher does on a good day and on some bad ones. Every number is made up: repeated digits, in years that are long gone. */
export interface Days {
  query: Query;
  good: Handler;
  /** What is read of a good day, for 1901 and 1902. */
  read: readonly Observation[];
  unit: string | null;
  /** A column or field that is not there. */
  wrongColumns: Handler;
  /** The unit that the declaration expects, and a day on which the publisher states another. */
  changedUnit?: { expects: string; handler: Handler };
  /** The publisher’s own words for a question that it does not understand. */
  refuses?: Handler;
  /** Nothing for what is asked. */
  empty: Handler;
}

const folder = mkdtempSync(join(tmpdir(), 'concordance-'));
const line = (product: string, group: string): string => `${product}${'made up'.padEnd(200)}${' '.repeat(23)}${group}${' '.repeat(10)}`;
writeFileSync(join(folder, 'CONCORD.TXT'), [line('1111110010', '01'), line('1111110020', '  '), line('2222220010', '02'), line('2222220020', '01'), line('3333330000', '00')].join('\r\n'));

const bank = (values: readonly (readonly [string, string, number | null])[], name = 'Made-up indicator (current US$)') =>
  json([
    { page: 1, pages: 1, per_page: 1000, total: values.length, sourceid: '2', lastupdated: '1999-12-31' },
    values.map(([countryiso3code, date, value]) => ({ indicator: { id: 'MADE.UP', value: name }, country: { id: 'XX', value: 'Nowhere' }, countryiso3code, date, value, unit: '', obs_status: '', decimal: 0 })),
  ]);

const byYear = (answers: Readonly<Record<string, unknown>>, parameter: string): Handler => (request, response, url) => {
  const answer = answers[url.searchParams.get(parameter) ?? ''];
  if (answer === undefined) {
    response.writeHead(204);
    response.end();
    return;
  }
  json(answer)(request, response, url);
};

const atpPage = (year: number, { unit = 'in millions of dollars', heads = ['Exports', 'Imports', 'Balance'], balance = '-11.1' } = {}): string =>
  `<html><body><h2>Advanced Technology Products, December ${year}, Nowhere (${unit})</h2><table>
  <tr><th></th><th colspan="3">December ${year}</th><th colspan="3">Year-to-date</th></tr>
  <tr><th>Technology group</th>${[...heads, ...heads].map((head) => `<th>${head}</th>`).join('')}</tr>
  <tr><td>Total</td><td>9.9</td><td>9.9</td><td>0.0</td><td>1,111.1</td><td>1,122.2</td><td>${balance}</td></tr>
  <tr><td>(04) Information &amp; Communications</td><td>9.9</td><td>9.9</td><td>0.0</td><td>222.2</td><td>333.3</td><td>(111.1)</td></tr>
  <tr><td>(10) Nuclear Technology</td><td>-</td><td>-</td><td>-</td><td>(-)</td><td>4.4</td><td>-4.4</td></tr>
  </table></body></html>`;

const atpYear = (make: (year: number) => string): Handler => (request, response, url) => text(make(Number(/atp\/(\d{4})\//.exec(url.pathname)?.[1])), 'text/html')(request, response, url);

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const sheet = (names: readonly string[], december = 1): Uint8Array =>
  workbookOf({
    country: [
      [...names],
      ['1901', '9999', 'Nowhere', ...months.map(() => 1), 111.1, ...months.map(() => 1), 222.2],
      ['1902', '9999', 'Nowhere', ...months.map((month) => (month === 'DEC' ? december : 1)), 333.3, ...months.map((month) => (month === 'DEC' ? december : 1)), 444.4],
      ['1902', '8888', 'Elsewhere', ...months.map(() => 1), 555.5, ...months.map(() => 1), 666.6],
    ],
  });
const heads = ['year', 'CTY_CODE', 'CTYNAME', ...months.map((month) => `I${month}`), 'IYR', ...months.map((month) => `E${month}`), 'EYR'];
const file = (bytes: Uint8Array): Handler => (_, response) => {
  response.writeHead(200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  response.end(bytes);
};

const statistics = (unit: string, hasdata = true) =>
  json({
    returncode: 200,
    returndata: {
      datanodes: [
        { code: 'zb.A99_reg.990000_sj.1901', data: { data: 111.11, dotcount: 2, hasdata, strdata: '111.11' }, wds: [{ valuecode: 'A99', wdcode: 'zb' }, { valuecode: '990000', wdcode: 'reg' }, { valuecode: '1901', wdcode: 'sj' }] },
        { code: 'zb.A99_reg.990000_sj.1902', data: { data: 0, dotcount: 2, hasdata: false, strdata: '' }, wds: [{ valuecode: 'A99', wdcode: 'zb' }, { valuecode: '990000', wdcode: 'reg' }, { valuecode: '1902', wdcode: 'sj' }] },
      ],
      wdnodes: [{ wdcode: 'zb', wdname: '指标', nodes: [{ code: 'A99', cname: '虚构', unit }] }],
    },
  });

const sdmx = (unit: string, valueName = 'OBS_VALUE') => `STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,MEASURE,UNIT_MEASURE,TIME_PERIOD,${valueName},UNIT_MULT\nDATAFLOW,X:Y(1.0),I,NWH,M,${unit},1901,11.11,6\nDATAFLOW,X:Y(1.0),I,NWH,M,${unit},1902,,6\n`;

const reserve = (units: string, valueName = 'value', count = 2): Handler => (request, response, url) =>
  (url.pathname === '/fred/series'
    ? json({ seriess: [{ id: 'MADEUP', title: 'Made up', units, last_updated: '1999-12-31 07:00:00-06' }] })
    : json({ count, offset: Number(url.searchParams.get('offset')), limit: 1000, observations: [{ realtime_start: '1999-12-31', date: '1901-01-01', [valueName]: '111.1' }, { date: '1902-01-01', [valueName]: '.' }] }))(request, response, url);

const traded = (period: string, partnerCode: number, cmdCode: string, primaryValue: number) => ({ period, reporterCode: 999, partnerCode, flowCode: 'X', cmdCode, classificationCode: 'H0', primaryValue });

export const publishers: Readonly<Record<Query['source'], Days>> = {
  'world-bank': {
    query: { source: 'world-bank', indicator: 'MADE.UP', countries: ['NWH'] },
    good: bank([['NWH', '1902', 222222222], ['NWH', '1901', null]]),
    read: [{ year: 1902, of: { country: 'NWH', indicator: 'MADE.UP' }, value: 222222222 }],
    unit: 'Made-up indicator (current US$)',
    wrongColumns: json([{ page: 1, pages: 1, per_page: 1000, total: 1 }, [{ indicator: { id: 'MADE.UP', value: 'x' }, iso: 'NWH', date: '1901', value: 1 }]]),
    changedUnit: { expects: 'current US$', handler: bank([['NWH', '1901', 111]], 'Made-up indicator (constant 1900 US$)') },
    refuses: json([{ message: [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }] }]),
    empty: json([{ page: 0, pages: 0, per_page: 1000, total: 0 }, null]),
  },
  'census-hitech': {
    query: { source: 'census-hitech', flow: 'exports', countries: ['9999'] },
    good: byYear({ 2010: [['CTY_CODE', 'HITECH', 'ALL_VAL_YR', 'YEAR', 'MONTH', 'CTY_CODE'], ['9999', '01', '111', '2010', '12', '9999'], ['9999', '10', '222', '2010', '12', '9999']], 2011: [['CTY_CODE', 'HITECH', 'ALL_VAL_YR', 'YEAR', 'MONTH', 'CTY_CODE'], ['9999', '-', '444', '2011', '12', '9999']] }, 'YEAR'),
    read: [
      { year: 2010, of: { country: '9999', group: '01' }, value: 111 },
      { year: 2010, of: { country: '9999', group: '10' }, value: 222 },
      { year: 2010, of: { country: '9999', group: 'all' }, value: 333 },
      { year: 2011, of: { country: '9999', group: 'all' }, value: 444 },
    ],
    unit: null,
    wrongColumns: json([['CTY_CODE', 'HITECH', 'ALL_VAL_MO'], ['9999', '01', '1']]),
    refuses: text("error: unknown variable 'ALL_VAL_YR'", 'text/plain', 400),
    empty: byYear({}, 'YEAR'),
  },
  'census-hs': {
    query: { source: 'census-hs', flow: 'imports', countries: ['9999'], headings: ['999999'] },
    good: byYear({ 2010: [['CTY_CODE', 'I_COMMODITY', 'GEN_VAL_YR', 'YEAR'], ['9999', '999999', '111', '2010']] }, 'YEAR'),
    read: [{ year: 2010, of: { country: '9999', heading: '999999' }, value: 111 }],
    unit: null,
    wrongColumns: json([['CTY_CODE', 'COMMODITY', 'GEN_VAL_YR'], ['9999', '999999', '1']]),
    refuses: text("error: unknown variable 'I_COMMODITY'", 'text/plain', 400),
    empty: byYear({}, 'YEAR'),
  },
  'census-workbook': {
    query: { source: 'census-workbook', rows: ['9999'] },
    good: file(sheet(heads)),
    read: [
      { year: 1901, of: { row: '9999', flow: 'imports' }, value: 111.1 },
      { year: 1901, of: { row: '9999', flow: 'exports' }, value: 222.2 },
      { year: 1902, of: { row: '9999', flow: 'imports' }, value: 333.3 },
      { year: 1902, of: { row: '9999', flow: 'exports' }, value: 444.4 },
    ],
    unit: null,
    wrongColumns: file(sheet(heads.map((name) => (name === 'IYR' ? 'ITOTAL' : name)))),
    empty: file(workbookOf({ country: [heads] })),
  },
  'census-atp-pages': {
    query: { source: 'census-atp-pages', countries: ['9999'] },
    good: atpYear((year) => (year === 1901 ? atpPage(1901) : atpPage(1902))),
    read: [1901, 1902].flatMap((year) => [
      { year, of: { country: '9999', group: 'all', flow: 'exports' }, value: 1111.1 },
      { year, of: { country: '9999', group: 'all', flow: 'imports' }, value: 1122.2 },
      { year, of: { country: '9999', group: '04', flow: 'exports' }, value: 222.2 },
      { year, of: { country: '9999', group: '04', flow: 'imports' }, value: 333.3 },
      { year, of: { country: '9999', group: '10', flow: 'exports' }, value: 0 },
      { year, of: { country: '9999', group: '10', flow: 'imports' }, value: 4.4 },
    ]),
    unit: 'millions of dollars',
    wrongColumns: atpYear((year) => atpPage(year, { heads: ['Imports', 'Exports', 'Balance'] })),
    changedUnit: { expects: 'millions of dollars', handler: atpYear((year) => atpPage(year, { unit: 'in thousands of dollars' })) },
    empty: text('gone', 'text/html', 404),
  },
  comtrade: {
    query: { source: 'comtrade', reporter: '999', partners: ['888', 'rest'], flow: 'exports', concordance: pathToFileURL(join(folder, 'CONCORD.TXT')) },
    good: byYear({ 1901: { elapsedTime: '0.1 secs', count: 4, error: '', data: [traded('1901', 0, '111111', 5), traded('1901', 0, '222222', 50), traded('1901', 888, '111111', 2), traded('1901', 888, '222222', 20)] }, 1902: { count: 0, data: [], error: '' } }, 'period'),
    // The second heading has products of both groups, and counts in both; in all of them it counts once.
    read: [
      { year: 1901, of: { partner: '888', group: '01' }, value: 22 },
      { year: 1901, of: { partner: 'rest', group: '01' }, value: 33 },
      { year: 1901, of: { partner: '888', group: '02' }, value: 20 },
      { year: 1901, of: { partner: 'rest', group: '02' }, value: 30 },
      { year: 1901, of: { partner: '888', group: 'all' }, value: 22 },
      { year: 1901, of: { partner: 'rest', group: 'all' }, value: 33 },
    ],
    unit: 'current US$',
    wrongColumns: json({ count: 1, error: '', data: [{ period: '1901', partnerCode: 0, cmdCode: '111111', tradeValue: 1 }] }),
    refuses: json({ count: 0, data: [], error: 'cmdCode is not valid' }),
    empty: json({ count: 0, data: [], error: '' }),
  },
  nbs: {
    query: { source: 'nbs', database: 'fsnd', indicator: 'A99', regions: ['990000'] },
    good: statistics('千美元'),
    read: [{ year: 1901, of: { indicator: 'A99', region: '990000' }, value: 111.11 }],
    unit: '千美元',
    wrongColumns: json({ returncode: 200, returndata: { nodes: [] } }),
    changedUnit: { expects: '千美元', handler: statistics('亿元') },
    refuses: json({ returncode: 501, returndata: '对不起，服务器异常' }),
    empty: statistics('千美元', false),
  },
  oecd: {
    query: { source: 'oecd', agency: 'X', dataflow: 'DSD_Y@DF_Y', key: 'A.NWH.M' },
    good: text(sdmx('USD')),
    read: [{ year: 1901, of: { STRUCTURE: 'DATAFLOW', STRUCTURE_ID: 'X:Y(1.0)', ACTION: 'I', REF_AREA: 'NWH', MEASURE: 'M', UNIT_MEASURE: 'USD', TIME_PERIOD: '1901', OBS_VALUE: '11.11', UNIT_MULT: '6' }, value: 11.11 }],
    unit: 'USD 6',
    wrongColumns: text(sdmx('USD', 'VALUE')),
    changedUnit: { expects: 'USD', handler: text(sdmx('EUR')) },
    empty: text('NoRecordsFound', 'text/plain', 404),
  },
  fred: {
    query: { source: 'fred', series: 'MADEUP', aggregation: 'sum' },
    good: reserve('Millions of Dollars'),
    read: [{ year: 1901, of: { series: 'MADEUP' }, value: 111.1 }],
    unit: 'Millions of Dollars',
    wrongColumns: reserve('Millions of Dollars', 'amount'),
    changedUnit: { expects: 'Millions of Dollars', handler: reserve('Billions of Dollars') },
    refuses: json({ error_code: 400, error_message: 'Bad Request.  The series does not exist.' }, 400),
    empty: (request, response, url) => (url.pathname === '/fred/series' ? reserve('Millions of Dollars') : json({ count: 0, offset: 0, limit: 1000, observations: [] }))(request, response, url),
  },
};

/** The years of the made-up answers. */
export function yearsOf(source: Query['source']): { first: number; last: number } {
  return source === 'census-hitech' || source === 'census-hs' ? { first: 2010, last: 2011 } : { first: 1901, last: 1902 };
}

export { atpPage, bank, sheet, heads, file };
