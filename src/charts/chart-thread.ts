import { parentPort } from 'node:worker_threads';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ChartOrder, RenderedChart } from './chart.ts';

/** What a thread answers to an order. */
export type ChartAnswer = { chart: RenderedChart } | { diagnostics: readonly Diagnostic[] } | { failure: string };

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread only');

const engine = import('./render.ts');

// The pool sends an order only when the one before is answered.
port.on('message', (order: ChartOrder) => {
  void draw(order).then((answer) => port.postMessage(answer, 'chart' in answer && answer.chart.png ? [answer.chart.png.buffer] : []));
});

async function draw(order: ChartOrder): Promise<ChartAnswer> {
  try {
    const { renderChart } = await engine;
    return { chart: await renderChart(order) };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: error.diagnostics };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
