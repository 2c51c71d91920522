import { basesOf, yearRange } from '../dataset/catalogue.ts';
import type { Dataset } from '../dataset/declaration.ts';
import type { SourceName } from '../dataset/remote.ts';
import { retrievalOf } from '../dataset/vintages.ts';
import { reasonOf } from '../diagnostics/describe.ts';
import { measureCoverage } from '../figures/coverage.ts';
import type { Effects } from '../sources/effects.ts';
import { adapters } from '../sources/index.ts';
import type { PreparedVolume } from '../volume/prepare.ts';

const DAY = 24 * 60 * 60 * 1000;
const LOOK = 5_000;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Each dataset in a few lines. */
export function listText({ datasets, chapters }: Pick<PreparedVolume, 'datasets' | 'chapters'>, now: number): string {
  const figures = chapters.flatMap(({ draft }) => [...draft.figures.definitions].map(([name, definition]) => ({ name: `${draft.slug} ${name}`, definition })));
  return datasets.map((dataset) => {
    const facts = factsOf(dataset);
    if (facts === null) return `${dataset.id}: its table is not in order; npm run data -- check ${dataset.id}\n`;
    const needs = figures
      .filter(({ definition }) => definition.datasets.some(({ id }) => id === dataset.id))
      .map(({ name, definition }) => {
        const coverage = attempt(() => measureCoverage(definition, definition.rows()));
        return coverage ? `${name} has ${coverage.found} of ${coverage.needed} ${coverage.noun}` : name;
      });
    const remote = [...new Set(dataset.declaration.remote?.series.map(({ query }) => query.source))];
    const lines = [
      `${dataset.id}: ${facts}`,
      `  state: ${stateOf(dataset, now)}`,
      ...(dataset.vintages().length > 0 ? [`  beside it: ${dataset.vintages().join(', ')}`] : []),
      `  source: ${remote.length > 0 ? remote.join(', ') : 'none that can be asked'}`,
      ...(needs.length > 0 ? [`  figures: ${needs.join('; ')}`] : []),
    ];
    return `${lines.join('\n')}\n`;
  }).join('');
}

function factsOf(dataset: Dataset): string | null {
  const rows = attempt(() => dataset.rows());
  if (!rows) return null;
  const years = yearRange(dataset);
  const bases = basesOf(dataset).map(({ basis, rows: count }) => `${basis} ${count}`);
  return [`${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`, ...(years ? [years.first === years.last ? String(years.first) : `${years.first}–${years.last}`] : []), bases.join(', ')].join('; ');
}

function stateOf(dataset: Dataset, now: number): string {
  const retrieval = retrievalOf(dataset.declaration.file);
  if (retrieval) return `retrieved on ${retrieval.retrieved}${retrieval.state === null ? '' : `, the publisher’s of ${retrieval.state}`}, ${age(Date.parse(retrieval.retrieved), now)}`;
  const states = Object.values(dataset.declaration.sources).map(({ vintage }) => vintage);
  const dates = states.flatMap((state) => dateIn(state) ?? []);
  const told = states.length > 3 ? `${states.slice(0, 3).join('; ')}; and ${states.length - 3} more` : states.join('; ');
  return `${told}${dates.length > 0 ? `, ${age(Math.max(...dates), now)}` : ''}`;
}

/** The month that a state names in words, "revised data of March 2023"; years alone may be those of the data. */
function dateIn(state: string): number | undefined {
  const [, month = '', year = ''] = /\b([A-Z][a-z]+) (\d{4})\b/.exec(state) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  const later = [...state.matchAll(/\b\d{4}\b/g)].some(([other]) => Number(other) > Number(year));
  return index < 0 || later ? undefined : Date.UTC(Number(year), index, 1);
}

function age(then: number, now: number): string {
  const days = Math.max(0, Math.floor((now - then) / DAY));
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'} old`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} months old` : `${(days / 365.25).toFixed(1)} years old`;
}

/** Which of the sources that datasets name can be reached from here, and whether their keys are there. */
export async function reachText(datasets: readonly Dataset[], origins: Readonly<Partial<Record<SourceName, string>>>, effects: Effects): Promise<string> {
  const names = [...new Set(datasets.flatMap(({ declaration }) => declaration.remote?.series.map(({ query }) => query.source) ?? []))].sort();
  if (names.length === 0) return '';
  const seen = new Map<string, Promise<string>>();
  const lines = await Promise.all(names.map(async (name) => {
    const { publisher, key } = adapters[name];
    const origin = origins[name] ?? adapters[name].origin;
    const reach = seen.get(origin) ?? look(origin, effects);
    seen.set(origin, reach);
    const needs = key === undefined ? '' : `; ${key.variable} is ${effects.env[key.variable] ? '' : 'not '}set`;
    return `  ${name} (${publisher}, ${new URL(origin).host}): ${await reach}${needs}\n`;
  }));
  return `sources:\n${lines.join('')}`;
}

/** Any answer at all, also a refusal, is one. */
async function look(origin: string, { fetch }: Effects): Promise<string> {
  try {
    const response = await fetch(origin, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(LOOK) });
    await response.body?.cancel();
    return 'can be reached';
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return `could not be reached: ${reasonOf(cause instanceof AggregateError ? cause.errors[0] : cause)}`;
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // What is wrong is told by check, at its place.
    return undefined;
  }
}
