import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import { volumeIntegration } from './integration.ts';
import { rehypePlugins, remarkPlugins } from './markdown/index.ts';
import { setSite, type Site } from './volume/current.ts';
import type { LoadedVolume } from './volume/load.ts';

export interface Target extends Omit<Site, 'volume'> {
  root: string;
  /** Where the site is written, absolute. */
  out: string;
}

/** Astro's configuration for a loaded volume; it also hands the volume to the pages. */
export function astroConfig(loaded: LoadedVolume, { root, content, origin, base, out }: Target): AstroUserConfig {
  setSite({ volume: loaded.volume, content, origin, base });
  const plugins = {
    remarkPlugins: remarkPlugins(loaded.contextOf),
    rehypePlugins: rehypePlugins(),
  };
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
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        gfm: true,
        smartypants: false,
        // Astro's type leaves out presets, which unified allows and these lists do not hold.
        ...(plugins as Parameters<typeof unified>[0]),
      }),
    },
    integrations: [mdx(), volumeIntegration()],
  };
}
