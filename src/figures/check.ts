import { BASES } from '../dataset/basis.ts';
import { describe } from '../diagnostics/describe.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkFields } from './fields.ts';
import type { FigureDefinition, FigureRow, FigureSpec } from './figure.ts';
import { asJson } from './json.ts';
import type { FigureProblem } from './problem.ts';
import { checkSchema } from './schema.ts';

/** Keys that the engine sets for all figures alike. */
const ENGINE_KEYS = ['data', 'config', 'background', 'padding', 'autosize', '$schema'] as const;

/** Problems of a figure's rows and columns: nothing to draw, numbers that are none, columns that no row has. */
export function checkRows<Row extends FigureRow>(definition: FigureDefinition<Row>, rows: readonly Row[]): FigureProblem[] {
  const path = ['rows'];
  // What the code gives is known by its types only.
  if (!Array.isArray(rows)) return [{ ...complaints.figureRows(describe(rows)), path }];
  if (rows.length === 0) return [{ ...complaints.figureEmpty(), path }];
  const problems: FigureProblem[] = [];
  // The first row of a column is told: the others mostly have the same cause.
  const told = new Set<string>();
  const tell = (column: string, problem: FigureProblem): void => {
    if (!told.has(column)) problems.push({ ...problem, name: column, path });
    told.add(column);
  };
  rows.forEach((row: unknown, i) => {
    if (typeof row !== 'object' || row === null) {
      problems.push({ ...complaints.figureRows(`${describe(row)} as row ${i + 1}`), path });
      return;
    }
    for (const [column, cell] of Object.entries(row)) {
      if (column !== 'basis' && !isCell(cell)) tell(column, complaints.figureCell(i + 1, column, describe(cell)));
    }
    const basis: unknown = 'basis' in row ? row.basis : undefined;
    if (!BASES.some((known) => known === basis)) tell('basis', complaints.figureBasis(i + 1, describe(basis), BASES));
  });
  if (problems.length > 0) return problems;
  const columns = columnsOf(rows);
  const read = [...Object.keys(definition.columns).map((name) => [name, 'columns'] as const), ...(definition.coverage?.by ?? []).map((name) => [name, 'coverage'] as const)];
  for (const [name, where] of read) {
    if (!columns.has(name)) problems.push({ ...complaints.figureColumn(name, where, nearest(name, [...columns]), [...columns]), name, path: where === 'columns' ? ['columns', name] : ['coverage', 'by'] });
  }
  return problems;
}

/** Problems of a specification: what Vega-Lite's schema refuses, and fields that the rows do not have. */
export function checkSpec(spec: FigureSpec, rows: readonly FigureRow[]): FigureProblem[] {
  const json = asJson(spec);
  const owned = ENGINE_KEYS.filter((key) => key in spec).map(
    (key): FigureProblem => ({ ...complaints.figureOwned(key), name: key, path: ['spec', key] }),
  );
  if (owned.length > 0) return owned;
  const malformed = checkSchema(asJson({ ...spec, data: { name: 'rows' } }));
  if (malformed.length > 0) {
    return malformed.map(({ path, message, name, known, inside }) => ({
      ...complaints.figureSchema(message, path.length === 0 ? 'top level' : pathText(path), name === undefined ? undefined : nearest(name, known), known),
      name: name ?? path.findLast((part) => typeof part === 'string'),
      // A key that is unknown stands inside of what the path leads to.
      path: ['spec', ...path, ...(inside && name !== undefined ? [name] : [])],
    }));
  }
  return checkFields(json, columnsOf(rows)).map(({ path, ...problem }) => ({ ...problem, path: ['spec', ...steps(path)] }));
}

function columnsOf(rows: readonly FigureRow[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/** "layer[1].encoding.y" as the steps that lead there. */
function steps(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));
}

function pathText(path: readonly (string | number)[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
