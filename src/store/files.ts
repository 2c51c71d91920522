import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { importsOf } from '../diagnostics/imports.ts';
import { sha256 } from './sums.ts';

/** Sums of files by their paths from the root, with forward slashes. */
export type Sums = ReadonlyMap<string, string>;

/** The sums of every file in some folders, and of some files; what is not there has none. */
export function sumsOf(root: string, places: readonly string[], leftOut: (path: string) => boolean = () => false): Map<string, string> {
  const sums = new Map<string, string>();
  const visit = (path: string): void => {
    if (leftOut(path)) return;
    const names = namesIn(path);
    if (names !== null) {
      for (const name of names) visit(join(path, name));
      return;
    }
    const bytes = bytesOf(path);
    if (bytes !== null) sums.set(nameFrom(root, path), sha256(bytes));
  };
  places.forEach(visit);
  return sums;
}

/** One sum of many, whatever the order in which they were found. */
export function sumOf(sums: Sums, ...more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [name, sum] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${sum} ${name}\n`);
  for (const text of more) hash.update(`${sha256(text)}\n`);
  return hash.digest('hex');
}

/** The files of this project that a module is made of: itself, and what it imports, wherever that is. Packages are not among them. */
export function modulesOf(root: string, entries: readonly string[]): string[] {
  const aliases = importAliases(root);
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path) || path.includes(`${sep}node_modules${sep}`)) return;
    const bytes = bytesOf(path);
    if (bytes === null) return;
    found.add(path);
    if (!/\.[cm]?[jt]s$/.test(path)) return;
    const text = bytes.toString('utf8');
    for (const { specifier } of importsOf(text)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(path), specifier));
      else if (specifier.startsWith('#')) aliases(specifier).forEach(visit);
    }
    // Threads, tables and fonts stand beside the module that names them.
    for (const [, beside = ''] of text.matchAll(/new URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g)) visit(resolve(dirname(path), beside));
  };
  entries.forEach(visit);
  return [...found];
}

/** The packages that are installed, as npm wrote it down: names, versions and sums. */
export function packageFiles(root: string): string[] {
  return ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'].map((name) => join(root, name));
}

/** Where the names lead that package.json gives to modules: "#data/gdp" to src/data/gdp/index.ts. */
function importAliases(root: string): (specifier: string) => string[] {
  const { imports = {} } = JSON.parse(bytesOf(join(root, 'package.json'))?.toString('utf8') ?? '{}') as { imports?: Readonly<Record<string, unknown>> }; // npm reads it as such too
  const targets = Object.entries(imports).flatMap(([name, target]) => (typeof target === 'string' ? [[name, target] as const] : []));
  return (specifier) =>
    targets.flatMap(([name, target]) => {
      const [before = '', after] = name.split('*');
      if (after === undefined) return name === specifier ? [resolve(root, target)] : [];
      if (!specifier.startsWith(before) || !specifier.endsWith(after)) return [];
      return [resolve(root, target.replace('*', specifier.slice(before.length, specifier.length - after.length)))];
    });
}

function namesIn(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}

export function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // Not there, or nothing that can be read: whoever needs it says so.
    return null;
  }
}

/** A file as the sums name it: from the root, with forward slashes. */
export function nameFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
