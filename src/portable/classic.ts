import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';

const moduleTag = /<script\b(?=[^>]*\stype="module")(?=[^>]*\ssrc="([^"]+)")[^>]*><\/script>/g;

/** Scripts that come with pages: what each says, by the address that it has as a file. */
export type PageScripts = ReadonlyMap<string, string>;

// In characters. Of a longer page the first words stand before its end has come, and its bytes are what it waits for.
const LONG = 250_000;

/**
 * Puts the scripts of a page into it, at its end, where modules would have run: a file of its own would cost a phone
 * another trip before the first figure answers or the volume's faces are asked for. A long page loads them as files.
 * @param way the address of a script as the page must write it; its folder is what the script is told
 */
export function withScripts(html: string, scripts: PageScripts, way: (source: string) => string): string {
  const found: string[] = [];
  const without = html.replace(moduleTag, (tag, source: string) => {
    const text = scripts.get(source);
    if (text === undefined) return tag;
    if (html.length > LONG) return `<script defer src="${source}"></script>`;
    found.push(`<script data-at="${way(source).replace(/[^/]*$/, '')}">${text}</script>`);
    return '';
  });
  const end = without.lastIndexOf('</body>');
  return end < 0 ? without + found.join('') : without.slice(0, end) + found.join('') + without.slice(end);
}

export interface Bundle {
  script: string;
  /** It gives something to whoever loads it. */
  exports: boolean;
  /** Absolute paths of the modules that it is made of. */
  parts: readonly string[];
  /** What it loads on demand: as written in the script, and as absolute paths. */
  later: ReadonlyMap<string, string>;
}

/** Bundles a module with what it imports. What is loaded on demand stays a file of its own; other addresses on the site are no files of this machine. */
export async function bundled(path: string): Promise<Bundle> {
  const later = new Map<string, string>();
  const plugin: Plugin = {
    name: 'of-site',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^(?:\/|https?:)/ }, ({ path: address, kind }) => (kind === 'entry-point' ? undefined : { path: address, external: true }));
      onResolve({ filter: /^\./ }, ({ path: address, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        later.set(address, join(resolveDir, address));
        return { path: address, external: true };
      });
    },
  };
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    absWorkingDir: dirname(path),
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [plugin],
  });
  const [output] = Object.values(metafile.outputs);
  return { script: outputFiles[0]?.text ?? '', exports: (output?.exports.length ?? 0) > 0, parts: Object.keys(metafile.inputs).map((part) => join(dirname(path), part)), later };
}

// Where this script is a file, though it may stand in a page: what it loads is beside it.
const HERE = 'const own=document.currentScript,here=e=>new URL(e,new URL(own.src||own.dataset.at,document.baseURI));';
const BRING = 'const bring=e=>new Promise((t,r)=>{const n=document.createElement("script");n.src=here(e),n.onload=t,n.onerror=r,document.head.append(n)});';

/**
 * Makes a classic script of a bundle, because browsers refuse modules to a page that was opened from a disk. Null for
 * one that only a module can be: it waits at its beginning, asks for its own address, or gives something.
 * @param classic absolute paths of the classic scripts among those that it loads on demand
 */
export function classicScript({ script, later, exports }: Bundle, classic: ReadonlySet<string> = new Set()): string | null {
  if (exports) return null;
  let text = script.trim();
  for (const [address, path] of later) {
    const named = JSON.stringify(address);
    text = text.replaceAll(`import(${named})`, classic.has(path) ? `bring(${named})` : `import(here(${named}))`);
  }
  const brings = [...later.values()].some((path) => classic.has(path));
  const whole = `(()=>{"use strict";${later.size > 0 ? HERE : ''}${brings ? BRING : ''}${text}})();`;
  // A page would end it there.
  if (/<\/script|<!--/i.test(whole)) return null;
  try {
    new Script(whole);
    return whole;
  } catch {
    return null;
  }
}
