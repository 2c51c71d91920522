import type { AstroUserConfig } from 'astro';
import type { Site } from './volume/site.ts';

export interface Target extends Pick<Site, 'origin' | 'base'> {
  root: string;
  /** Where the site is written, absolute. */
  out: string;
}

/** Astro's configuration for printing a volume. */
export function astroConfig({ root, origin, base, out }: Target): AstroUserConfig {
  return {
    root,
    site: origin,
    base,
    outDir: out,
    trailingSlash: 'always',
    // Astro's 'jsx' default drops the space between an element and the next line's.
    compressHTML: true,
    // Pages under one address would be silently dropped otherwise.
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    // A page that waits for a picture does not keep the others waiting.
    build: { concurrency: 8 },
  };
}
