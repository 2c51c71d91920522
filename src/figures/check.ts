import { checkFields } from './fields.ts';
import type { FigureDefinition, FigureRow, FigureSpec } from './figure.ts';
import { asJson } from './json.ts';
import { nearestFix, type FigureProblem } from './problem.ts';
import { checkSchema } from './schema.ts';

/** Keys that the engine sets for all figures alike. */
const ENGINE_KEYS = ['data', 'config', 'background', 'padding', 'autosize', '$schema'] as const;

/** Problems of a figure's rows and columns: nothing to draw, numbers that are none, columns that no row has. */
export function checkRows<Row extends FigureRow>(definition: FigureDefinition<Row>, rows: readonly Row[]): FigureProblem[] {
  if (rows.length === 0) return [{ rule: 'figure-empty', message: 'there are no rows to draw', fix: 'a figure without data is left out, or drawn as a gap from the rows that it has' }];
  const problems: FigureProblem[] = [];
  rows.forEach((row, i) => {
    for (const [column, cell] of Object.entries(row)) {
      if (cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell))) {
        problems.push({ rule: 'figure-data', message: `row ${i + 1} has ${String(cell)} as "${column}"`, fix: 'a value that is missing is null', name: column });
      }
    }
  });
  const columns = columnsOf(rows);
  const read = [...Object.keys(definition.columns).map((name) => [name, 'columns'] as const), ...(definition.coverage?.by ?? []).map((name) => [name, 'coverage'] as const)];
  for (const [name, where] of read) {
    if (!columns.has(name)) problems.push({ rule: 'figure-unknown-field', message: `no column "${name}" (${where})`, fix: nearestFix(name, [...columns]), name });
  }
  return problems;
}

/** Problems of a specification: what Vega-Lite's schema refuses, and fields that the rows do not have. */
export function checkSpec(spec: FigureSpec, rows: readonly FigureRow[]): FigureProblem[] {
  const json = asJson(spec);
  const owned = ENGINE_KEYS.filter((key) => key in spec).map(
    (key): FigureProblem => ({ rule: 'figure-spec-schema', message: `"${key}" is set by the volume, not by a figure`, fix: `leave out "${key}"`, name: key }),
  );
  if (owned.length > 0) return owned;
  const malformed = checkSchema(asJson({ ...spec, data: { name: 'rows' } }));
  if (malformed.length > 0) {
    return malformed.map(({ path, message, name, known }) => ({
      rule: 'figure-spec-schema',
      message: `${message} (${path.length === 0 ? 'top level' : pathText(path)})`,
      fix: nearestFix(name, known),
      name: name ?? path.findLast((part) => typeof part === 'string'),
    }));
  }
  return checkFields(json, columnsOf(rows)).map(({ rule, message, name, known }) => ({ rule, message, fix: nearestFix(name, known), name }));
}

function columnsOf(rows: readonly FigureRow[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}

function pathText(path: readonly (string | number)[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
