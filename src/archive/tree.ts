import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ArchivedFile } from './zip.ts';

/** All files of a folder. */
export async function filesBelow(folder: string, skip: (path: string) => boolean = () => false): Promise<ArchivedFile[]> {
  const paths: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = posix.join(below, entry.name);
      if (skip(path)) continue;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) paths.push(path);
    }
  };
  await walk('.');
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })));
}

/** The sources of a project: what git knows of it, or without git all files but what programs put there. */
export interface SourceTree {
  files: ArchivedFile[];
  /** Changes that no commit has, as git names them. */
  uncommitted: readonly string[];
}

const MADE = new Set(['node_modules', 'dist', 'archive', '.git', '.astro', '.cache', 'coverage']);

export async function sourceTree(root: string): Promise<SourceTree> {
  const listed = git(root, 'ls-files', '-z', '--stage');
  // A folder inside of another repository is no repository of its own.
  if (listed === null || git(root, 'rev-parse', '--show-prefix')?.trim() !== '') return { files: await filesBelow(root, (path) => MADE.has(path)), uncommitted: [] };
  const files = await Promise.all(listed.split('\0').filter((line) => /^100\d+ /.test(line)).map(async (line): Promise<ArchivedFile> => {
    const path = line.slice(line.indexOf('\t') + 1);
    return { path, bytes: await readFile(join(root, path)), executable: line.startsWith('100755') };
  }));
  return { files, uncommitted: (git(root, 'status', '--porcelain') ?? '').split('\n').filter(Boolean) };
}

function git(root: string, ...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch {
    return null;
  }
}
