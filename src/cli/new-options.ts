import { parseArgs } from 'node:util';
import { UsageError } from './options.ts';

export const USAGE = `npm run new -- chapter   [--title TITLE] [--author "Given Family"]… [--slug SLUG] [--part N]
npm run new -- dataset   --csv FILE [--id ID] [--title …] [--description …] [--publisher …] [--publication …]
                         [--vintage …] [--licence …] [--url …] [--obtained …] [--basis source|stated|proxy]
                         [--unit "COLUMN=UNIT"]… [--meaning "COLUMN=MEANING"]… [--type "COLUMN=number|integer|year|text"]…
                         [--decimal . or ,] [--encoding NAME] [--skip LINES] [--missing TEXT]…
                         [--sheet NAME] [--range B4:F20], where FILE is a workbook (.xlsx)

--yes                    takes what would be suggested, and does not ask
--volume FOLDER          for another volume than the main one
`;

const FLAGS = {
  volume: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  title: { type: 'string' },
  author: { type: 'string', multiple: true },
  slug: { type: 'string' },
  part: { type: 'string' },
  csv: { type: 'string' },
  id: { type: 'string' },
  description: { type: 'string' },
  publisher: { type: 'string' },
  publication: { type: 'string' },
  vintage: { type: 'string' },
  licence: { type: 'string' },
  url: { type: 'string' },
  obtained: { type: 'string' },
  basis: { type: 'string' },
  unit: { type: 'string', multiple: true },
  meaning: { type: 'string', multiple: true },
  type: { type: 'string', multiple: true },
  decimal: { type: 'string' },
  encoding: { type: 'string' },
  skip: { type: 'string' },
  missing: { type: 'string', multiple: true },
  sheet: { type: 'string' },
  range: { type: 'string' },
} as const;

const COMMON = ['volume', 'yes', 'help', 'title'];
const OF_CHAPTER = [...COMMON, 'author', 'slug', 'part'];
const OF_DATASET = Object.keys(FLAGS).filter((flag) => COMMON.includes(flag) || !OF_CHAPTER.includes(flag));

export type NewFlags = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'];

export interface NewOptions {
  /** Undefined where nothing is named yet. */
  kind: 'chapter' | 'dataset' | undefined;
  flags: NewFlags;
}

/** Reads what `npm run new` was called with. Throws UsageError with what to type instead. */
export function newOptions(args: readonly string[]): NewOptions {
  const { values, positionals } = parse(args);
  const [kind, ...more] = positionals;
  if (kind !== undefined && kind !== 'chapter' && kind !== 'dataset') throw new UsageError(`there is no new "${kind}": write npm run new -- chapter, or npm run new -- dataset`);
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" belongs to no flag; a text with spaces stands between quotes: --title "Trade and growth"`);
  const known = kind === 'dataset' ? OF_DATASET : OF_CHAPTER;
  const stranger = kind && Object.keys(values).find((flag) => !known.includes(flag));
  if (stranger !== undefined) throw new UsageError(`a new ${kind} has no --${stranger}; it has ${known.map((flag) => `--${flag}`).join(' ')}`);
  return { kind, flags: values };
}

/** "COLUMN=TEXT" flags as a record. Throws UsageError for one without a name or a text. */
export function assignments(flag: string, given: readonly string[] = [], columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const [column, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      if (at < 1 || value === '') throw new UsageError(`--${flag} is written --${flag} "COLUMN=…", not "${text}"`);
      if (!columns.includes(column)) throw new UsageError(`--${flag}: there is no column "${column}"; the columns are ${columns.map((name) => `"${name}"`).join(', ')}`);
      return [column, value];
    }),
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: true });
  } catch (error) {
    // parseArgs says in one line what it did not understand.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
