import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { SpreadsheetFault } from '../spreadsheet/fault.ts';
import { openWorkbook } from '../spreadsheet/workbook.ts';
import type { SheetCells } from '../spreadsheet/sheet.ts';
import type { Adapter, Observation } from './adapter.ts';
import { statusOf, textOf } from './answers.ts';
import type { Answer } from './client.ts';
import { SourceFault } from './fault.ts';

type WorkbookQuery = Extract<Query, { source: 'census-workbook' }>;

const FLOWS = [['imports', 'I'], ['exports', 'E']] as const;
const NAMES = ['year', 'CTY_CODE', 'IDEC', 'IYR', 'EDEC', 'EYR'] as const;

/** The Foreign Trade division's workbook of trade in goods by country: a row for each year and country, months and the year. */
export const censusWorkbook: Adapter<WorkbookQuery> = {
  source: 'census-workbook',
  publisher: 'U.S. Census Bureau',
  origin: 'https://www.census.gov',
  documentation: 'https://www.census.gov/foreign-trade/balance/index.html',
  pace: 1000,
  read: async ({ rows }, { first, last }, session) => {
    const found = await session.get('/foreign-trade/balance/country.xlsx', {}, (answer) => readRows(answer, rows));
    return { observations: found.filter(({ year }) => year >= first && year <= last), unit: null, state: null };
  },
};

function readRows(answer: Answer, codes: readonly string[]): Observation[] {
  const { host } = answer.url;
  const text = answer.body[0] === 0x50 ? '' : textOf(answer);
  if (answer.status >= 400) throw new SourceFault(complaints.sourceStatus(host, statusOf(answer, text)));
  if (text !== '') throw new SourceFault(complaints.sourceNotJson(host, /^\s*</.test(text) ? 'a web page' : 'something else', 'a workbook'), { passing: true });
  const cells = open(answer);
  const head = new Map([...(cells.rows.get(1) ?? [])].map(([column, { text: name }]) => [name, column]));
  const missing = NAMES.find((name) => !head.has(name));
  if (missing !== undefined) throw new SourceFault(complaints.sourceShape(host, `column ${missing}`, `is missing among ${[...head.keys()].join(', ')}`));
  return [...cells.rows.values()].slice(1).flatMap((row): Observation[] => {
    const at = (name: string): string => row.get(head.get(name) ?? 0)?.text ?? '';
    const code = at('CTY_CODE');
    // In the middle of a year its total is that of the months that are over.
    return codes.includes(code) ? FLOWS.flatMap(([flow, letter]) => (Number(at(`${letter}DEC`)) > 0 ? [{ year: Number(at('year')), of: { row: code, flow }, value: numberAt(at(`${letter}YR`), host) }] : [])) : [];
  });
}

function open(answer: Answer): SheetCells {
  try {
    return openWorkbook(answer.body).cells();
  } catch (error) {
    if (error instanceof SpreadsheetFault) throw new SourceFault(complaints.sourceShape(answer.url.host, 'the workbook', `cannot be read: ${error.message}`), { passing: true });
    throw error;
  }
}

function numberAt(text: string, host: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new SourceFault(complaints.sourceShape(host, 'the total of a year', `is “${text}”, no number`));
  return value;
}
