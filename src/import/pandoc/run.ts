import { spawnSync } from 'node:child_process';
import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { diagnose } from '../../diagnostics/complaint.ts';

/** Its sandbox, its JSON and its reader of Word all do what is relied on here. */
const OLDEST = '2.17';
const MINUTES = 2;
const LARGEST_OUTPUT = 256 * 1024 * 1024;

export interface Pandoc {
  version: string;
  /** Runs it on some bytes, and gives what it prints and what it remarks. Throws DiagnosticError with its own words. */
  run(args: readonly string[], input: string | Uint8Array): { output: string; remarks: string };
}

/** The pandoc of this machine, for one file. Throws DiagnosticError where there is none, or too old a one. */
export function findPandoc(file: string, format: string): Pandoc {
  const place = { file, line: 1, column: 1 };
  const found = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  if (found.error !== undefined || found.status !== 0) throw new DiagnosticError([diagnose(place, complaints.importPandocMissing(format))]);
  const version = /^pandoc(?:\.exe)? (\d+(?:\.\d+)*)/.exec(found.stdout)?.[1] ?? '0';
  if (older(version, OLDEST)) throw new DiagnosticError([diagnose(place, complaints.importPandocOld(version, OLDEST))]);
  return {
    version,
    run: (args, input) => {
      // A bound on its memory and time: a file may be made to take more than there is.
      const { stdout, stderr, status, error } = spawnSync('pandoc', ['+RTS', '-M1500m', '-RTS', ...args], { input, encoding: 'utf8', maxBuffer: LARGEST_OUTPUT, timeout: MINUTES * 60_000 });
      if (error === undefined && status === 0) return { output: stdout, remarks: stderr };
      const reason = error === undefined ? firstWords(stderr) : error.message.includes('ETIMEDOUT') ? `it was not done after ${MINUTES} minutes.` : error.message;
      throw new DiagnosticError([diagnose({ ...place, ...spot(stderr) }, complaints.importPandocFailed(reason))]);
    },
  };
}

export function older(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index += 1) {
    const [left, right] = [a?.[index] ?? 0, b?.[index] ?? 0];
    if (left !== right) return left < right;
  }
  return false;
}

function firstWords(stderr: string): string {
  const line = stderr.split('\n').map((words) => words.trim()).filter((words) => words !== '' && !/^Error at|^\^$|^Error producing/.test(words))[0] ?? 'it gives no reason.';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function spot(stderr: string): { line: number; column: number } {
  const [, line = '1', column = '1'] = /\(line (\d+), column (\d+)\)/.exec(stderr) ?? [];
  return { line: Number(line), column: Number(column) };
}
