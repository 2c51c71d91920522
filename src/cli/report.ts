import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { printAnnotations, printDiagnostics } from '../diagnostics/print.ts';
import { machinePrinters, type Format } from './format.ts';
import { hindrance } from './hindrance.ts';
import { UsageError } from './options.ts';
import { watchForStrays } from './stray.ts';

/**
 * Prints what is wrong: for people to the standard error stream, with the lines concerned, and as annotations too where
 * a forge reads them; for a program to the standard output, also when nothing is wrong.
 */
export function report(diagnostics: readonly Diagnostic[], root: string, format: Format = 'human'): void {
  if (format !== 'human') {
    process.stdout.write(machinePrinters[format](diagnostics));
    return;
  }
  if (diagnostics.length === 0) return;
  process.stderr.write(printDiagnostics(diagnostics, { colour: process.stderr.isTTY && !process.env['NO_COLOR'], source: (file) => sourceOf(resolve(root, file)) }));
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(printAnnotations(diagnostics));
}

/** One line about what was done; where a program reads the standard output it goes beside it. */
export function say(line: string, format: Format): void {
  (format === 'human' ? process.stdout : process.stderr).write(`${line}\n`);
}

/** Runs a command: an editor's mistake and a machine's refusal end with exit code 1 and a mistaken call with 2, all without a stack. */
export async function run(command: (args: readonly string[], root: string) => Promise<number>): Promise<void> {
  // Dates and charts must not depend on where the machine stands.
  process.env['TZ'] = 'UTC';
  const root = process.cwd();
  // Whoever reads only the head of the output has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const done = watchForStrays(root, (diagnostics) => report(diagnostics, root));
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
      const line = hindrance(error);
      if (line === null) throw error;
      process.stderr.write(`${line}\nWhat was there before is as it was.\n`);
      process.exitCode = 1;
    }
  } finally {
    done();
  }
}

/** The text of a file, for the lines that a message is about. */
export function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  } catch {
    // A message about a file that is not there has no line to show.
    return undefined;
  }
}
