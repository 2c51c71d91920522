import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText, readingError } from '../diagnostics/text.ts';

/** Texts that stand for files while something is tried out, by the files' addresses. */
let standIns: ReadonlyMap<string, string> = new Map();
let state = 0;

/** Runs a piece of work as if files held other texts. What datasets have read is read again, before and after. */
export async function withTables<T>(texts: ReadonlyMap<string, string>, work: () => T | Promise<T>): Promise<T> {
  const before = standIns;
  standIns = texts;
  state += 1;
  try {
    return await work();
  } finally {
    standIns = before;
    state += 1;
  }
}

/** Changes whenever what was read before may no longer be what a file holds. */
export function tableState(): number {
  return state;
}

/** The text of a file beside a declaration, or null when there is no such file. Throws DiagnosticError where it cannot be read. */
export function readTable(file: URL): string | null {
  const standIn = standIns.get(file.href);
  if (standIn !== undefined) return standIn;
  const bytes = readBytes(file);
  return bytes && decodeText(projectPath(file), bytes);
}

/** The bytes of a file, or null when there is no such file. Throws DiagnosticError where it cannot be read. */
export function readBytes(file: URL): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    const fault = readingError(projectPath(file), error);
    if (fault !== null) throw fault;
    return null;
  }
}

/** Names in a folder beside a declaration, sorted; none where there is no folder. */
export function namesIn(folder: URL): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A file's path from the folder the program runs in, with forward slashes, as diagnostics name it. */
export function projectPath(file: URL): string {
  return relative(process.cwd(), fileURLToPath(file)).split(sep).join('/');
}
