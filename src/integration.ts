import type { AstroIntegration } from 'astro';

const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** What Astro must do otherwise than by default while it builds a volume. */
export function volumeIntegration(): AstroIntegration {
  return {
    name: 'volume',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro marks every MDX module with a directive that the bundler then warns of, once per chapter.
        updateConfig({ vite: { plugins: [{ name: 'quiet', onLog: (_level, log) => log.code !== 'MODULE_LEVEL_DIRECTIVE' }] } });
        // One chunk is large, and loads when a reader asks for it alone. It brings no styles nor other chunks, so the
        // bundler's helper that would fetch these first only weighs on every page with a figure.
        updateConfig({ vite: { build: { chunkSizeWarningLimit: 700 }, plugins: [plainImports] } });
      },
    },
  };
}
