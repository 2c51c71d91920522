import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { filesOf } from './pages.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'again-')), 'site');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function digests(site: string): string[] {
  return filesOf(site).map((file) => `${createHash('sha256').update(readFileSync(join(site, file))).digest('hex')} ${file}`);
}

it('makes the same bytes again, in another time zone and locale', () => {
  const [first] = inject('sites');
  const env = { ...process.env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };
  execFileSync(process.execPath, ['src/cli/build.ts', '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'], env });
  expect(digests(folder)).toEqual(digests(first?.folder ?? ''));
}, 120_000);
