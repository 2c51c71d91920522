import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A repository of its own, with the small volume in the place of the main one.

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hook-'));
const chapter = join(folder, 'content/chapters/primzahlen/index.mdx');

function git(...args: string[]) {
  // Not the variables of a git that runs these tests.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } });
}

beforeAll(() => {
  for (const name of ['package.json', '.githooks']) cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => path !== join(root, 'src/data') });
  cpSync(join(root, 'test/volume/data'), join(folder, 'src/data'), { recursive: true });
  cpSync(join(root, 'test/volume/content'), join(folder, 'content'), { recursive: true });
  for (const file of ['claims.ts', 'figures.ts', 'tables.ts']) edit(join(folder, 'content/chapters/primzahlen', file), '../../../data/prime-counts/index.ts', '#data/prime-counts');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'begin', '--no-verify');
  git('config', 'core.hooksPath', '.githooks');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

it('stops a commit whose staged files hold a mistake, whatever lies in the folder', () => {
  edit(chapter, 'keywords:', 'keyword:');
  git('add', '.');
  edit(chapter, 'keyword:', 'keywords:');
  const { status, stderr } = git('commit', '-m', 'broken');
  expect(status).toBe(1);
  expect(stderr).toContain('content/chapters/primzahlen/index.mdx:9:1 error yaml-unknown');
});

it('lets a commit pass whose staged files are in order, whatever lies in the folder', () => {
  edit(chapter, 'Tafel für 5 $', 'Tafel für 6 $');
  git('add', '.');
  edit(chapter, 'keywords:', 'keyword:');
  const { status, stderr } = git('commit', '-m', 'good');
  expect({ status, stderr: stderr.replace(/\S+ chapters, .* in order\n/, '') }).toEqual({ status: 0, stderr: '' });
});

it('does not check a commit that is not about the volume', () => {
  writeFileSync(join(folder, 'NOTES'), 'n\n');
  git('add', 'NOTES');
  expect(git('commit', '-m', 'notes').status).toBe(0);
});
