import { join } from 'node:path';
import type { Dataset } from '../dataset/declaration.ts';
import { placeInCode } from '../diagnostics/code.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readTable } from '../dataset/reading.ts';
import type { Drawer } from '../figures/drawer.ts';
import { askDataset, CANNOT_BE_ASKED } from '../sources/ask-dataset.ts';
import type { Effects, Policy } from '../sources/effects.ts';
import type { SourceFault } from '../sources/fault.ts';
import { fileJournal } from '../sources/journal.ts';
import { claimsOn, movesOf } from '../sources/moves.ts';
import { planUpdate } from '../sources/plan.ts';
import { writeFiles } from '../sources/write.ts';
import { foldersFrom, sourceName, type Folders } from '../volume/folders.ts';
import { prepareVolume, type Preparation, type PreparedVolume } from '../volume/prepare.ts';
import { fileSources } from '../volume/sources.ts';
import { changesText } from './data-changes.ts';
import { listText, reachText } from './data-list.ts';
import { DATA_USAGE, dataOptions, type DataOptions } from './data-options.ts';
import { UsageError } from './options.ts';
import { report } from './report.ts';

/** What the command touches of the world. */
export interface DataEffects {
  effects: Effects;
  policy: Policy;
  out(text: string): void;
}

/** Carries out `npm run data`. Resolves with the exit code: 0, 1 for what an editor must mend, 2 where sources could not be asked. */
export async function dataCommand(args: readonly string[], root: string, { effects, policy, out }: DataEffects): Promise<number> {
  const options = dataOptions(args);
  if (options === null) {
    out(DATA_USAGE);
    return 0;
  }
  const folders = foldersFrom(root, options.volume);
  const preparation = await prepareVolume(fileSources(folders), '/', idleDrawer);
  const { prepared } = preparation;
  if (prepared === null) {
    report(preparation.found.sorted(), root);
    return 1;
  }
  const datasets = chosen(options, prepared.datasets);
  if (options.verb === 'check') return check(options, datasets, preparation, folders, { effects, policy, out });
  if (options.verb === 'list') {
    out(listText(prepared, effects.now()));
    out(await reachText(datasets, options.origins, effects));
    return 0;
  }
  return renew(options, datasets, prepared, folders, { effects, policy, out });
}

// Nobody waits for a drawing here.
const idleDrawer: Drawer = { draw: () => new Promise(() => undefined), png: () => Promise.resolve(new Uint8Array()), close: async () => undefined };

function chosen({ datasets: names }: DataOptions, all: readonly Dataset[]): readonly Dataset[] {
  return names.length === 0 ? all : names.map((name) => {
    const found = all.find(({ id }) => id === name);
    if (found) return found;
    const near = nearest(name, all.map(({ id }) => id));
    throw new UsageError(`there is no dataset "${name}"${near === undefined ? '; npm run data -- list names them' : `; did you mean ${near}?`}`);
  });
}

function check({ datasets: names }: DataOptions, datasets: readonly Dataset[], { found }: Preparation, folders: Folders, { out }: DataEffects): number {
  const data = `${sourceName(folders, folders.data)}/`;
  const mine = found.sorted().filter(({ file }) => file.startsWith(data) && (names.length === 0 || names.some((name) => file.startsWith(`${data}${name}/`))));
  report(mine, folders.root);
  if (mine.some(({ severity }) => severity === 'error')) return 1;
  const remote = datasets.filter(({ declaration }) => declaration.remote !== undefined).length;
  out(`${datasets.length} ${datasets.length === 1 ? 'dataset is' : 'datasets are'} in order; ${remote} can be had again from ${remote === 1 ? 'its publisher' : 'their publishers'}\n`);
  return 0;
}

async function renew({ verb, datasets: names, origins, volume }: DataOptions, datasets: readonly Dataset[], prepared: PreparedVolume, folders: Folders, { effects, policy, out }: DataEffects): Promise<number> {
  const told: Diagnostic[] = [];
  const day = new Date(effects.now()).toISOString().slice(0, 10);
  const silent = new Map<string, SourceFault>();
  const waiting = new Map<SourceFault, string[]>();
  let asked = 0;
  for (const dataset of datasets) {
    if (dataset.declaration.remote === undefined) {
      if (names.length > 0) out(`${dataset.id}: its declaration names no source that can be asked; “obtained” says how its rows were got\n`);
      continue;
    }
    asked += 1;
    const journal = fileJournal(join(folders.root, '.cache/sources', volume === undefined ? 'main' : 'other', dataset.id), effects.now);
    try {
      const { asked: answer, faults } = await askDataset(dataset, { effects, policy, origins, journal, silent });
      if (faults.length > 0) {
        for (const { index, fault } of faults) {
          // A host that cannot be asked is told once, at the first series that needs it.
          const others = waiting.get(fault);
          if (others === undefined) told.push(diagnose(placeOfSeries(dataset, index, folders), fault.complaint));
          if (CANNOT_BE_ASKED.includes(fault.complaint.rule)) waiting.set(fault, [...new Set([...(others ?? []), dataset.id])]);
        }
        continue;
      }
      const plan = planUpdate(dataset, answer, day);
      const moves = await movesOf(prepared, plan.vintage === null ? plan.files : new Map());
      out(changesText(plan, moves, folders, { writes: verb === 'update', resting: claimsOn(dataset.id, prepared.audits).length }));
      // Written only now that all that changes has been told.
      if (verb === 'update') await writeFiles(plan.files);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      told.push(...error.diagnostics);
    }
  }
  if (asked === 0 && names.length === 0) out('no dataset names a source that can be asked\n');
  report(told, folders.root);
  if (told.length === 0) return 0;
  for (const [host, fault] of silent) out(`not asked: ${host}, for ${waiting.get(fault)?.join(', ') ?? ''}; these tables are as they were\n`);
  return told.every(({ rule }) => CANNOT_BE_ASKED.includes(rule)) ? 2 : 1;
}

function placeOfSeries({ declaration }: Dataset, index: number, folders: Folders) {
  const source = new URL('index.ts', declaration.file);
  return placeInCode({ file: sourceName(folders, decodeURIComponent(source.pathname)), text: readTable(source) ?? '' }, 'default', ['remote', 'series', index]);
}
