import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** A project of its own that a test may change: this engine, with the small volume in the place of the main one. */
export interface ScratchProject {
  folder: string;
  remove(): void;
}

/** @param parent absolute folder in which the project is made */
export function scratchProject(parent = join(root, '.cache')): ScratchProject {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'project-'));
  for (const name of ['package.json', 'tsconfig.json', 'astro.config.mjs', 'public', '.githooks']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => path !== join(root, 'src/data') });
  cpSync(join(root, 'test/volume/data'), join(folder, 'src/data'), { recursive: true });
  cpSync(join(root, 'test/volume/content'), join(folder, 'content'), { recursive: true });
  for (const file of ['claims.ts', 'figures.ts', 'tables.ts']) {
    const path = join(folder, 'content/chapters/primzahlen', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('../../../data/prime-counts/index.ts', '#data/prime-counts'));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
