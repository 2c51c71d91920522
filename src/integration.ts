import type { AstroIntegration, ViteUserConfig } from 'astro';

/** Absolute paths of the chapters' texts, by slug. */
export type ChapterFiles = ReadonlyMap<string, string>;

export type VitePlugin = Exclude<NonNullable<ViteUserConfig['plugins']>[number], false | null | undefined | Promise<unknown> | readonly unknown[]>;

export const CHAPTERS = 'virtual:chapters';
/** As the module graph of Vite knows it. */
export const CHAPTERS_ID = `\0${CHAPTERS}`;

/** What Astro must do otherwise than by default while it prints a volume. `files` is asked when the pages first ask for a text. */
export function volumeIntegration(files: () => ChapterFiles): AstroIntegration {
  return {
    name: 'volume',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro marks every MDX module with a directive that the bundler then warns of, once per chapter.
        updateConfig({ vite: { plugins: [chapterTexts(files), { name: 'quiet', onLog: (_level, log) => log.code !== 'MODULE_LEVEL_DIRECTIVE' }] } });
      },
    },
  };
}

/** The module from which pages get the compiled text of a chapter; declared in chapter-texts.d.ts. */
function chapterTexts(files: () => ChapterFiles): VitePlugin {
  return {
    name: 'chapter-texts',
    resolveId: (id) => (id === CHAPTERS ? CHAPTERS_ID : undefined),
    load: (id) => (id === CHAPTERS_ID ? `export const texts = {${[...files()].map(([slug, path]) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(path)})`).join(',')}};` : undefined),
  };
}
