/**
 * Makes every mistake of the corpus in a volume of its own and prints what the checker tells. Run by Node itself and
 * not by the test runner, which would load content modules, and word their errors, in its own way.
 */
import { resolve } from 'node:path';
import { localDrawer, type Drawer } from '../../src/figures/drawer.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { makeMistake } from './apply.ts';
import { corpus } from './corpus/index.ts';
import { scratchVolume } from './scratch.ts';

export interface Outcome {
  expected: string[];
  /** What was told, as "file:line:column rule", sorted. */
  told: string[];
  /** The same with severity, message and fix. */
  full: string[];
  published: boolean;
  /** The stack of what the checker did not catch. */
  crash?: string;
}

const root = resolve(import.meta.dirname, '../..');
const [from = 0, step = 1] = process.argv.slice(2).map(Number);

// Figures that no mistake touches are drawn once.
function rememberingDrawer(): Drawer {
  const drawer = localDrawer();
  const drawn = new Map<string, ReturnType<Drawer['draw']>>();
  return {
    ...drawer,
    draw: (order, definition) => {
      const key = JSON.stringify([order.id, order.source, order.args, order.args ? null : safely(() => definition.rows())]);
      const known = drawn.get(key);
      if (known) return known;
      const drawing = drawer.draw(order, definition);
      // What is refused names the file of its own volume.
      drawing.then(() => drawn.set(key, drawing), () => undefined);
      return drawing;
    },
  };
}

function safely(give: () => unknown): unknown {
  try {
    return give();
  } catch {
    return Math.random();
  }
}

const drawer = rememberingDrawer();
const outcomes: Record<string, Outcome> = {};
for (const mistake of corpus.filter((_, index) => index % step === from)) {
  const scratch = scratchVolume();
  const outcome: Outcome = { expected: [], told: [], full: [], published: false };
  outcomes[mistake.what] = outcome;
  try {
    outcome.expected = makeMistake(mistake, scratch);
    const { volume, diagnostics } = await loadVolume(fileSources(foldersFrom(root, scratch.folder)), '/', drawer);
    const told = diagnostics.map((d) => ({ ...d, file: d.file.replace(`${scratch.folder}/`, '') }));
    outcome.told = told.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).sort();
    outcome.full = told.map(({ file, line, column, severity, rule, message, fix }) => `${file}:${line}:${column} ${severity} ${rule}: ${message} ${fix ?? ''}`);
    outcome.published = volume !== null;
  } catch (error) {
    outcome.crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    scratch.remove();
  }
}
process.stdout.write(JSON.stringify(outcomes));
