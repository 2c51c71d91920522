import type { Query } from '../dataset/remote.ts';
import { parseCsv } from '../dataset/csv.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, Observation } from './adapter.ts';
import { plainOf } from './answers.ts';
import { SourceFault } from './fault.ts';

type OecdQuery = Extract<Query, { source: 'oecd' }>;

const NEEDED = ['TIME_PERIOD', 'OBS_VALUE'] as const;

/** The OECD's SDMX service, version 1 of the interface, as CSV: a line for each observation, a column for each dimension. */
export const oecd: Adapter<OecdQuery> = {
  source: 'oecd',
  publisher: 'OECD',
  origin: 'https://sdmx.oecd.org',
  documentation: 'https://www.oecd.org/en/data/insights/data-explainers/2024/09/api.html',
  // Sixty downloads an hour are allowed; one after another, a few are no matter.
  pace: 3000,
  read: async ({ agency, dataflow, version = '', key }, { first, last }, session) => {
    const path = `/public/rest/data/${agency},${dataflow},${version}/${key}`;
    return session.get(path, { startPeriod: String(first), endPeriod: String(last), dimensionAtObservation: 'AllDimensions', format: 'csvfile' }, (answer) => {
      const { host } = answer.url;
      // A selection without observations is “not found”.
      if (answer.status === 404) return { observations: [], unit: null, state: null };
      const { records, fault } = parseCsv(plainOf(answer, 'a table'));
      if (fault) throw new SourceFault(complaints.sourceNotJson(host, 'half of its data', 'a table'), { passing: true });
      const [names = [], ...rows] = records.map((record) => record.map(({ value }) => value));
      const missing = NEEDED.find((name) => !names.includes(name));
      if (missing !== undefined) throw new SourceFault(complaints.sourceShape(host, `column ${missing}`, `is missing among ${names.join(', ')}`));
      const short = rows.findIndex((row) => row.length !== names.length);
      if (short >= 0) throw new SourceFault(complaints.sourceNotJson(host, 'half of its data', 'a table'), { passing: true });
      const table = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
      const units = [...new Set(table.map(unitOf))];
      if (units.length > 1) throw new SourceFault(complaints.sourceShape(host, 'UNIT_MEASURE', `differs within one series: ${units.join(', ')}`));
      const observations = table.flatMap((row): Observation[] => {
        const value = row['OBS_VALUE'] ?? '';
        if (value === '' || value === 'NaN' || !/^\d{4}$/.test(row['TIME_PERIOD'] ?? '')) return [];
        if (!Number.isFinite(Number(value))) throw new SourceFault(complaints.sourceShape(host, 'OBS_VALUE', `is “${value}”, no number`));
        return [{ year: Number(row['TIME_PERIOD']), of: row, value: Number(value) }];
      });
      return { observations, unit: units[0] ?? null, state: null };
    });
  },
};

/** "USD 6": the unit's code, and the power of ten that it is multiplied by where there is one. */
function unitOf(row: Readonly<Record<string, string>>): string {
  return `${row['UNIT_MEASURE'] ?? ''} ${row['UNIT_MULT'] === '0' ? '' : (row['UNIT_MULT'] ?? '')}`.trim();
}
