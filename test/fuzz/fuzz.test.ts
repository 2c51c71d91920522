import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

// The same inputs each time, so that a change that breaks nothing is not stopped; `npm run fuzz` takes others each night.
const [INPUTS, SEED] = [2000, 20091023];

it(`${INPUTS} broken inputs end in a result or in diagnostics that can be shown`, () => {
  const { status, stdout } = spawnSync(process.execPath, ['test/fuzz/run.ts', String(INPUTS), String(SEED)], { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' });
  process.stdout.write(stdout);
  expect({ status, last: stdout.trim().split('\n').at(-1) }).toEqual({ status: 0, last: `${INPUTS} inputs, no fault (seed ${SEED})` });
}, 120_000);
