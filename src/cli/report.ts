import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { printAnnotations, printDiagnostics } from '../diagnostics/print.ts';
import { UsageError } from './options.ts';

/** Prints what is wrong to the standard error stream, with the lines concerned; as annotations too where a forge reads them. */
export function report(diagnostics: readonly Diagnostic[], root: string): void {
  if (diagnostics.length === 0) return;
  process.stderr.write(printDiagnostics(diagnostics, { colour: process.stderr.isTTY && !process.env['NO_COLOR'], source: (file) => sourceOf(resolve(root, file)) }));
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(printAnnotations(diagnostics));
}

/** Runs a command: an editor's mistake ends with exit code 1 and a mistaken call with 2, both without a stack. */
export async function run(command: (args: readonly string[], root: string) => Promise<number>): Promise<void> {
  // Dates and charts must not depend on where the machine stands.
  process.env['TZ'] = 'UTC';
  const root = process.cwd();
  try {
    process.exitCode = await command(process.argv.slice(2), root);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof DiagnosticError) {
      report(error.diagnostics, root);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

/** The text of a file, for the lines that a message is about. */
export function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A message about a file that is not there has no line to show.
    return undefined;
  }
}
