import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const moduleTag = /<script\b(?=[^>]*\stype="module")(?=[^>]*\ssrc="([^"]+)")[^>]*><\/script>/g;

/** Addresses of the module scripts that a page loads. */
export function moduleScripts(html: string): string[] {
  return html.includes('type="module"') ? [...html.matchAll(moduleTag)].flatMap(([, source]) => source ?? []) : [];
}

/** Loads scripts that are classic now as such; `defer` runs them when a module would have run. */
export function classicTags(html: string, classic: (source: string) => boolean): string {
  return html.replace(moduleTag, (tag, source: string) => (classic(source) ? `<script defer src="${source}"></script>` : tag));
}

/** Addresses on the site are reached when the script runs; they are no files of this machine. */
const ofSite: Plugin = {
  name: 'of-site',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^(?:\/|https?:)/ }, ({ path, kind }) => (kind === 'entry-point' ? undefined : { path, external: true }));
  },
};

/**
 * Bundles a module with what it imports into a classic script, because browsers refuse modules to a page that was
 * opened from a disk. Null for one that asks for its own address, which only a module can.
 * @param path absolute path of the module
 */
export async function classicScript(path: string): Promise<{ script: string; parts: readonly string[] } | null> {
  const { outputFiles, warnings, metafile } = await build({
    entryPoints: [path],
    absWorkingDir: dirname(path),
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [ofSite],
  });
  const [output] = outputFiles;
  if (output === undefined || warnings.some(({ id }) => id === 'empty-import-meta')) return null;
  return { script: output.text, parts: Object.keys(metafile.inputs).map((part) => join(dirname(path), part)) };
}
