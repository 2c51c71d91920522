import { compareDiagnostics, DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** Gathers what is wrong, so that one run names everything. */
export interface Collector {
  add(diagnostics: readonly Diagnostic[]): void;
  /** The result of some work, or undefined after adding what stopped it. Errors of the program itself pass through. */
  try<T>(work: () => T): T | undefined;
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>;
  failed(): boolean;
  sorted(): readonly Diagnostic[];
}

export function collector(): Collector {
  const found = new Map<string, Diagnostic>();
  // A text may be read in several ways; what is wrong with it is said once.
  const add = (diagnostics: readonly Diagnostic[]): void => {
    for (const d of diagnostics) found.set(`${d.file}:${d.line}:${d.column} ${d.rule} ${d.message}`, d);
  };
  const caught = (error: unknown): undefined => {
    if (!(error instanceof DiagnosticError)) throw error;
    add(error.diagnostics);
    return undefined;
  };
  return {
    add,
    try: (work) => {
      try {
        return work();
      } catch (error) {
        return caught(error);
      }
    },
    attempt: (work) => work().catch(caught),
    failed: () => [...found.values()].some(({ severity }) => severity === 'error'),
    sorted: () => [...found.values()].sort(compareDiagnostics),
  };
}
