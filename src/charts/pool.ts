import { Worker } from 'node:worker_threads';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { ChartOrder, RenderedChart } from './chart.ts';
import type { ChartAnswer } from './chart-thread.ts';

export interface ChartOutcome {
  order: ChartOrder;
  result: RenderedChart | DiagnosticError;
  /** Time of drawing, in milliseconds. */
  duration: number;
}

/**
 * Draws charts in as many threads as there are given, each thread one after the other; `done` hears of them as they come.
 * A chart that takes its thread with it, as one too large for the memory does, fails alone.
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
  return new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.chartStopped(reason))]);
}

function ask(worker: Worker, order: ChartOrder): Promise<ChartAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: ChartAnswer): void => {
      worker.off('message', settle).off('error', failed).off('exit', ended);
      resolve(answer);
    };
    const failed = (error: unknown): void => settle({ failure: error instanceof Error ? error.message : String(error) });
    const ended = (code: number): void => settle({ failure: `its thread ended with code ${code}` });
    worker.on('message', settle).on('error', failed).on('exit', ended);
    worker.postMessage(order);
  });
}
