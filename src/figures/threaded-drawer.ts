import { Worker } from 'node:worker_threads';
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

/** Draws in threads of their own, while this thread reads texts and bundles pages: one has Vega, one makes pixels. */
export function threadedDrawer(): Drawer {
  const drawing = thread('draw');
  const pixels = thread('png');
  return {
    // A thread answers with what its kind of question asks for.
    draw: (order) => drawing.ask({ order }) as Promise<RenderedFigure>,
    png: ({ standaloneSvg: svg }) => pixels.ask({ svg }) as Promise<Uint8Array<ArrayBuffer>>,
    close: async () => void (await Promise.all([drawing.close(), pixels.close()])),
  };
}

interface Waiting {
  resolve: (result: RenderedFigure | Uint8Array) => void;
  reject: (error: Error) => void;
}

function thread(task: Task) {
  const worker = new Worker(new URL('./drawer-thread.ts', import.meta.url), { workerData: task });
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
