import type { AstroIntegration } from 'astro';

/** What Astro must do otherwise than by default while it builds a volume. */
export function volumeIntegration(): AstroIntegration {
  return {
    name: 'volume',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro marks every MDX module with a directive that the bundler then warns of, once per chapter.
        updateConfig({
          vite: {
            // A script inside a page would be refused where a policy lets in those of the site alone.
            build: { assetsInlineLimit: (file: string) => (file.endsWith('.js') ? false : undefined) },
            plugins: [{ name: 'quiet', onLog: (_level, log) => log.code !== 'MODULE_LEVEL_DIRECTIVE' }],
          },
        });
      },
    },
  };
}
