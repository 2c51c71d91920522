import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isRule, ruleAreas, rules } from '../../src/diagnostics/rules/index.ts';
import { corpus } from './corpus/index.ts';
import type { Outcome } from './run-corpus.ts';

const root = resolve(import.meta.dirname, '../..');
const PROCESSES = 2;
const outcomes = new Map<string, Outcome>();

/** One share of the corpus, by Node itself: it loads content modules as the commands do. */
function run(share: number): Promise<Record<string, Outcome>> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['test/mistakes/run-corpus.ts', String(share), String(PROCESSES)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(JSON.parse(Buffer.concat(chunks).toString())) : fail(new Error(`the corpus ended with ${code}`))));
  });
}

beforeAll(async () => {
  const shares = await Promise.all(Array.from({ length: PROCESSES }, (_, share) => run(share)));
  for (const share of shares) for (const [what, outcome] of Object.entries(share)) outcomes.set(what, outcome);
}, 300_000);

describe('an editor is told, once and at the very place, who', () => {
  it.each(corpus.map(({ what }) => what))('%s', (what) => {
    const outcome = outcomes.get(what);
    expect(outcome?.crash).toBeUndefined();
    expect(outcome?.told, outcome?.full.join('\n')).toEqual(outcome?.expected);
  });
});

it('publishes nothing where an error is told, and everything where only warnings are', () => {
  const wrong = [...outcomes].filter(([, { full, published }]) => published === full.some((line) => / error [a-z-]+: /.test(line)));
  expect(wrong.map(([what]) => what)).toEqual([]);
});

it('says what to type instead, in every case', () => {
  const silent = [...outcomes].flatMap(([what, { full }]) => full.filter((line) => /: .* $/.test(line) && line.endsWith(' ')).map((line) => `${what}: ${line}`));
  expect(silent.filter((line) => !/ (?:bib-syntax|yaml-value|figure-unknown-field|figure-spec-schema|mdx-syntax): /.test(line))).toEqual([]);
});

it('names each case once, and has one for every rule that a mistake in the files can break', () => {
  expect(new Set(corpus.map(({ what }) => what)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(150);
  const met = new Set(corpus.flatMap(({ expected }) => expected.map((one) => (typeof one === 'string' ? one : one.rule))));
  // mdx-syntax is the net beneath the other rules; the rest, and what only commands tell of files that are brought, is met by tests of their own.
  const elsewhere = ['mdx-syntax', 'public-taken', 'claim-verdict-not-found', ...ruleAreas.filter(({ title }) => /brought as files$|asked of publishers$/.test(title)).flatMap((area) => Object.keys(area.rules))];
  expect(Object.keys(rules).filter(isRule).filter((name) => !met.has(name) && !elsewhere.includes(name))).toEqual([]);
});
