import { build } from 'esbuild';

const moduleTag = /<script\b(?=[^>]*\stype="module")(?=[^>]*\ssrc="([^"]+)")[^>]*><\/script>/g;

/** Addresses of the module scripts that a page loads. */
export function moduleScripts(html: string): string[] {
  return html.includes('type="module"') ? [...html.matchAll(moduleTag)].flatMap(([, source]) => source ?? []) : [];
}

/** Loads scripts that are classic now as such; `defer` runs them when a module would have run. */
export function classicTags(html: string, classic: (source: string) => boolean): string {
  return html.replace(moduleTag, (tag, source: string) => (classic(source) ? `<script defer src="${source}"></script>` : tag));
}

/**
 * Bundles a module with what it imports into a classic script, because browsers refuse modules to a page that was
 * opened from a disk. Null for one that asks for its own address, which only a module can.
 * @param path absolute path of the module
 */
export async function classicScript(path: string): Promise<string | null> {
  const { outputFiles, warnings } = await build({ entryPoints: [path], bundle: true, write: false, format: 'iife', minify: true, charset: 'utf8', target: 'es2022', logLevel: 'silent', external: ['/*'] });
  if (warnings.some(({ id }) => id === 'empty-import-meta')) return null;
  return outputFiles[0]?.text ?? null;
}
