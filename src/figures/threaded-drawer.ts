import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Drawer, FigureOrder } from './drawer.ts';
import type { RenderedFigure } from './rendering.ts';

/** What a thread is started for. */
export type Task = 'draw' | 'png';

export interface Question {
  id: number;
  work: { order: FigureOrder } | { svg: string };
}

export type Answer = { id: number } & ({ result: RenderedFigure | Uint8Array } | { diagnostics: readonly Diagnostic[] } | { failure: string });

/** How many threads of each kind a machine has work for. */
export interface Crew {
  draw: number;
  png: number;
}

/** Bytes that one thread that draws may come to need. */
const THREAD = 500_000_000;

/**
 * Drawing takes three times as long as making pixels. One core is left to the thread that reads and prints, and memory
 * for it and for the bundler.
 * @param memory bytes that this process may use
 */
export function crewFor(cores: number, memory: number): Crew {
  const room = Math.max(2, Math.floor((memory - 1_500_000_000) / THREAD));
  const threads = Math.max(2, Math.min(cores, room, 16));
  const png = Math.max(1, Math.round(threads / 4));
  return { draw: Math.max(1, threads - png), png };
}

export interface ThreadedDrawer extends Drawer {
  /** Ends the threads that draw, for as long as nobody asks for another drawing: 100 MB each. Those that make pixels stay. */
  drawn(): void;
}

/** Draws in threads of their own, while this thread reads texts and bundles pages: some have Vega, others make pixels. */
export function threadedDrawer({ draw, png }: Crew = crewFor(availableParallelism(), availableMemory())): ThreadedDrawer {
  const drawing = pool('draw', draw);
  const pixels = pool('png', png);
  return {
    // A thread answers with what its kind of question asks for.
    draw: (order) => drawing.ask(() => ({ order })) as Promise<RenderedFigure>,
    png: (figure) => pixels.ask(() => ({ svg: figure.standaloneSvg })) as Promise<Uint8Array<ArrayBuffer>>,
    drawn: () => void drawing.close(),
    close: async () => void (await Promise.all([drawing.close(), pixels.close()])),
  };
}

function availableMemory(): number {
  // Zero where nothing limits the process.
  return process.constrainedMemory() > 0 ? Math.min(process.constrainedMemory(), totalmem()) : totalmem();
}

/** Questions that a thread is given before it has answered, so that it has some while this thread is at work on a chapter. Thousands, or their answers, would pile up between threads. */
export const AHEAD = 64;

/**
 * Threads of one kind; each question goes to the one that has the fewest, and threads start when there is one for them.
 * @param start of a thread
 */
export function pool(task: Task, size: number, start: typeof thread = thread): { ask(work: () => Question['work']): Promise<RenderedFigure | Uint8Array>; close(): Promise<void> } {
  // The first begins to load what it needs before anybody asks.
  const threads = [{ busy: 0, ...start(task) }];
  const turns = pLimit(size * AHEAD);
  return {
    ask: (work) => turns(async () => {
      let [idle] = threads.toSorted((a, b) => a.busy - b.busy);
      if (idle === undefined || (idle.busy > 0 && threads.length < size)) threads.push((idle = { busy: 0, ...start(task) }));
      idle.busy += 1;
      try {
        return await idle.ask(work());
      } finally {
        idle.busy -= 1;
      }
    }),
    close: async () => {
      turns.clearQueue();
      await Promise.all(threads.splice(0).map(({ close }) => close()));
    },
  };
}

interface Waiting {
  resolve: (result: RenderedFigure | Uint8Array) => void;
  reject: (error: Error) => void;
}

function thread(task: Task) {
  // V8 would let each heap grow as if it were alone on the machine.
  const worker = new Worker(new URL('./drawer-thread.ts', import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 24 } });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('result' in answer) asker?.resolve(answer.result);
    else asker?.reject('diagnostics' in answer ? new DiagnosticError(answer.diagnostics) : new Error(answer.failure));
  });
  worker.on('error', (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    waiting.clear();
  });
  return {
    ask: (work: Question['work']): Promise<RenderedFigure | Uint8Array> =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, work } satisfies Question);
      }),
    close: () => worker.terminate(),
  };
}
