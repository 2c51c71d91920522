import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { locateFigure } from './place.ts';

/** Something wrong with a figure, before it is known where in the file it stands. */
export interface FigureProblem {
  rule: `figure-${string}`;
  message: string;
  fix?: string;
  /** The name at fault, to find its place in the source. */
  name?: string;
}

/** Where a figure comes from; paths are relative to the project's root. */
export interface FigureOrigin {
  id: string;
  chapter: string;
  /** The figures.ts that declares it. */
  file: string;
  /** Its text, to give lines and columns. */
  source?: string;
}

/** The error that stops a figure, with a diagnostic for each problem. */
export function figureError(problems: readonly FigureProblem[], origin: FigureOrigin): DiagnosticError {
  return new DiagnosticError(
    problems.map(({ rule, message, fix, name }) => ({
      file: origin.file,
      ...locateFigure(origin.source ?? '', origin.id, name),
      severity: 'error' as const,
      rule,
      message: `figure "${origin.id}": ${message}`,
      ...(fix === undefined ? {} : { fix }),
    })),
  );
}

/** What to write in place of a name that is not known: the nearest that is, if near, and all of them when they are few. */
export function nearestFix(name: string | undefined, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = name === undefined ? undefined : nearest(name, known);
  const hint = near === undefined ? '' : `did you mean "${near}"?`;
  const all = known.length <= 16 ? `known here: ${[...known].sort().join(', ')}` : '';
  return [hint, all].filter(Boolean).join(' ') || undefined;
}
