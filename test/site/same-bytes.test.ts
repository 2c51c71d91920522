import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { scratchVolume } from '../mistakes/scratch.ts';
import { filesOf } from './pages.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'same bytes-'));
// Whatever tells one machine from another, in one place.
const elsewhere = join(folder, 'another', 'project');
const [main, , second] = inject('sites');

beforeAll(() => {
  mkdirSync(elsewhere, { recursive: true });
  for (const name of ['src', 'content', 'public', 'test/volume', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(root, name), join(elsewhere, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function digests(site: string): string[] {
  return filesOf(site).map((file) => `${createHash('sha256').update(readFileSync(join(site, file))).digest('hex')} ${file}`);
}

interface Machine {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  umask?: string;
}

function build(args: readonly string[], { cwd = root, env = {}, umask = '022' }: Machine = {}): void {
  execFileSync('/bin/sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, 'src/cli/build.ts', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
}

const OTHER_MACHINE: Machine = {
  cwd: elsewhere,
  umask: '077',
  env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', PRETENDED_CORES: '5', NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'reversed.mjs')).href}` },
};

it('makes the same bytes with nothing kept, in another folder, time zone and locale, with other rights and cores, from folders listed backwards', () => {
  const out = join(folder, 'main');
  build(['--no-store', '--out', out], OTHER_MACHINE);
  expect(digests(out)).toEqual(digests(main?.folder ?? ''));
}, 120_000);

it('makes the same PDF again, in another process, time zone and locale', () => {
  const made = ['UTC', 'Asia/Shanghai'].map((TZ) => {
    const out = join(folder, `pdf-${TZ.replace('/', '-')}`);
    execFileSync(process.execPath, ['src/cli/build.ts', '--pdf', '--volume', 'test/volume', '--out', out], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } });
    expect(filesOf(out).filter((file) => file.endsWith('.pdf'))).not.toEqual([]);
    return digests(out);
  });
  expect(made[1]).toEqual(made[0]);
  expect(made[0]?.filter((line) => line.endsWith('.pdf')).map((line) => line.slice(65))).toEqual(['chapters/primzahlen/primzahlen.pdf', 'volume.pdf']);
}, 120_000);

it('makes the same bytes of what shares of the work have kept elsewhere, one of them damaged', () => {
  const together = join(folder, 'together');
  for (const share of ['1/2', '2/2']) {
    const store = join(folder, share.replace('/', '-of-'));
    build(['--volume', 'test/volume', '--store', store, '--shard', share], OTHER_MACHINE);
    cpSync(store, together, { recursive: true });
  }
  const figures = readdirSync(join(together, 'figure'), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
  expect(figures.length).toBeGreaterThan(0);
  const [damaged = ''] = figures;
  const bytes = readFileSync(join(together, 'figure', damaged));
  bytes[bytes.length - 1] = 255 - (bytes.at(-1) ?? 0);
  writeFileSync(join(together, 'figure', damaged), bytes);
  const out = join(folder, 'second');
  build(['--volume', 'test/volume', '--store', together, '--out', out]);
  expect(digests(out)).toEqual(digests(second?.folder ?? ''));
}, 120_000);

it('makes the same bytes of texts with other ends of lines and a byte-order mark', () => {
  const volume = join(elsewhere, 'test/volume');
  for (const name of readdirSync(volume, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:mdx|ts|yaml|bib|csv)$/.test(file))) {
    writeFileSync(join(volume, name), `\uFEFF${readFileSync(join(volume, name), 'utf8').replaceAll('\n', '\r\n')}`);
  }
  const out = join(folder, 'crlf');
  build(['--volume', 'test/volume', '--store', join(folder, 'together'), '--out', out], { cwd: elsewhere });
  expect(digests(out)).toEqual(digests(second?.folder ?? ''));
}, 120_000);

it('says the sums of its files as sha256sum reads them', () => {
  const site = main?.folder ?? '';
  const listed = readFileSync(join(site, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const sums = filesOf(site).filter((file) => file !== 'SHA256SUMS').map((file) => `${createHash('sha256').update(readFileSync(join(site, file))).digest('hex')}  ${file}`);
  expect([...listed].sort()).toEqual(sums.sort());
});

// Here and not among the mistakes, because a figure is refused when the pages are already on their way.
it('leaves the last site byte for byte as it was when a figure cannot be drawn', () => {
  const site = join(folder, 'main');
  const before = digests(site);
  const scratch = scratchVolume();
  try {
    scratch.edit('content/chapters/primzahlen/figures.ts', "type: 'point'", "type: 'piont'");
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--volume', scratch.folder, '--out', site], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' } });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('figures.ts:18:20 error figure-spec-schema');
    expect(stderr).not.toMatch(/^\s+at /m);
  } finally {
    scratch.remove();
  }
  expect(digests(site)).toEqual(before);
}, 120_000);
