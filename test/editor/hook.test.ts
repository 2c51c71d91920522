import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchProject } from '../scratch-project.ts';

// A repository of its own, with the small volume in the place of the main one.

const project = scratchProject();
const { folder } = project;
const chapter = join(folder, 'content/chapters/primzahlen/index.mdx');

function git(...args: string[]) {
  // Not the variables of a git that runs these tests.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } });
}

beforeAll(() => {
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'begin', '--no-verify');
  git('config', 'core.hooksPath', '.githooks');
}, 60_000);

afterAll(() => project.remove(), 60_000);

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
  expect({ status, stderr: stderr.replace(/\S+ chapters?, .* in order\n/, '') }).toEqual({ status: 0, stderr: '' });
});

it('does not check a commit that is not about the volume', () => {
  writeFileSync(join(folder, 'NOTES'), 'n\n');
  git('add', 'NOTES');
  expect(git('commit', '-m', 'notes').status).toBe(0);
});
