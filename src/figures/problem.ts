import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import type { CodePath } from '../diagnostics/code.ts';
import { DiagnosticError, type Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { framesOf } from '../diagnostics/stack.ts';
import { locateFigure } from './place.ts';

/** Something wrong with a figure, before it is known where in the file it stands. */
export interface FigureProblem extends Complaint {
  /** Where in the declaration: ['spec', 'layer', 1, 'encoding', 'y', 'field']. */
  path?: CodePath;
  /** The name at fault, to be looked for where the path ends in code that computes. */
  name?: string;
  /** What the figure's own code threw, which knows its line. */
  error?: unknown;
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
  return new DiagnosticError(problems.map((problem) => diagnose(placeOf(problem, origin), complaints.figureOf(origin.id, { rule: problem.rule, message: problem.message, ...(problem.fix === undefined ? {} : { fix: problem.fix }) }))));
}

/** Where the figure's own code stopped, or where its declaration holds what is at fault. */
function placeOf({ path, name, error }: FigureProblem, { file, id, source = '' }: FigureOrigin): Place {
  const frame = framesOf(error).find((candidate) => candidate.path.endsWith(`/${file}`));
  if (frame) return { file, line: frame.line, column: frame.column ?? 1 };
  return { file, ...locateFigure(source, id, name, path) };
}
