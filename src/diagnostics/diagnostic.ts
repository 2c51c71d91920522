import type { RuleName } from './rules/index.ts';

/** Where something stands in an editor's file. Lines and columns count from 1; `file` is relative to the project root. */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** In a workbook, whose lines and columns are rows and columns of a sheet: the cell, "Sheet 1!C7". */
  cell?: string;
}

export type Severity = 'error' | 'warning';

/** The one shape of everything that can be wrong with an editor's files. */
export interface Diagnostic extends Place {
  severity: Severity;
  /** Kebab-case name of the rule, stable because editors configure and search by it. */
  rule: RuleName;
  /** What is wrong, with the offending value. */
  message: string;
  /** What to type instead, or where to look. */
  fix?: string;
}

/** Stops the work of a function that cannot go on; carries what the editor must mend. */
export class DiagnosticError extends Error {
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Place of the first, under the names that build tools look for. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(diagnostics: readonly Diagnostic[]) {
    const sorted = [...diagnostics].sort(compareDiagnostics);
    super(sorted.map(({ file, line, column, cell, message, fix }) => `${file}:${cell ?? `${line}:${column}`} ${message}${fix === undefined ? '' : ` ${fix}`}`).join('\n'));
    this.name = 'DiagnosticError';
    this.diagnostics = sorted;
    this.line = sorted[0]?.line;
    this.column = sorted[0]?.column;
  }
}

/** Reading order for people: file, then place, then rule. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message);
}

// Code-unit order, because localeCompare depends on the machine's locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
