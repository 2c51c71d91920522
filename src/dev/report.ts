import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { printDiagnostics, summary } from '../diagnostics/print.ts';

/** A mistake as the overlay shows it. */
export interface Mistake {
  /** "content/volume.yaml:3:1", relative to the project root. */
  place: string;
  severity: Diagnostic['severity'];
  rule: string;
  /** Message, lines concerned and fix, as the terminal has them. */
  text: string;
}

/** What the overlay is made of. */
export interface Report {
  summary: string;
  mistakes: readonly Mistake[];
}

/** The diagnostics as `npm run check` prints them, one by one. */
export function reportOf(diagnostics: readonly Diagnostic[], source: (file: string) => string | undefined): Report {
  const mistakes = [...diagnostics].sort(compareDiagnostics).map((diagnostic): Mistake => {
    const { file, line, column, severity, rule } = diagnostic;
    // The first line names what the overlay sets apart; after the last comes the summary of this one.
    const [, ...lines] = printDiagnostics([diagnostic], { source }).trimEnd().split('\n');
    return { place: `${file}:${line}:${column}`, severity, rule, text: lines.slice(0, -2).join('\n').trimEnd() };
  });
  return { summary: summary(diagnostics), mistakes };
}
