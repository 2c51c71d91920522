import { compareDiagnostics, DiagnosticError, type Diagnostic, type Severity } from '../diagnostics/diagnostic.ts';
import { rules, spoils, type RuleName } from '../diagnostics/rules/index.ts';

/** How a rule is taken in a volume. */
export type Level = Severity | 'off';

/** Gathers what is wrong, so that one run names everything. */
export interface Collector {
  add(diagnostics: readonly Diagnostic[]): void;
  /** The result of some work, or undefined after adding what stopped it. Errors of the program itself pass through. */
  try<T>(work: () => T): T | undefined;
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>;
  failed(): boolean;
  sorted(): readonly Diagnostic[];
}

/** @param levelOf how much a breach of each rule counts in this volume */
export function collector(levelOf: (rule: RuleName) => Level = (rule) => rules[rule].severity): Collector {
  const found = new Map<string, Diagnostic>();
  // A text may be read in several ways; what is wrong with it is said once.
  const add = (diagnostics: readonly Diagnostic[]): void => {
    for (const d of diagnostics) {
      const severity = levelOf(d.rule);
      if (severity !== 'off') found.set(`${d.file}:${d.line}:${d.column} ${d.rule} ${d.message}`, { ...d, severity });
    }
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

/** The levels that volume.yaml sets. What would spoil the site stays an error; `strict` makes errors of warnings. */
export function levelsOf(settings: Readonly<Record<string, Level>>, strict: boolean): (rule: RuleName) => Level {
  return (rule) => {
    const level = spoils(rule) ? 'error' : ((Object.hasOwn(settings, rule) ? settings[rule] : undefined) ?? rules[rule].severity);
    return strict && level === 'warning' ? 'error' : level;
  };
}
