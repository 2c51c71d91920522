import { relative, resolve } from 'node:path';
import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import { reasonOf } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { framesOf } from '../diagnostics/stack.ts';

/**
 * Watches for code of the volume that ends the program, or throws after it was loaded, which no `try` around its
 * loading sees: without this a module could let `check` succeed by leaving. Returns what is called when the command is done.
 */
export function watchForStrays(root: string, tell: (diagnostics: readonly Diagnostic[]) => void): () => void {
  let done = false;
  const told = (error: unknown, complaint: Complaint): Diagnostic | undefined => {
    const frame = framesOf(error).find(({ path }) => isOfVolume(path, root));
    return frame && diagnose({ file: relative(root, frame.path), line: frame.line, column: frame.column ?? 1 }, complaint);
  };
  process.on('uncaughtException', (error: unknown) => {
    const diagnostic = told(error, complaints.moduleFailsLate(reasonOf(error)));
    // A fault of the program itself keeps its stack.
    if (diagnostic === undefined) process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    else tell([diagnostic]);
    done = true;
    process.exit(1);
  });
  process.on('exit', () => {
    if (done) return;
    // The stack of this very moment leads to whoever called process.exit.
    const diagnostic = told(new Error('left'), complaints.moduleLeaves());
    if (diagnostic === undefined) return;
    tell([diagnostic]);
    process.exitCode = 1;
  });
  return () => {
    done = true;
  };
}

/** Whether a file below the root is an editor's, and not the program's. */
function isOfVolume(path: string, root: string): boolean {
  const inside = relative(root, path);
  if (['..', 'node_modules', '.cache/programmes'].some((other) => inside.startsWith(other))) return false;
  return !path.startsWith(resolve(import.meta.dirname, '..')) || inside.startsWith('src/data/');
}
