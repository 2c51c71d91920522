import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Asker } from '../scaffold/ask.ts';
import { datasetFolders, type DatasetWish } from '../scaffold/dataset.ts';
import { make } from '../scaffold/make.ts';
import { slugFault, suggestSlug } from '../scaffold/slug.ts';
import { decode, readForeignTable, type ColumnType, type ForeignTable, type TableHints } from '../scaffold/table/index.ts';
import { sourceName, type Folders } from '../volume/folders.ts';
import { choose } from './choose.ts';
import { assignments, type NewFlags } from './new-options.ts';
import { UsageError } from './options.ts';
import { placesWritten } from './written.ts';

const BASES = ['source', 'stated', 'proxy'] as const;
const TYPES: readonly ColumnType[] = ['year', 'integer', 'number', 'text'];

/** Texts that a reader is owed, in the order in which they are asked for. */
const ABOUT = {
  title: 'Title: what the table is about',
  description: 'Description: what a row is, what is whole, what is missing',
  publisher: 'Publisher',
  publication: 'Publication, with the number of its table or series',
  vintage: 'Vintage: release, edition or date of the download',
  licence: 'Licence, or what the publisher says of reuse',
  url: 'Address at the publisher',
  obtained: 'How the values came here from the publisher',
} as const;

/** Takes a table over as a dataset. Resolves with what to tell the editor; throws before anything is written. */
export async function newDataset(flags: NewFlags, folders: Folders, asker: Asker | undefined): Promise<string> {
  const basis = BASES.find((known) => known === (flags.basis ?? 'source'));
  if (basis === undefined) throw new UsageError(`--basis is one of ${BASES.join(', ')}, not "${flags.basis}"; derived rows need a formula, which is written into index.ts`);
  const { csv = '' } = await choose([{ flag: 'csv', given: flags.csv, question: 'CSV file, or workbook (.xlsx)', fault: csvFault(folders) }], { asker, yes: flags.yes ?? false });
  const table = await readTable(csv, flags, folders);
  asker?.say(summary(table));
  const { id = '' } = await choose(
    [{ flag: 'id', given: flags.id, question: 'Id: the folder and the address', suggest: () => suggestSlug(basename(csv).replace(/\.\w+$/, '')), fault: (id) => slugFault(id) ?? takenFault(id, folders) }],
    { asker, yes: asker === undefined },
  );
  const columns = table.columns.map(({ label }) => label);
  const wish: DatasetWish = { id, basis, units: { ...assignments('unit', flags.unit, columns) }, meanings: { ...assignments('meaning', flags.meaning, columns) } };
  const about = asker ? await askAbout(asker, flags, wish, table) : { ...flagsAbout(flags), units: wish.units, meanings: wish.meanings };
  const plan = { folders: datasetFolders({ ...wish, ...about }, table, folders) };
  await make(plan, dirname(folders.content));
  const open = (plan.folders[0]?.files['index.ts'] ?? '').split("''").length - 1;
  const left = open === 0 ? [] : [`${open} ${open === 1 ? 'text is' : 'texts are'} still to be written in index.ts, between the empty quotes; check names each.`];
  return placesWritten(plan, folders, [...(asker ? [] : [summary(table)]), ...left], flags.volume);
}

async function readTable(csv: string, flags: NewFlags, folders: Folders): Promise<ForeignTable> {
  const bytes = await readFile(resolve(folders.root, csv));
  const name = relative(folders.root, resolve(folders.root, csv)).split(sep).join('/');
  if (csv.toLowerCase().endsWith('.xlsx')) {
    // Only whoever brings a workbook loads what reads one.
    const { sheetText } = await import('../scaffold/table/sheet.ts');
    const text = sheetText(bytes, name, { name: flags.sheet, range: flags.range });
    return readForeignTable(text, name, { ...hints(flags, text), decimal: '.' });
  }
  const stranger = (['sheet', 'range'] as const).find((flag) => flags[flag] !== undefined);
  if (stranger) throw new UsageError(`--${stranger} is for workbooks (.xlsx), and ${csv} is none`);
  const decoded = decode(bytes, flags.encoding);
  if ('fault' in decoded) throw new UsageError(`${csv}: ${decoded.fault}`);
  return readForeignTable(decoded.text, name, hints(flags, decoded.text));
}

function hints({ decimal, skip, missing, type }: NewFlags, text: string): TableHints {
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') throw new UsageError(`--decimal is . or , and not "${decimal}"`);
  if (skip !== undefined && !/^\d{1,4}$/.test(skip)) throw new UsageError(`--skip is the number of lines above the names of the columns, not "${skip}"`);
  // Whether the file has such a column is seen when it is read; here its name must only stand in it.
  const types = assignments('type', type, (type ?? []).map((given) => given.split('=')[0]?.trim() ?? '').filter((name) => text.includes(name)));
  const wrong = Object.values(types).find((wanted) => !TYPES.some((known) => known === wanted));
  if (wrong !== undefined) throw new UsageError(`--type: "${wrong}" is none of ${TYPES.join(', ')}`);
  return { decimal, skip: Number(skip ?? 0), missing, types: types as Record<string, ColumnType> }; // checked in the line before
}

/** What is known without asking; the rest stays blank. */
function flagsAbout({ title, description, publisher, publication, vintage, licence, url, obtained }: NewFlags) {
  return { title, description, publisher, publication, vintage, licence, url, obtained };
}

/** Asks for every text that no flag gives; what is not answered stays blank. */
async function askAbout(asker: Asker, flags: NewFlags, { units, meanings }: DatasetWish, table: ForeignTable) {
  asker.say('An empty answer is written later, into index.ts.');
  const ask = async (question: string): Promise<string | undefined> => (await asker.ask(question, () => undefined)) || undefined;
  const about: Partial<Record<keyof typeof ABOUT, string>> = flagsAbout(flags);
  for (const [name, question] of Object.entries(ABOUT) as [keyof typeof ABOUT, string][]) about[name] ??= await ask(question); // the keys of a constant
  const asked = { units: { ...units }, meanings: { ...meanings } };
  for (const { label, type } of table.columns) {
    if (type === 'year') continue;
    const meaning = asked.meanings[label] ?? (await ask(`Column “${label}”: what a value means`));
    if (meaning !== undefined) asked.meanings[label] = meaning;
    const unit = type === 'text' ? undefined : (asked.units[label] ?? (await ask(`Column “${label}”: unit`)));
    if (unit !== undefined) asked.units[label] = unit;
  }
  return { ...about, ...asked };
}

function summary({ columns, key, understood }: ForeignTable): string {
  const rows = columns[0]?.values.length ?? 0;
  const types = columns.map(({ name, label, type, values, signs }) => {
    const gaps = values.filter((value) => value === null).length;
    return `  ${name}  ${type}${name === label ? '' : `, called “${label}”`}${gaps > 0 ? `, ${gaps} without a value` : ''}${signs.length > 0 ? `, written with ${signs.join(' ')}` : ''}`;
  });
  return [`${rows} rows; ${understood.join('; ')}`, ...types, `  a row is told apart by ${key.join(' and ')}`].join('\n');
}

function csvFault({ root }: Folders): (csv: string) => string | undefined {
  return (csv) => (csv !== '' && existsSync(resolve(root, csv)) ? undefined : `there is no file "${csv}"`);
}

function takenFault(id: string, folders: Folders): string | undefined {
  const path = join(folders.data, id);
  return existsSync(path) ? `${sourceName(folders, path)} exists; choose another id` : undefined;
}
