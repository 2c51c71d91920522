import { fileURLToPath } from 'node:url';
import type { AnyRow } from '../dataset/declaration.ts';
import type { Moves } from '../sources/moves.ts';
import type { Plan } from '../sources/plan.ts';
import { sourceName, type Folders } from '../volume/folders.ts';

/** Lines of one kind that are shown; the rest is counted. */
const MOST = 8;

/**
 * What an update changes, for people: rows, figures and checked numbers, and what becomes of it.
 * @param resting checked numbers that are recomputed from the table
 */
export function changesText({ dataset, comparison, files, vintage, outside }: Plan, { claims, figures }: Moves, folders: Folders, { writes, resting }: { writes: boolean; resting: number }): string {
  const { added, revised, same, gone } = comparison;
  const { key, remote, columns } = dataset.declaration;
  const values = [...new Set(remote?.series.map(({ value }) => value.column))];
  const label = (row: AnyRow): string => key.map((name) => row[name]).filter((cell) => cell !== null && cell !== undefined).join(' ');
  const numbers = (row: AnyRow): string => values.map((name) => row[name]).filter((cell) => cell !== null).join(' ');
  const unit = values.length === 1 ? columns[values[0] ?? '']?.unit : undefined;
  const lines = [
    `${dataset.id}: ${[`${added.length} added`, `${revised.length} revised`, `${same} the same`, ...(gone.length > 0 ? [`${gone.length} that the publisher does not have`] : [])].join(', ')}${unit === undefined ? '' : ` (${unit})`}`,
    ...few(added, (row) => `  + ${label(row)}: ${numbers(row)}`),
    ...few(revised.toSorted((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0)), ({ before, after, percent }) => `  ~ ${label(after)}: ${numbers(before)} → ${numbers(after)}${percent === null ? '' : ` (${signed(percent)} percent)`}`),
    ...few(gone, (row) => `  ? ${label(row)}: ${numbers(row)}`),
    ...(outside.length > 0 ? [`  the publisher has later years too: ${outside.join(', ')}; widen the range of the year column to take them`] : []),
    ...few(figures, ({ name, rows, coverage }) => `  figure ${name}: ${rows} ${rows === 1 ? 'row' : 'rows'} drawn anew${coverage ? `, ${coverage.before} → ${coverage.after}` : ''}`),
    ...few(claims, ({ name, before, after }) => `  claim ${name}: ${before} → ${after}`),
  ];
  if (files.size === 0) {
    lines.push(vintage === null ? '  nothing to write' : `  the vintage ${vintage} holds it already`);
  } else {
    if (vintage !== null) lines.push(`  revised data are kept beside the table, as vintage ${vintage}: figures${resting > 0 ? ` and ${resting} checked ${resting === 1 ? 'number' : 'numbers'}` : ''} stay on the rows that they rest on; rows('${vintage}') reads the new ones`);
    lines.push(`  ${writes ? 'written' : 'would be written'}: ${[...files.keys()].map((href) => sourceName(folders, fileURLToPath(href))).join(', ')}`);
    if (writes && vintage === null && added.length > 0) lines.push('  texts that say what is missing (description, missing, alt, captions) are yours to change');
    if (writes && claims.length > 0) lines.push('  the verdicts on record may no longer hold: npm run check');
  }
  return `${lines.join('\n')}\n`;
}

function few<T>(items: readonly T[], line: (item: T) => string): string[] {
  const more = items.length - MOST;
  return [...items.slice(0, MOST).map(line), ...(more > 0 ? [`    and ${more} more`] : [])];
}

function signed(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(Math.abs(percent) < 0.095 ? 3 : 1)}`;
}
