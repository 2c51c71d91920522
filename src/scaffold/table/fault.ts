import { diagnose, type Complaint } from '../../diagnostics/complaint.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What stops an editor's table from being read, where it stands in her file. */
export function fault(file: string, { line, column }: { line: number; column: number }, complaint: Complaint): Diagnostic {
  return diagnose({ file, line, column }, complaint);
}

/** The first of many: after a few, the rest says nothing new. */
export function some<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, 5);
}
