import type { Point } from 'unist';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { lineIndex } from '../diagnostics/place.ts';

/** Where a text begins inside its file, when it is not the whole file: an abstract in YAML, a caption. */
export interface Origin {
  line: number;
  column: number;
  /** Every line of the text is indented up to `column`, as in a YAML block, not only the first. */
  everyLine?: boolean;
}

/** The text that the positions of a tree refer to, and the list of what is wrong in it. */
export interface SourceText {
  readonly file: string;
  readonly source: string;
  readonly diagnostics: Diagnostic[];
  point(offset: number): Point;
  place(point: Point | undefined): Place;
  report(point: Point | undefined, complaint: Complaint): void;
}

export function sourceText(file: string, source: string, origin?: Origin): SourceText {
  const diagnostics: Diagnostic[] = [];
  const index = lineIndex(source);

  function place(point: Point | undefined): Place {
    const { line, column } = point ?? { line: 1, column: 1 };
    if (origin === undefined) return { file, line, column };
    const shifted = line === 1 || origin.everyLine === true ? column + origin.column - 1 : column;
    return { file, line: line + origin.line - 1, column: shifted };
  }

  return {
    file,
    source,
    diagnostics,
    place,
    point: (offset) => ({ ...index.spot(offset), offset }),
    report: (point, complaint) => {
      diagnostics.push(diagnose(place(point), complaint));
    },
  };
}
