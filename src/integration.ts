import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const CURRENT = new URL('./volume/current.ts', import.meta.url).href;

/**
 * Lets pages share the volume that Node has loaded: `volume/current.ts` stays outside the bundle, so that
 * both sides hold the same instance of it.
 */
export function volumeIntegration(): AstroIntegration {
  return {
    name: 'volume',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sharedVolume()] } });
      },
    },
  };
}

function sharedVolume(): Plugin {
  return {
    name: 'volume:current',
    enforce: 'pre',
    resolveId: (source) => (/(^|\/)volume\/current\.ts$/.test(source) ? { id: CURRENT, external: true } : null),
    // Astro marks every MDX module with a directive that the bundler then warns of, once per chapter.
    onLog: (_level, log) => log.code !== 'MODULE_LEVEL_DIRECTIVE',
  };
}
