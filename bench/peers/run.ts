/**
 * Builds made volumes with this project and with its peers, in turns, and writes bench/RESULTS.md: medians of wall time,
 * seconds of processor, the largest memory of one process, the size of what comes out. Runs may differ by size.
 *
 *   npm run bench:peers -- [--chapters 3,30,300] [--runs 3,3,1] [--only Eleventy,Starlight]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_COMMAND } from '../build-command.ts';
import { makeVolume } from '../made-volume.ts';
import { median } from '../median.ts';
import { plainChapters } from '../plain-chapter.ts';
import { PEERS, writePages, type Peer } from './peers.ts';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const work = join(root, '.cache', `peers-${process.pid}`);
const { values } = parseArgs({ options: { chapters: { type: 'string', default: '3,30,300' }, runs: { type: 'string', default: '3' }, only: { type: 'string' } } });
const sizes = values.chapters.split(',').map(Number);
const runs = values.runs.split(',').map(Number);
if (![...sizes, ...runs].every((number) => Number.isInteger(number) && number > 0) || ![1, sizes.length].includes(runs.length)) throw new RangeError('--chapters takes whole numbers, like 3,30, and --runs one for all of them or one for each');

interface Sample {
  seconds: number;
  busy: number;
  memory: number;
}

interface Contender {
  name: string;
  note?: string;
  /** Makes everything ready but the build itself. */
  prepare: () => void;
  command: readonly string[];
  cwd: string;
  out: string;
}

const volume = join(work, 'volume');

function own(): Contender {
  const [out, store] = [join(work, 'own'), join(work, 'store')];
  return { name: 'this project', note: 'with its checks, claims, search and exports', prepare: () => rmSync(store, { recursive: true, force: true }), command: [...BUILD_COMMAND, '--volume', relative(root, volume), '--store', store, '--out', out], cwd: root, out };
}

function peer(description: Peer): Contender {
  const project = join(work, description.folder);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const source = join(here, description.folder);
  if (!existsSync(join(source, 'node_modules'))) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: source, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${description.name} cannot be installed`);
  }
  cpSync(source, project, { recursive: true, filter: (path) => !path.includes('node_modules') });
  symlinkSync(join(source, 'node_modules'), join(project, 'node_modules'));
  for (const file of ['draw.js', 'fences.js']) cpSync(join(here, file), join(project, file));
  writePages(description, project, plainChapters(volume));
  return { name: description.name, note: description.note, prepare: () => description.caches.forEach((cache) => rmSync(join(project, cache), { recursive: true, force: true })), command: description.command, cwd: project, out: join(project, 'dist') };
}

function floor(): Contender {
  const out = join(work, 'floor');
  return { name: 'the bare work, in one process', prepare: () => undefined, command: [join(root, 'bench/floor.ts'), volume, out], cwd: root, out };
}

/** Null where it did not come to an end. */
function build({ name, command, cwd, out, prepare }: Contender): Sample | null {
  rmSync(out, { recursive: true, force: true });
  prepare();
  const measured = join(work, 'measured');
  writeFileSync(measured, '');
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OBSERVABLE_TELEMETRY_DISABLE: 'true', NODE_OPTIONS: `--require ${join(here, 'measure.cjs')}`, MEASURED: measured } });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) {
    console.error(`${name} failed:\n${stderr.slice(-2000)}`);
    return null;
  }
  const used = readFileSync(measured, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Omit<Sample, 'seconds'>); // as measure.cjs writes it
  return { seconds, busy: used.reduce((sum, { busy }) => sum + busy, 0), memory: Math.max(...used.map(({ memory }) => memory)) };
}

function sizeOf(out: string): { bytes: number; pages: number } {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0), pages: files.filter(({ name }) => name.endsWith('.html')).length };
}

/** After each size, so that a long run leaves something when it is stopped. */
function writeResults(lines: readonly string[]): void {
  const versions = PEERS.map(({ name, folder }) => `${name} ${Object.entries((JSON.parse(readFileSync(join(here, folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies)[0]?.join(' ')}`).join('; '); // of a file of ours
  writeFileSync(
    join(root, 'bench/RESULTS.md'),
    `# Results\n\n<!-- Written by \`npm run bench:peers\`; changes here are lost. -->\n\nMade volumes (\`bench/made-volume.ts\`: a chapter has about 2,500 words, 7 charts, 3 tables, 5 equations), built cold, in turns. Memory is the largest of one process; what a build starts beside itself counts for processor seconds.\n\n- Machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB\n- Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n- Peers: ${versions}\n${lines.join('\n')}\n`,
  );
}

const wanted = values.only?.split(',');
const lines: string[] = [];
try {
  for (const [index, size] of sizes.entries()) {
    const times = runs[index] ?? runs[0] ?? 1;
    makeVolume(volume, size);
    const contenders = [own(), floor(), ...PEERS.filter(({ name }) => wanted?.includes(name) ?? true).map(peer)];
    const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
    for (let run = 0; run < times; run += 1) {
      for (const contender of contenders) {
        const sample = build(contender);
        if (sample === null) continue;
        samples.get(contender.name)?.push(sample);
        console.log(`${size} chapters, ${contender.name}: ${sample.seconds.toFixed(1)} s, ${sample.memory.toFixed(0)} MB`);
      }
    }
    const of = (name: string, what: keyof Sample): number => median((samples.get(name) ?? []).map((sample) => sample[what]));
    const bare = of('the bare work, in one process', 'seconds');
    lines.push(`\n## ${size} chapters\n\nMedians of ${times}.\n\n| | seconds | of the bare work | processor seconds | MB of memory | pages | MB written |\n|---|--:|--:|--:|--:|--:|--:|`);
    for (const { name, note, out } of contenders) {
      if (samples.get(name)?.length === 0) {
        lines.push(`| ${name} | did not finish | | | | | |`);
        continue;
      }
      const { bytes, pages } = sizeOf(out);
      lines.push(`| ${name}${note === undefined ? '' : `, ${note}`} | ${of(name, 'seconds').toFixed(1)} | ${(of(name, 'seconds') / bare).toFixed(2)} | ${of(name, 'busy').toFixed(1)} | ${of(name, 'memory').toFixed(0)} | ${pages || '–'} | ${(bytes / 1e6).toFixed(1)} |`);
    }
    writeResults(lines);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
