import type { AstroUserConfig } from 'astro';
import type { Site } from './volume/site.ts';

export interface Target extends Pick<Site, 'origin' | 'base'> {
  root: string;
  /** Where the site is written, absolute. */
  out: string;
}

// The large chunk brings no styles nor other chunks, so the bundler's helper that would fetch these first only weighs
// on every page with a figure.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

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
    // A page that waits for a picture does not keep the others waiting. Styles stand in the page: a sheet of 6 KB
    // would cost a phone another trip before the first word.
    build: { concurrency: 8, inlineStylesheets: 'always' },
    vite: {
      build: {
        // Scripts leave Astro as files, however small; src/portable puts those of a page into it.
        assetsInlineLimit: 0,
        // One chunk is large, and loads when a reader asks for it alone.
        chunkSizeWarningLimit: 700,
      },
      plugins: [plainImports],
    },
  };
}
