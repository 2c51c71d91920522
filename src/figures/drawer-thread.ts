import { setImmediate as rest } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { FigureDefinition } from './figure.ts';
import type { Answer, Question, Task } from './threaded-drawer.ts';
import { youngCollector } from './young-garbage.ts';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread only');

// What the thread is for is loaded at once, before the first question comes; what it is not for never.
const task = workerData as Task; // as threaded-drawer.ts starts it
const engine = task === 'draw' ? import('./render.ts') : null;
const rasteriser = task === 'png' ? import('./png.ts') : null;

const collectYoung = task === 'png' ? youngCollector() : () => undefined;

// One after the other: Vega counts the ids of its drawings for the whole thread. In between the thread comes to rest,
// because the rasteriser's images are freed only then: 20 MB each.
let queue = Promise.resolve();
port.on('message', (question: Question) => {
  queue = queue.then(async () => {
    port.postMessage(await answer(question));
    collectYoung();
    await rest();
  });
});

async function answer({ id, work }: Question): Promise<Answer> {
  try {
    if ('svg' in work) {
      const { renderPng } = await (rasteriser ?? import('./png.ts'));
      return { id, result: new Uint8Array(renderPng(work.svg)) };
    }
    const { renderFigure } = await (engine ?? import('./render.ts'));
    const exports: Readonly<Record<string, unknown>> = await import(pathToFileURL(work.order.module).href);
    const found = exports[work.order.export];
    // The thread that asks has seen that the export is a figure, or makes one of the arguments.
    const definition = (work.order.args && typeof found === 'function' ? found(...work.order.args) : found) as FigureDefinition;
    return { id, result: await renderFigure(definition, work.order) };
  } catch (error) {
    if (error instanceof DiagnosticError) return { id, diagnostics: error.diagnostics };
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
