import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { targets } from './targets.ts';

/** What a thread is to do. */
export interface Order {
  target: string;
  inputs: number;
  seed: number;
}

/** What it says: an input before it is read, so that one which never ends is known; and in the end what was found. */
export type Report = { reading: string; slow?: number } | { fault: string; input: string } | { done: number; slowest: number };

const { target, inputs, seed } = workerData as Order; // what run.ts gives
const { read, inputs: arbitrary } = targets[target] ?? (() => { throw new Error(`there is no target ${target}`); })();
const say = (report: Report): void => parentPort?.postMessage(report);

let [done, slowest] = [0, 0];
const outcome = await fc.check(
  fc.asyncProperty(arbitrary, async (text) => {
    say({ reading: text });
    const begun = performance.now();
    for (const diagnostic of await read(text)) hold(diagnostic, text);
    slowest = Math.max(slowest, performance.now() - begun);
    done += 1;
  }),
  { numRuns: inputs, seed, endOnFailure: false },
);
if (outcome.failed) {
  const error: unknown = outcome.errorInstance;
  say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error), input: outcome.counterexample?.[0] ?? '' });
} else {
  say({ done, slowest });
}

/** What is said can be shown: it has words, and a place in the text. */
function hold({ message, line, column, rule }: Diagnostic, text: string): void {
  // Where a bare carriage return ends a line, editors count as they like.
  const lines = text.split(/\r\n?|\n/);
  const longest = Math.max(...text.split('\n').map((row) => row.length));
  if (message.trim() === '') throw new Error(`${rule} says nothing`);
  if (!(Number.isInteger(line) && line >= 1 && line <= lines.length + 1)) throw new Error(`${rule}: line ${line} of ${lines.length}`);
  const most = text.includes('\r') ? longest : (lines[line - 1] ?? '').length;
  if (!(Number.isInteger(column) && column >= 1 && column <= most + 2)) throw new Error(`${rule}: column ${column} of line ${line}, which has ${most}`);
}
