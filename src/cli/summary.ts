import type { Told } from '../store/ledger.ts';
import type { Count } from '../store/store.ts';
import type { StageTime } from './progress.ts';

/** What was made in a build and what was kept, in a few words: "kept 28 of 29 drawings, 3 of 3 chapters and 670 of 678 pages". */
export function keptLine(told: readonly Told[], counts: ReadonlyMap<string, Readonly<Count>>): string {
  const damaged = [...counts.values()].reduce((sum, count) => sum + count.damaged, 0);
  const nouns = { figure: 'drawings', chapter: 'chapters', page: 'pages' };
  const [drawings, chapters, pages] = (['figure', 'chapter', 'page'] as const).map((kind) => {
    const items = told.filter(({ item }) => item.startsWith(`${kind} `));
    const kept = items.filter((one) => one.kept).length;
    return `${kept} of ${items.length} ${nouns[kind]}`;
  });
  return `kept ${drawings}, ${chapters} and ${pages}${damaged > 0 ? `; ${damaged} damaged and made again` : ''}`;
}

// Another text points at other things: that it does is no reason of its own.
const ANSWERS = 'what it points at';

/** Each thing that was made, with what made it stale. */
export function whyLines(told: readonly Told[]): string[] {
  const made = told.filter(({ kept, why }) => !kept && why.length > 0);
  const width = Math.max(0, ...made.map(({ item }) => item.length));
  return made.length === 0 ? ['nothing was made again'] : made.map(({ item, why }) => `${item.padEnd(width)}  ${(why.length > 1 ? why.filter((reason) => !reason.startsWith(ANSWERS)) : why).join('; ')}`);
}

const SLOWEST = 10;

/** Where the time went: stages, the slowest figures, what was kept, and how large the site is. */
export function timeLines(times: readonly StageTime[], told: readonly Told[], counts: ReadonlyMap<string, Readonly<Count>>, sizes: ReadonlyMap<string, { files: number; bytes: number }>): string[] {
  const slowest = told.flatMap(({ item, took }) => (took === null ? [] : [{ item, took }])).sort((a, b) => b.took - a.took).slice(0, SLOWEST);
  return [
    ...times.map(({ name, from, to }) => `${seconds(to - from)}  ${name}, from ${(from / 1000).toFixed(1)} s on`),
    ...slowest.map(({ item, took }) => `${seconds(took)}  ${item}, waiting included`),
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, { found, made, damaged }]) => `${kind}: ${found} kept, ${made} made${damaged > 0 ? `, ${damaged} damaged` : ''}`),
    ...[...sizes].sort(([, a], [, b]) => b.bytes - a.bytes).map(([ending, { files, bytes }]) => `${(bytes / 1e6).toFixed(2).padStart(7)} MB  ${files} ${ending}`),
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(7)} s`;
}
