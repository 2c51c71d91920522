import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Drawer } from '../figures/drawer.ts';
import type { RenderedFigure } from '../figures/rendering.ts';
import { patientImager } from '../images/imager.ts';
import { pageProgramme } from '../printing/programme.ts';
import { openLedger } from '../store/ledger.ts';
import { setMemory } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { assembleChapter } from '../volume/assemble.ts';
import { foldersFrom } from '../volume/folders.ts';
import { volumePlace } from '../volume/place.ts';
import { prepareVolume } from '../volume/prepare.ts';
import { fileSources } from '../volume/sources.ts';
import type { BuildOptions, Shard } from './options.ts';
import { report, say } from './report.ts';
import { startWorkers, storedMemory } from './workers.ts';

/**
 * Makes one share of a volume's drawings, pixels and texts, and keeps them, so that a build with the stores of all shares
 * finds everything made. The first share has the program of the pages too. Resolves with the exit code.
 */
export async function buildShard(options: BuildOptions, { number, of }: Shard, root: string, store: Store): Promise<number> {
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const { base } = await volumePlace(sources, options);
  const ledger = openLedger(store, relative(root, folders.content));
  const workers = startWorkers(store, ledger, root);
  setMemory(storedMemory(store, ledger, root));
  try {
    const share = shareOf(workers.drawer, (name) => placeOf(name, of) === number);
    const { prepared, found } = await prepareVolume(sources, base, share.drawer, options, patientImager(workers.imager));
    const chapters = prepared?.chapters.filter((_chapter, index) => (index % of) + 1 === number) ?? [];
    if (prepared) await Promise.all(chapters.map((chapter) => found.attempt(() => assembleChapter(chapter, prepared.registry, found, share.drawer))));
    if (number === 1 && !found.failed()) await pageProgramme(store, folders.data, { root, base, quiet: options.format !== 'human' });
    const drawn = await Promise.all(share.work.map((drawing) => found.attempt(() => drawing)));
    report(found.sorted(), root, options.format);
    for (const note of workers.imager.notes()) process.stderr.write(`${note}\n`);
    if (found.failed()) return 1;
    say(`share ${number} of ${of}: ${drawn.length} drawings and the texts of ${chapters.length} chapters are kept in ${relative(root, options.store ?? '') || '.'}/`, options.format);
    return 0;
  } finally {
    await workers.close();
  }
}

/** The share that something belongs to, from 1, by its name alone: shares need not know of one another. */
export function placeOf(name: string, of: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % of) + 1;
}

/** A drawer that draws its share, with pixels, and gives an empty figure for every other. */
function shareOf(drawer: Drawer, mine: (name: string) => boolean): { drawer: Drawer; work: readonly Promise<unknown>[] } {
  const work: Promise<unknown>[] = [];
  const other = {} as RenderedFigure; // nothing is printed here, so that nobody looks into it
  return {
    drawer: {
      ...drawer,
      draw: async (order, definition) => {
        if (!mine(`${order.chapter}/${order.id}`)) return other;
        const drawing = drawer.draw(order, definition);
        const pixels = drawing.then((figure) => drawer.png(figure));
        pixels.catch(() => undefined);
        work.push(pixels);
        return drawing;
      },
    },
    work,
  };
}
