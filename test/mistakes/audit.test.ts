import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scratchVolume, type Scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const claims = 'content/chapters/primzahlen/claims.ts';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
});

afterEach(() => scratch.remove());

function check(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/check.ts', '--volume', scratch.folder, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' } });
}

it('stops when one digit of the data moves a claim, and names the claim, both verdicts and the value', () => {
  scratch.edit('data/prime-counts/data.csv', '2,25', '2,26');
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain('claim-verdict-moved');
  expect(stderr).toMatch(/hundert.*reproduced.*differs|hundert.*differs.*reproduced/);
  expect(stderr).toContain('26');
  expect(stderr).toMatch(/claims\.ts:\d+:\d+ error/);
});

it('records the new verdict when told to, and nothing else', () => {
  scratch.edit('data/prime-counts/data.csv', '2,25', '2,26');
  const before = readFileSync(join(root, scratch.folder, claims), 'utf8');
  expect(check('--accept-audit').status).toBe(0);
  const after = readFileSync(join(root, scratch.folder, claims), 'utf8');
  expect(after).toBe(before.replace("verdict: 'reproduced'", "verdict: 'differs'"));
  expect(check().status).toBe(0);
});
