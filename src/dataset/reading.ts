import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of a dataset's table, or null when there is no such file. */
export function readTable(file: URL): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** A file's path from the folder the program runs in, with forward slashes, as diagnostics name it. */
export function projectPath(file: URL): string {
  return relative(process.cwd(), fileURLToPath(file)).split(sep).join('/');
}
