import { Worker } from 'node:worker_threads';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/messages.ts';
import { chartComplaints } from '../diagnostics/messages/chart.ts';
import type { ChartOrder, RenderedChart } from './chart.ts';
import type { ChartAnswer } from './chart-thread.ts';

/** Longest time that one chart may take, in milliseconds. */
const PATIENCE = 120_000;

export interface ChartOutcome {
  order: ChartOrder;
  result: RenderedChart | DiagnosticError;
  /** Time of drawing, in milliseconds. */
  duration: number;
}

/**
 * Draws charts in as many threads as there are given, each thread one after the other; `done` hears of them as they come.
 * A chart that takes a thread with it, by its size or by its time, fails alone.
 */
export async function drawCharts(orders: readonly ChartOrder[], threads: number, done: (outcome: ChartOutcome, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let index = next++; index < orders.length; index = next++) {
      const order = orders[index];
      if (!order) break;
      worker ??= new Worker(new URL('./chart-thread.ts', import.meta.url));
      const begun = performance.now();
      const answer = await ask(worker, order);
      const result = 'chart' in answer ? answer.chart : 'diagnostics' in answer ? new DiagnosticError(answer.diagnostics) : stopped(order, answer.failure);
      if ('failure' in answer) {
        await worker.terminate();
        worker = null;
      }
      await done({ order, result, duration: performance.now() - begun }, index);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, orders.length) }, work));
}

function stopped({ file }: ChartOrder, reason: string): DiagnosticError {
  return new DiagnosticError([diagnose({ file, line: 1, column: 1 }, chartComplaints.stopped(reason))]);
}

function ask(worker: Worker, order: ChartOrder): Promise<ChartAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: ChartAnswer): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A thread that ends while nobody waits must not end the command.
      worker.on('error', () => undefined);
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ failure: `it took longer than ${PATIENCE / 1000} seconds` }), PATIENCE);
    worker.once('message', settle);
    worker.once('error', (error: unknown) => settle({ failure: error instanceof Error ? error.message : String(error) }));
    worker.once('exit', (code) => settle({ failure: `its thread ended with code ${code}` }));
    worker.postMessage(order);
  });
}
