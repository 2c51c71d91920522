import { parseArgs } from 'node:util';
import { SOURCES } from '../dataset/check-remote.ts';
import type { SourceName } from '../dataset/remote.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from './options.ts';

export const DATA_USAGE = `npm run data -- list                 each dataset: rows, years, grounds, state, age, and what figures have of it
npm run data -- check [DATASET…]     declarations and tables, without a network
npm run data -- diff [DATASET…]      what the publishers have that the tables have not; writes nothing
npm run data -- update [DATASET…]    the same, and writes it

--origin SOURCE=URL   asks another server in the place of a source's own, such as a mirror
--volume FOLDER       for another volume than the main one
`;

const VERBS = ['list', 'check', 'diff', 'update'] as const;

export interface DataOptions {
  verb: (typeof VERBS)[number];
  /** All that there are, if empty. */
  datasets: readonly string[];
  origins: Readonly<Partial<Record<SourceName, string>>>;
  volume?: string;
}

/** Reads what `npm run data` was called with; null where help is asked for. Throws UsageError with what to type instead. */
export function dataOptions(args: readonly string[]): DataOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [verb, ...datasets] = positionals;
  const known = VERBS.find((name) => name === verb);
  if (known === undefined) {
    const near = verb === undefined ? undefined : nearest(verb, VERBS);
    throw new UsageError(`${verb === undefined ? 'say what to do' : `there is no "${verb}"${near ? `; did you mean ${near}?` : ''}`}:\n${DATA_USAGE}`);
  }
  if (known === 'list' && datasets.length > 0) throw new UsageError('list takes no datasets: it names them all');
  return { verb: known, datasets, volume: values.volume, origins: Object.fromEntries((values.origin ?? []).map(originOf)) };
}

function originOf(written: string): [SourceName, string] {
  const [, name = '', url = ''] = /^([\w-]+)=(.+)$/.exec(written) ?? [];
  const names = Object.keys(SOURCES);
  if (!names.includes(name)) throw new UsageError(`--origin is written --origin SOURCE=URL, with a source of ${names.join(', ')}; not "${written}"`);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new UsageError(`--origin ${name}: "${url}" is no address that begins with https://`);
  return [name as SourceName, url]; // one of the names
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { origin: { type: 'string', multiple: true }, volume: { type: 'string' }, help: { type: 'boolean', short: 'h' } }, strict: true, allowPositionals: true });
  } catch (error) {
    // parseArgs says in one line what it did not understand.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
