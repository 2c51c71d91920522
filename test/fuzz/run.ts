import { Worker } from 'node:worker_threads';
import { targets } from './targets.ts';
import type { Order, Report } from './worker.ts';

// `npm run fuzz -- 100000 [seed]`: reads that many broken inputs with everything that reads what editors write. Each must
// end within PATIENCE and give either a result or diagnostics that can be shown. Ends with an error and the smallest
// input that was found where one does not.
const PATIENCE = 30_000;

const [inputs = 2000, seed = Date.now() & 0x7fffffff] = process.argv.slice(2).map(Number);

function fuzz(order: Order): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: order });
    let reading = '';
    let patience: NodeJS.Timeout | undefined;
    const end = (fault: string | null): void => {
      clearTimeout(patience);
      void worker.terminate();
      resolve(fault);
    };
    worker.on('message', (report: Report) => {
      clearTimeout(patience);
      if ('reading' in report) {
        reading = report.reading;
        patience = setTimeout(() => end(`${order.target}: no end within ${PATIENCE / 1000} s (seed ${order.seed})\n${JSON.stringify(reading)}`), PATIENCE);
      } else if ('fault' in report) {
        end(`${order.target}: ${report.fault} (seed ${order.seed})\n${JSON.stringify(report.input)}`);
      } else {
        process.stdout.write(`${order.target}: ${report.done} inputs, the slowest after ${Math.round(report.slowest)} ms\n`);
        end(null);
      }
    });
    worker.on('error', (error) => end(`${order.target}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)} (seed ${order.seed})\n${JSON.stringify(reading)}`));
  });
}

const faults = await Promise.all(Object.entries(targets).map(([target, { share }]) => fuzz({ target, inputs: Math.ceil(inputs * share), seed })));
const found = faults.filter((fault) => fault !== null);
process.stdout.write(found.length === 0 ? `${inputs} inputs, no fault (seed ${seed})\n` : `${found.join('\n\n')}\n`);
process.exitCode = found.length > 0 ? 1 : 0;
