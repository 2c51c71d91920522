import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import { volumeIntegration, type ChapterFiles } from './integration.ts';
import { rehypePlugins, remarkPlugins } from './markdown/index.ts';
import type { MarkdownContext } from './markdown/context.ts';
import type { Site } from './volume/site.ts';

/** What Astro asks of a volume while it compiles the chapters' texts; not before it prints the first of them. */
export interface Texts {
  /** Context for compiling a chapter's file, given its absolute path. */
  contextOf(path: string): MarkdownContext;
  files(): ChapterFiles;
}

export interface Target extends Pick<Site, 'origin' | 'base'> {
  root: string;
  /** Where the site is written, absolute. */
  out: string;
}

/** Astro's configuration for printing a volume. */
export function astroConfig({ contextOf, files }: Texts, { root, origin, base, out }: Target): AstroUserConfig {
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
    integrations: [mdx(), volumeIntegration(files)],
  };
}
