/** Runs with the flags of `npm run dev`: does what test/dev/modules.test.ts asks for with the modules of a folder, and prints what came of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import { reloadableModules } from '../../src/dev/modules.ts';

const [folder = '', asked = ''] = process.argv.slice(2);
const modules = reloadableModules([folder], (exports) => (typeof exports['reads'] === 'string' ? [exports['reads']] : []));
const at = (name: string) => join(folder, name);

/** What an editor is told of an error: its kind, its words, and the first line of its stack that names the file. */
async function fault(load: () => Promise<unknown>, name: string) {
  try {
    await load();
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const place = new RegExp(`${at(name)}:(\\d+)(?::(\\d+))?`).exec(error.stack ?? '');
    return { message: error.message, line: place?.[1], column: place?.[2], diagnostic: error instanceof DiagnosticError };
  }
}

async function faults(names: readonly string[]) {
  const found = [];
  for (const name of names) found.push({ name, node: await fault(() => import(pathToFileURL(at(name)).href), name), ours: await fault(() => modules.load(at(name)), name) });
  return found;
}

async function versions() {
  const seen: unknown[] = [];
  const look = async (changed: readonly string[]) => {
    modules.forget(changed.map(at));
    const [top, other] = [await modules.load(at('top.ts')), await modules.load(at('other.ts'))];
    seen.push({ value: top['value'], evaluated: (globalThis as { evaluated?: string[] }).evaluated?.splice(0), shared: top['shared'] === other['shared'] });
  };
  await look([]);
  await look([]);
  writeFileSync(at('leaf.ts'), readFileSync(at('leaf.ts'), 'utf8').replace('1', '2'));
  await look(['leaf.ts']);
  writeFileSync(at('table.csv'), 'three');
  await look(['table.csv']);
  return seen;
}

/** Heap in megabytes after so many loadings of one large module. */
async function memory() {
  const heap: number[] = [];
  for (let round = 0; round < 600; round += 1) {
    writeFileSync(at('large.ts'), `export const rows = ${JSON.stringify('x'.repeat(100_000) + round)};\n`);
    modules.forget([at('large.ts')]);
    await modules.load(at('large.ts'));
    await new Promise(setImmediate);
    if (round % 200 === 199) {
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 1e6);
    }
  }
  return heap;
}

const result = asked === 'versions' ? await versions() : asked === 'memory' ? await memory() : await faults(asked.split(','));
process.stdout.write(JSON.stringify(result));
