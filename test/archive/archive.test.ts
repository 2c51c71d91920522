import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf, type ArchivedFile } from '../../src/archive/zip.ts';

const root = resolve(import.meta.dirname, '../..');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

let project: string;
const site: Readonly<Record<string, string>> = {
  'index.html': '<h1>Zahlen</h1>',
  'ro-crate-metadata.json': '{}',
  'data/prime-counts.csv': 'n,count\n1,4\n',
  'data/datapackage.json': '{}',
  'data/prime-counts.csl.json': '[]',
  'chapters/primzahlen/primzahlen.pdf': '%PDF',
  'chapters/primzahlen/primzahlen.xml': '<article/>',
  'feed.xml': '<feed/>',
};

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const git = (...args: string[]): void => void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: project, stdio: 'ignore' });
const archive = (out: string, ...args: string[]) => spawnSync(process.execPath, [join(root, 'src/cli/archive.ts'), '--built', 'dist', '--out', out, ...args], { cwd: project, encoding: 'utf8' });
const read = (out: string): Buffer => readFileSync(join(project, out));

// A project of its own, with a site that is built.
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'archive-test-'));
  put(project, { 'content/volume.yaml': readFileSync(join(root, 'test/volume/content/volume.yaml'), 'utf8'), 'README.md': 'Build it.', '.gitignore': 'dist/\n*.zip\n', 'tools/run': '#!/bin/sh\n' });
  put(join(project, 'dist'), site);
  git('init');
  git('add', '.');
  git('update-index', '--chmod=+x', 'tools/run');
  git('commit', '-m', 'first');
  git('checkout', '--', '.');
});

afterAll(() => rmSync(project, { recursive: true }));

describe('npm run archive', () => {
  it('holds site, sources, data and formats, and the sum of each', () => {
    const { stdout, stderr, status } = archive('a.zip');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/^a\.zip: \d+ files, [\d.]+ MB\nSHA-256 [\da-f]{64}\n$/);
    const files = unzipSync(read('a.zip'));
    const [folder = ''] = Object.keys(files)[0]?.split('/') ?? [];
    expect(folder).toMatch(/2001-0\.1$/);
    const paths = Object.keys(files).map((path) => path.slice(folder.length + 1));
    expect(paths.filter((path) => !/^(?:site|source)\//.test(path))).toEqual(['README.txt', 'checksums.sha256', 'data/datapackage.json', 'data/prime-counts.csv', 'formats/primzahlen.pdf', 'formats/primzahlen.xml']);
    expect(paths.filter((path) => path.startsWith('site/'))).toEqual(Object.keys(site).map((path) => `site/${path}`).sort());
    expect(paths.filter((path) => path.startsWith('source/'))).toEqual(['source/.gitignore', 'source/README.md', 'source/content/volume.yaml', 'source/tools/run']);
    expect(text(files[`${folder}/README.txt`])).toContain('Edition 0.1, 2001-02-03.');
    put(join(project, 'unpacked'), Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, text(bytes)])));
    expect(execFileSync('sha256sum', ['-c', 'checksums.sha256'], { cwd: join(project, 'unpacked', folder), encoding: 'utf8' }).match(/: OK$/gm)).toHaveLength(paths.length - 1);
    rmSync(join(project, 'unpacked'), { recursive: true });
  });

  it('is the same bytes for the same commit, whenever and wherever it is made', () => {
    for (const path of ['dist/index.html', 'README.md']) utimesSync(join(project, path), 1, 1);
    expect(spawnSync(process.execPath, [join(root, 'src/cli/archive.ts'), '--built', 'dist', '--out', 'b.zip'], { cwd: project, env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } }).status).toBe(0);
    expect(read('b.zip').equals(read('a.zip'))).toBe(true);
  });

  it('is refused where a file is not as any commit has it, and nothing is written', () => {
    writeFileSync(join(project, 'README.md'), 'Changed.');
    const { stderr, status } = archive('c.zip');
    expect(status).toBe(2);
    expect(stderr).toContain(' M README.md');
    expect(() => read('c.zip')).toThrow('ENOENT');
    expect(archive('d.zip', '--as-is').status).toBe(0);
    expect(read('d.zip').equals(read('a.zip'))).toBe(false);
    git('checkout', '--', '.');
  });

  it('can be made of unpacked sources too, which git does not know', () => {
    rmSync(join(project, '.git'), { recursive: true });
    expect(archive('archive/e.zip').status).toBe(0);
    expect(Object.keys(unzipSync(read('archive/e.zip'))).some((path) => path.endsWith('source/README.md'))).toBe(true);
  });
});

describe('a zip', () => {
  const files: ArchivedFile[] = [{ path: 'b/ü.txt', bytes: utf8('b') }, { path: 'a.png', bytes: utf8('a') }, { path: 'run', bytes: utf8('#!/bin/sh'), executable: true }];

  it('does not depend on the order in which files are found', () => {
    expect(Buffer.from(zipOf('x', [...files].reverse(), '2026-11-22')).equals(Buffer.from(zipOf('x', files, '2026-11-22')))).toBe(true);
    expect(Object.keys(unzipSync(zipOf('x', files, '2026-11-22')))).toEqual(['x/a.png', 'x/b/ü.txt', 'x/run']);
  });
});
