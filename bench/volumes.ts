/**
 * Builds made volumes of several sizes, cold, unchanged, and with one chapter's prose changed, and prints seconds and
 * the largest memory of the process in megabytes (its threads with it, Pagefind's process not).
 *
 *   npm run bench:volumes -- [--chapters 30,100,300]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_COMMAND } from './build-command.ts';
import { makeVolume } from './made-volume.ts';

const root = resolve(import.meta.dirname, '..');
const work = join(root, '.cache', `bench-${process.pid}`);

const { values } = parseArgs({ options: { chapters: { type: 'string', default: '30,100,300' } } });
const sizes = values.chapters.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new RangeError(`--chapters takes whole numbers, like 30,100, not "${values.chapters}"`);

interface Run {
  seconds: number;
  /** Seconds that cores were busy with the process. */
  busy: number;
  /** Largest resident set, in MB. */
  memory: number;
}

function build(volume: string): Run {
  // The program itself says at its end what it used.
  const tell = "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); require('node:fs').writeSync(3, JSON.stringify({ maxRSS, busy: (userCPUTime + systemCPUTime) / 1e6 })); });";
  const usage = join(work, 'tell.cjs');
  writeFileSync(usage, tell);
  const begin = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', usage, ...BUILD_COMMAND, '--volume', relative(root, volume), '--store', join(work, 'store'), '--out', join(work, 'site')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'pipe'], encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`the build of ${volume} failed`);
  const { maxRSS, busy } = JSON.parse(output[3] ?? '{}') as { maxRSS: number; busy: number };
  return { seconds: (performance.now() - begin) / 1000, busy, memory: maxRSS / 1024 };
}

try {
  console.log('chapters  build                 seconds   busy   MB');
  for (const size of sizes) {
    const volume = join(work, 'volume');
    makeVolume(volume, size);
    rmSync(join(work, 'store'), { recursive: true, force: true });
    const line = (name: string, { seconds, busy, memory }: Run): void => console.log(`${String(size).padStart(8)}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(8)} ${busy.toFixed(1).padStart(6)} ${memory.toFixed(0).padStart(4)}`);
    line('cold', build(volume));
    line('nothing changed', build(volume));
    const chapter = join(volume, 'content/chapters/paper-0001/index.mdx');
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('. ', '. Indeed. '));
    line('one chapter’s prose', build(volume));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
