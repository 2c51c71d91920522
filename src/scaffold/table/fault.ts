import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What stops an editor's table from being read, where it stands in her file. */
export function fault(file: string, { line, column }: { line: number; column: number }, rule: string, message: string, fix: string): Diagnostic {
  return { file, line, column, severity: 'error', rule, message, fix };
}

/** The first of many: after a few, the rest says nothing new. */
export function some<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, 5);
}
