import { readFile, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { decodeText, readingError } from '../diagnostics/text.ts';
import { sourceName, type Folders } from './folders.ts';
import { moduleFault, NeverReady } from './module-fault.ts';

/** How the loader reaches editors' files; a development server gives modules in another way than a build. */
export interface Sources {
  folders: Folders;
  /** Text of a file, null when it is not there. Rejects with a DiagnosticError where something else than a text is. */
  read(path: string): Promise<string | null>;
  /** Bytes of a file, null when it is not there. */
  bytes(path: string): Promise<Uint8Array | null>;
  /** Names in a folder, sorted; none when it is not there. */
  list(path: string): Promise<readonly string[]>;
  /** The exports of a TypeScript module. Throws what the module throws. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
}

/** @param patience milliseconds that a module may take to load */
export function fileSources(folders: Folders, patience = 30_000): Sources {
  return {
    folders,
    read: async (path) => {
      const file = sourceName(folders, path);
      try {
        return decodeText(file, await readFile(path));
      } catch (error) {
        const fault = readingError(file, error);
        if (fault !== null) throw fault;
        return null;
      }
    },
    bytes: (path) => readFile(path).catch(absent(null)),
    // Sorted by code units: the order of a file system is that of its machine.
    list: (path) => readdir(path).then((names) => names.sort(), absent([])),
    load: async (path) => soon(import(pathToFileURL(path).href) as Promise<Readonly<Record<string, unknown>>>, patience), // a module's namespace is such a record
  };
}

export interface LoadedModule {
  exports: Readonly<Record<string, unknown>>;
  /** Empty when the file is absent. */
  source: string;
  diagnostics: readonly Diagnostic[];
  /** There is a module and its exports are unknown. */
  failed: boolean;
}

/** The exports of a module that may be absent; a module that throws becomes diagnostics. */
export async function loadModule(sources: Sources, path: string): Promise<LoadedModule> {
  const { text, diagnostics } = await readText(sources, path);
  if (text === null) return { exports: {}, source: '', diagnostics, failed: diagnostics.length > 0 };
  try {
    return { exports: await sources.load(path), source: text, diagnostics: [], failed: false };
  } catch (error) {
    const faults = error instanceof DiagnosticError ? error.diagnostics : [await moduleFault(sources, path, error)];
    return { exports: {}, source: text, diagnostics: faults, failed: true };
  }
}

/** A text that may be absent or no text. */
export async function readText(sources: Sources, path: string): Promise<{ text: string | null; diagnostics: readonly Diagnostic[] }> {
  try {
    return { text: await sources.read(path), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { text: null, diagnostics: error.diagnostics };
  }
}

// A module that waits for something that never comes must not keep an editor waiting without a word.
async function soon<T>(loading: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NeverReady(patience / 1000)), patience);
  });
  return Promise.race([loading, late]).finally(() => clearTimeout(timer));
}

function absent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return value;
    throw error;
  };
}
