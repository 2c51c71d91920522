import { stripTypeScriptTypes } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';

/** The exports of a module. */
export type Namespace = Readonly<Record<string, unknown>>;

/** Modules that change while the program runs. */
export interface Modules {
  /** The exports of a module, evaluated anew if it has been forgotten. Throws as `import()` does. */
  load(path: string): Promise<Namespace>;
  /** Forgets the modules that are made of these files or have read them, all that import one of those, and all that failed. */
  forget(files: Iterable<string>): void;
}

interface Entry {
  url: string;
  /** What the module was made of; null for a module of the engine, which does not change. */
  text: string | null;
  module: vm.Module;
  imports: ReadonlyMap<string, Entry>;
  /** Other files that it has read. */
  inputs: Set<string>;
}

/** Node started without what this file needs of it. */
export const canReload = (): boolean => 'SourceTextModule' in vm;

/**
 * Loads the modules of some folders, which editors change, so that each can be loaded again. Node's own `import()` keeps
 * every version of a module for ever; these are forgotten with the last of their exports. What they import from
 * elsewhere is imported by Node, once, and is the very object that the rest of the program has. `inputs` names other
 * files that a module has read, given its exports.
 */
export function reloadableModules(folders: readonly string[], inputs: (exports: Namespace) => readonly string[]): Modules {
  const roots = folders.map((folder) => pathToFileURL(folder + sep).href);
  const entries = new Map<string, Promise<Entry>>();
  const settled = new Map<string, Entry>();
  // One at a time, because modules that are being linked cannot be linked from elsewhere.
  let queue: Promise<unknown> = Promise.resolve();

  function entry(url: string): Promise<Entry> {
    const known = entries.get(url);
    if (known) return known;
    const made = make(url);
    entries.set(url, made);
    made.then((ready) => entries.get(url) === made && settled.set(url, ready), () => undefined);
    return made;
  }

  async function make(url: string): Promise<Entry> {
    if (!roots.some((root) => url.startsWith(root))) return { url, text: null, module: await engineModule(url), imports: new Map(), inputs: new Set() };
    const path = fileURLToPath(url);
    const text = readFileSync(path, 'utf8');
    const module = path.endsWith('.json') ? valueModule(url, { default: JSON.parse(text) as unknown }) : new vm.SourceTextModule(strip(path, text), { identifier: url, initializeImportMeta: (meta) => Object.assign(meta, about(url)) });
    return { url, text, module, imports: new Map(), inputs: new Set() };
  }

  /** Makes all that a module imports, and what that imports. */
  async function gather(start: Entry, seen = new Set<Entry>()): Promise<void> {
    if (seen.has(start) || !(start.module instanceof vm.SourceTextModule) || start.module.status !== 'unlinked') return;
    seen.add(start);
    const imports = new Map<string, Entry>();
    start.imports = imports;
    // Deprecated for moduleRequests, which the oldest Node that will do does not have.
    for (const specifier of start.module.dependencySpecifiers) {
      const imported = await entry(resolve(specifier, start.url));
      imports.set(specifier, imported);
      await gather(imported, seen);
    }
  }

  /** From what is imported to what imports, so that a failure is that of one module. */
  async function link(start: Entry, seen = new Set<Entry>()): Promise<void> {
    if (seen.has(start) || start.module.status !== 'unlinked') return;
    seen.add(start);
    for (const imported of start.imports.values()) await link(imported, seen);
    if (start.module.status !== 'unlinked') return;
    try {
      await start.module.link(async (specifier, from) => {
        const found = (await entries.get(from.identifier))?.imports.get(specifier);
        if (!found) throw new Error(`${from.identifier} imports ${specifier} unexpectedly`);
        return found.module;
      });
    } catch (error) {
      throw placed(error, start);
    }
  }

  async function load(path: string): Promise<Namespace> {
    const start = await entry(pathToFileURL(path).href);
    await gather(start);
    await link(start);
    await start.module.evaluate();
    const exports = start.module.namespace as Namespace; // a module's namespace is such a record
    for (const { module, inputs: read } of reach(start)) {
      if (module.status === 'evaluated') for (const file of inputs(module.namespace as Namespace)) read.add(file);
    }
    return exports;
  }

  function forget(files: Iterable<string>): void {
    const touched = new Set(files);
    const stale = new Set<string>();
    for (const url of entries.keys()) {
      const known = settled.get(url);
      if (!known || (known.text !== null && (known.module.status !== 'evaluated' || touched.has(fileURLToPath(url)) || [...known.inputs].some((file) => touched.has(file))))) stale.add(url);
    }
    for (let before = -1; before !== stale.size; ) {
      before = stale.size;
      for (const { url, imports } of settled.values()) if ([...imports.values()].some((imported) => stale.has(imported.url))) stale.add(url);
    }
    for (const url of stale) {
      entries.delete(url);
      settled.delete(url);
    }
  }

  return {
    load: (path) => {
      const loaded = queue.then(() => load(path));
      queue = loaded.catch(() => undefined);
      return loaded;
    },
    forget,
  };
}

function* reach(start: Entry, seen = new Set<Entry>()): Generator<Entry> {
  if (seen.has(start)) return;
  seen.add(start);
  yield start;
  for (const imported of start.imports.values()) yield* reach(imported, seen);
}

async function engineModule(url: string): Promise<vm.Module> {
  const exports = (await (url.endsWith('.json') ? import(url, { with: { type: 'json' } }) : import(url))) as Namespace; // as above
  const module = valueModule(url, exports);
  await module.link(() => Promise.reject(new Error('a synthetic module imports nothing')));
  await module.evaluate();
  return module;
}

function valueModule(url: string, exports: Namespace): vm.Module {
  const names = Object.keys(exports);
  return new vm.SyntheticModule(names, function set() {
    for (const name of names) this.setExport(name, exports[name]);
  }, { identifier: url });
}

function about(url: string): Partial<ImportMeta> {
  const path = fileURLToPath(url);
  return { url, filename: path, dirname: path.slice(0, path.lastIndexOf(sep)), resolve: (specifier) => import.meta.resolve(specifier, url) };
}

function resolve(specifier: string, from: string): string {
  const url = import.meta.resolve(specifier, from);
  if (!url.startsWith('file:') || existsSync(new URL(url))) return url;
  throw Object.assign(new Error(`Cannot find module '${fileURLToPath(url)}' imported from ${fileURLToPath(from)}`), { code: 'ERR_MODULE_NOT_FOUND' });
}

function strip(path: string, text: string): string {
  try {
    return stripTypeScriptTypes(text);
  } catch (error) {
    // Its stack begins with the line, before which Node's loader puts the file.
    if (error instanceof Error && error.stack?.startsWith(':')) error.stack = path + error.stack;
    throw error;
  }
}

/** With the line of the import that failed, as Node's own loader has it. */
function placed(error: unknown, { url, text }: Entry): unknown {
  if (!(error instanceof SyntaxError)) return error;
  const [, specifier = '', name = ''] = /module '(.+)' does not provide an export named '(.+)'/.exec(error.message) ?? [];
  const lines = (text ?? '').split('\n');
  const from = lines.findIndex((line) => line.includes(`'${specifier}'`) || line.includes(`"${specifier}"`));
  const at = lines.slice(0, from + 1).findLastIndex((line) => new RegExp(`\\b${name}\\b`).test(line));
  if (from >= 0) error.stack = `${url}:${(at >= 0 ? at : from) + 1}\n${error.stack ?? ''}`;
  return error;
}
