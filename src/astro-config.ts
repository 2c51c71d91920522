import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import { volumeIntegration } from './integration.ts';
import { rehypePlugins, remarkPlugins } from './markdown/index.ts';
import type { PreparedVolume } from './volume/prepare.ts';
import { setPrinting, type Printing, type Site } from './volume/site.ts';

export interface Target extends Printing, Pick<Site, 'origin' | 'base'> {
  root: string;
  /** Where the site is written, absolute. */
  out: string;
}

/** Astro's configuration for a prepared volume; it also hands the volume to the pages. */
export function astroConfig({ contextOf }: Pick<PreparedVolume, 'contextOf'>, { root, content, site, origin, base, out }: Target): AstroUserConfig {
  setPrinting({ content, site });
  const plugins = { remarkPlugins: remarkPlugins(contextOf), rehypePlugins: rehypePlugins() };
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
    // Scripts stay files of their own, however small: pages forbid inline ones.
    vite: { build: { assetsInlineLimit: 0 } },
    integrations: [mdx(), volumeIntegration()],
  };
}
