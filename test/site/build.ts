import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** One site as a reader gets it. */
export interface BuiltSite {
  name: string;
  folder: string;
  base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
  }
}

const SITES: readonly (Omit<BuiltSite, 'folder'> & { args: readonly string[] })[] = [
  { name: 'the volume at the root', base: '/', args: [] },
  { name: 'the volume under a base', base: '/vol/', args: ['--base', '/vol/', '--site', 'https://volume.example'] },
  { name: 'a second volume', base: '/', args: ['--volume', 'test/volume'] },
];

/** Builds each site once, through the command that editors use. A failing build fails the run with its own words. */
export default function setup(project: TestProject): () => void {
  const parent = mkdtempSync(join(tmpdir(), 'sites-'));
  const sites = SITES.map(({ name, base, args }, index) => {
    const folder = join(parent, String(index));
    execFileSync(process.execPath, ['src/cli/build.ts', '--out', folder, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    return { name, folder, base };
  });
  project.provide('sites', sites);
  return () => rmSync(parent, { recursive: true, force: true });
}
