import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText, readingError } from '../diagnostics/text.ts';

/** The text of a file beside a declaration, or null when there is no such file. Throws DiagnosticError where it cannot be read. */
export function readTable(file: URL): string | null {
  try {
    return decodeText(projectPath(file), readFileSync(file));
  } catch (error) {
    const fault = readingError(projectPath(file), error);
    if (fault !== null) throw fault;
    return null;
  }
}

/** A file's path from the folder the program runs in, with forward slashes, as diagnostics name it. */
export function projectPath(file: URL): string {
  return relative(process.cwd(), fileURLToPath(file)).split(sep).join('/');
}
