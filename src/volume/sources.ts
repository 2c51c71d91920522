import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { sourceName, type Folders } from './folders.ts';

/** How the loader reaches editors' files; a development server gives modules in another way than a build. */
export interface Sources {
  folders: Folders;
  /** Text of a file, null when it is not there. */
  read(path: string): Promise<string | null>;
  /** Bytes of a file, null when it is not there. */
  bytes(path: string): Promise<Uint8Array | null>;
  /** Names in a folder, sorted; none when it is not there. */
  list(path: string): Promise<readonly string[]>;
  /** The exports of a TypeScript module. Throws what the module throws. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
}

export function fileSources(folders: Folders): Sources {
  return {
    folders,
    read: (path) => readFile(path, 'utf8').catch(absent(null)),
    bytes: (path) => readFile(path).catch(absent(null)),
    // Sorted by code units: the order of a file system is that of its machine.
    list: (path) => readdir(path).then((names) => names.sort(), absent([])),
    load: async (path) => import(pathToFileURL(path).href) as Promise<Readonly<Record<string, unknown>>>, // a module's namespace is such a record
  };
}

/** The exports of a module that may be absent; a module that throws becomes diagnostics. */
export async function loadModule(sources: Sources, path: string): Promise<{ exports: Readonly<Record<string, unknown>>; source: string; diagnostics: readonly Diagnostic[] }> {
  const source = await sources.read(path);
  if (source === null) return { exports: {}, source: '', diagnostics: [] };
  try {
    return { exports: await sources.load(path), source, diagnostics: [] };
  } catch (error) {
    if (error instanceof DiagnosticError) return { exports: {}, source, diagnostics: error.diagnostics };
    return { exports: {}, source, diagnostics: [moduleFault(sourceName(sources.folders, path), path, error)] };
  }
}

function moduleFault(file: string, path: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  // The first frame of the stack, or the head of a syntax error, names the file's own line.
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const escaped = join(path).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [, line, column] = new RegExp(`${escaped}:(\\d+)(?::(\\d+))?`).exec(stack) ?? [];
  return {
    file,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    severity: 'error',
    rule: 'module-fails',
    message: `this module does not load: ${message.split('\n')[0] ?? ''}`,
    fix: 'mend the code; `npm run typecheck` may say more',
  };
}

function absent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return value;
    throw error;
  };
}
