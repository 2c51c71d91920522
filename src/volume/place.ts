import { join } from 'node:path';
import { parse } from 'yaml';
import type { Site } from './site.ts';
import type { Sources } from './sources.ts';

/**
 * Where the site will stand: as the caller says, else as volume.yaml has it. What is wrong with that file is told
 * when the volume is loaded, so here it only falls back to the root of no particular host.
 */
export async function volumePlace({ folders, read }: Sources, wanted: { site?: string; base?: string } = {}): Promise<Pick<Site, 'origin' | 'base'>> {
  const matter = declared((await read(join(folders.content, 'volume.yaml'))) ?? '');
  const base = wanted.base ?? matter.base ?? '/';
  return { origin: new URL(wanted.site ?? matter.site ?? 'http://localhost').origin, base: base.endsWith('/') ? base : `${base}/` };
}

function declared(yaml: string): { site?: string; base?: string } {
  let matter: unknown;
  try {
    matter = parse(yaml);
  } catch {
    return {};
  }
  if (typeof matter !== 'object' || matter === null) return {};
  const site = 'site' in matter && typeof matter.site === 'string' && URL.canParse(matter.site) ? matter.site : undefined;
  const base = 'base' in matter && typeof matter.base === 'string' && matter.base.startsWith('/') ? matter.base : undefined;
  return { site, base };
}
