import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';

const moduleTag = /<script\b(?=[^>]*\stype="module")(?=[^>]*\ssrc="([^"]+)")[^>]*><\/script>/g;

/** Loads scripts that are classic now as such; `defer` runs them when a module would have run. */
export function classicTags(html: string, classic: (source: string) => boolean): string {
  return html.replace(moduleTag, (tag, source: string) => (classic(source) ? `<script defer src="${source}"></script>` : tag));
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

// Loads another classic script from beside this one.
const BRING = 'const here=document.currentScript.src,bring=e=>new Promise((t,r)=>{const n=document.createElement("script");n.src=new URL(e,here),n.onload=t,n.onerror=r,document.head.append(n)});';

/**
 * Makes a classic script of a bundle, because browsers refuse modules to a page that was opened from a disk. Null for
 * one that only a module can be: it waits at its beginning, asks for its own address, or gives something.
 * @param classic absolute paths of the classic scripts among those that it loads on demand
 */
export function classicScript({ script, later, exports }: Bundle, classic: ReadonlySet<string> = new Set()): string | null {
  if (exports) return null;
  let text = script.trim();
  let brings = false;
  for (const [address, path] of later) {
    if (!classic.has(path)) continue;
    text = text.replaceAll(`import(${JSON.stringify(address)})`, `bring(${JSON.stringify(address)})`);
    brings = true;
  }
  const whole = `(()=>{"use strict";${brings ? BRING : ''}${text}})();\n`;
  try {
    new Script(whole);
    return whole;
  } catch {
    return null;
  }
}
