import type { AstroIntegration } from 'astro';

/** What Astro must do otherwise than by default while it builds a volume. */
export function volumeIntegration(): AstroIntegration {
  return {
    name: 'volume',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro marks every MDX module with a directive that the bundler then warns of, once per chapter.
        updateConfig({ vite: { plugins: [{ name: 'quiet', onLog: (_level, log) => log.code !== 'MODULE_LEVEL_DIRECTIVE' }] } });
        // One chunk is large, and loads when a reader asks for it alone; it brings nothing that could load before it.
        updateConfig({ vite: { build: { chunkSizeWarningLimit: 700, modulePreload: false } } });
      },
    },
  };
}
