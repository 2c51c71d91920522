import { BASES, type Basis } from '../dataset/basis.ts';
import { hasValue, missingCells } from './coverage.ts';
import type { Cell, FigureDefinition, FigureRow } from './figure.ts';
import { isRecord, type Json } from './json.ts';
import { amount, boundOf, headOf, rolesOf, type Role } from './readings.ts';
import { formOf } from './form.ts';

// Beyond these a list would be read for minutes; the table has it all.
const [SERIES, SINGLES, GROUPS] = [8, 8, 4];

// Fewer values make no course; they are told one by one.
const COURSE = 3;

const GROUND: Record<Basis, string> = { source: 'from a source', stated: 'stated in the text', derived: 'derived from others', proxy: 'of a proxy series' };

/** One value of a series. */
interface Point {
  /** Where along the numeric key it stands; null where there is none. */
  at: number | null;
  value: number;
  bound: 'at most' | 'at least' | null;
}

interface Series {
  name: string;
  points: readonly Point[];
}

/**
 * What a chart shows, in sentences computed from its rows: its form, extent, the course and extremes of each series,
 * what is missing, and on which grounds the values stand. Extremes are of exact values only, never of bounds.
 */
export function describeFigure<Row extends FigureRow>(definition: Pick<FigureDefinition<Row>, 'columns' | 'coverage'>, rows: readonly Row[], spec: Json): string {
  const roles = rolesOf(definition, rows);
  const along = roles.find(({ role, field }) => role === 'key' && rows.some((row) => typeof row[field] === 'number'));
  const measures = roles.filter(({ role }) => role === 'measure');
  const courses = measures.flatMap((measure) => {
    const all = seriesOf(rows, measure, roles.filter((role) => role.role === 'key' && role !== along), along);
    const named = (name: string): string => (measures.length === 1 || name.toLowerCase().includes(measure.label.toLowerCase()) ? name || measure.label : [measure.label, name].filter(Boolean).join(', '));
    const long = all.filter(({ points }) => points.length >= COURSE);
    const told = all.length <= SERIES ? all : long.length <= SERIES ? long : [];
    return [...told.map(({ name, points }) => `${named(name)}: ${course(points, measure)}`), ...crowd(all.filter((one) => !told.includes(one)), measure, measures.length === 1 ? '' : measure.label)];
  });
  const form = `${formOf(spec)}${hasLogarithm(spec) ? ' on a logarithmic scale' : ''}`;
  const extent = along ? extentOf(rows, along.field) : '';
  const parts = [capital(extent ? `${form}, ${extent}` : form), ...courses, ...unmeasured(rows, roles), missing(definition, rows, along?.field), grounds(rows.filter((row) => measures.some(({ field }) => typeof row[field] === 'number')))];
  return parts.filter(Boolean).map((part) => `${part}.`).join(' ');
}

function hasLogarithm(part: Json): boolean {
  if (!isRecord(part)) return Array.isArray(part) && part.some((inner: Json) => hasLogarithm(inner));
  return Object.entries(part).some(([key, inner]) => (key === 'scale' && isRecord(inner) ? inner.type === 'log' : key !== 'data' && hasLogarithm(inner)));
}

function extentOf(rows: readonly FigureRow[], field: string): string {
  const places = rows.map((row) => row[field]).filter((cell) => typeof cell === 'number');
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return first === last ? String(first) : `${first} to ${last}`;
}

/** The values of one measure, parted by the keys in words, each in the order of the numeric key. */
function seriesOf(rows: readonly FigureRow[], measure: Pick<Role, 'field'>, keys: readonly Pick<Role, 'field'>[], along: Pick<Role, 'field'> | undefined): Series[] {
  const series = new Map<string, Point[]>();
  for (const row of rows) {
    const value = row[measure.field];
    if (typeof value !== 'number') continue;
    const name = keys.flatMap(({ field }) => (row[field] === null || row[field] === undefined ? [] : [String(row[field])])).join(', ');
    const at = along ? row[along.field] : null;
    const points = series.get(name) ?? [];
    series.set(name, [...points, { at: typeof at === 'number' ? at : null, value, bound: boundOf(row) }]);
  }
  return [...series].map(([name, points]) => ({ name, points: points.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) }));
}

/** "from 227.4 billion US dollars (2000) to 244.7 (2009); lowest 178.6 (2002), highest 270.1 (2008)". */
export function course(points: readonly Point[], measure: Pick<Role, 'digits' | 'grouped' | 'unit'>): string {
  const exact = points.filter(({ bound }) => bound === null);
  const bare = { ...measure, unit: undefined };
  const bounds = points.filter(({ bound }) => bound !== null).map((point) => `${point.bound} ${amount(point.value, measure)}${place([point])}`);
  const [first] = exact;
  const last = exact.at(-1);
  if (!first || !last) return bounds.join('; ');
  if (exact.length < COURSE || first.at === null) {
    const singles = exact.length <= SINGLES ? exact.map((point, i) => `${amount(point.value, i === 0 ? measure : bare)}${place([point])}`) : [extremes(exact, measure)];
    return [...singles, ...bounds].join('; ');
  }
  const low = Math.min(...exact.map(({ value }) => value));
  const high = Math.max(...exact.map(({ value }) => value));
  if (low === high) return [`${amount(low, measure)} throughout`, ...bounds].join('; ');
  const steps = exact.slice(1).map(({ value }, i) => value - (exact[i]?.value ?? value));
  const verb = last.value > first.value ? 'rises' : last.value < first.value ? 'falls' : 'returns';
  const ends = `from ${amount(first.value, measure)}${place([first])} to ${amount(last.value, bare)}${place([last])}`;
  // A course without a turn has its extremes at its ends.
  if (steps.every((step) => step > 0) || steps.every((step) => step < 0)) return [`${verb} at every ${isEven(exact) ? '' : 'known '}step ${ends}`, ...bounds].join('; ');
  return [`${verb} overall ${ends}`, extremes(exact, bare), ...bounds].join('; ');
}

/** Whether no place along is missing between the first and the last. */
function isEven(points: readonly Point[]): boolean {
  const places = points.map(({ at }) => at ?? 0);
  return new Set(places.slice(1).map((at, i) => at - (places[i] ?? 0))).size === 1;
}

function extremes(points: readonly Point[], measure: Pick<Role, 'digits' | 'grouped' | 'unit'>): string {
  const said = (word: string, value: number): string => `${word} ${amount(value, measure)}${place(points.filter((point) => point.value === value))}`;
  const values = points.map(({ value }) => value);
  return `${said('lowest', Math.min(...values))}, ${said('highest', Math.max(...values))}`;
}

function place(points: readonly Point[]): string {
  const places = points.flatMap(({ at }) => (at === null ? [] : [String(at)]));
  if (places.length === 0) return '';
  return ` (${places.length > 3 ? `${places.length} times` : joined(places)})`;
}

/** Many series: how they spread at the first and the last place, and how many ended higher. */
function crowd(series: readonly Series[], measure: Role, named: string): string[] {
  if (series.length === 0) return [];
  const exact = series.map(({ name, points }) => ({ name, points: points.filter(({ bound }) => bound === null) })).filter(({ points }) => points.length > 0);
  const places = exact.flatMap(({ points }) => points.map(({ at }) => at)).filter((at) => at !== null);
  // Single values are compared whatever their places are.
  const scattered = exact.some(({ points }) => points.length < COURSE);
  const ends = scattered ? [null] : [...new Set([Math.min(...places), Math.max(...places)])];
  const spread = ends.flatMap((at) => {
    const here = exact.flatMap(({ name, points }) => points.filter((point) => at === null || point.at === at).map(({ value }) => ({ name, value })));
    const [low, high] = [Math.min(...here.map(({ value }) => value)), Math.max(...here.map(({ value }) => value))];
    const who = (value: number): string => `${amount(value, measure)} (${joined(here.filter((one) => one.value === value).slice(0, 3).map(({ name }) => name))})`;
    return here.length === 0 ? [] : [`${at === null ? '' : `in ${at} `}from ${who(low)} to ${who(high)}`];
  });
  const courses = scattered ? [] : exact;
  const higher = courses.filter(({ points }) => (points.at(-1)?.value ?? 0) > (points[0]?.value ?? 0)).length;
  const turned = courses.length === 0 ? [] : [`${higher} of ${courses.length} end higher than they begin`];
  return [`${named ? `${named}, ` : ''}${series.length} ${scattered ? 'others' : 'series'}: ${[...spread, ...turned].join('; ')}`];
}

/** What rows without a number say in words. */
function unmeasured(rows: readonly FigureRow[], roles: readonly Role[]): string[] {
  const said = new Map<string, string[]>();
  for (const row of rows) {
    if (roles.some(({ role, field }) => role === 'measure' && typeof row[field] === 'number')) continue;
    for (const { role, field, label } of roles) {
      const cell = row[field] ?? null;
      if (role === 'note' && cell !== null) said.set(`${label} ${String(cell)}`, [...(said.get(`${label} ${String(cell)}`) ?? []), headOf(row, roles)]);
    }
  }
  return [...said].map(([words, heads]) => `${words}, without a number: ${heads.length > SINGLES ? `${heads.length} rows` : heads.join('; ')}`);
}

function missing<Row extends FigureRow>({ coverage }: Pick<FigureDefinition<Row>, 'coverage'>, rows: readonly Row[], along: string | undefined): string {
  if (!coverage) return '';
  const cells = missingCells(coverage, rows.filter((row) => hasValue(row, coverage.by))).map(({ cell }): Readonly<Record<string, Cell | undefined>> => cell);
  if (cells.length === 0) return 'Nothing is missing';
  const groups = new Map<string, number[]>();
  for (const cell of cells) {
    const name = coverage.by.flatMap((field) => (field === along || cell[field] === null || cell[field] === undefined ? [] : [String(cell[field])])).join(', ');
    const at = along === undefined ? null : cell[along];
    groups.set(name, [...(groups.get(name) ?? []), ...(typeof at === 'number' ? [at] : [])]);
  }
  if (groups.size > GROUPS) return `Missing: ${cells.length} of ${coverage.cells.length} ${coverage.noun}`;
  return `Missing: ${[...groups].map(([name, places]) => [name, joined(runs(places))].filter(Boolean).join(' ')).join('; ')}`;
}

/** Whole numbers as runs: 2001, 2002, 2003 and 2007 give "2001–2003" and "2007". */
export function runs(numbers: readonly number[]): string[] {
  const stretches: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = stretches.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else stretches.push([number, number]);
  }
  return stretches.map(([first, last]) => (first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`));
}

function grounds(valued: readonly FigureRow[]): string {
  const counts = BASES.map((basis) => ({ basis, count: valued.filter((row) => row.basis === basis).length })).filter(({ count }) => count > 0);
  const [only] = counts;
  if (!only) return '';
  const bounded = valued.filter((row) => boundOf(row) !== null).length;
  const said = counts.length === 1 ? `${only.count === 1 ? 'The value is' : `All ${only.count} values are`} ${GROUND[only.basis]}` : `Of ${valued.length} values ${joined(counts.map(({ basis, count }) => `${count} ${count === 1 ? 'is' : 'are'} ${GROUND[basis]}`))}`;
  return bounded === 0 ? said : `${said}; ${bounded} ${bounded === 1 ? 'is' : 'are'} known only as a bound`;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
