import type { Diagnostic, Place, Severity } from './diagnostic.ts';

/** What is wrong, without where: everything of a diagnostic but its place. */
export interface Complaint {
  rule: string;
  severity?: Severity;
  message: string;
  fix?: string;
}

export function diagnose(place: Place, { severity = 'error', ...complaint }: Complaint): Diagnostic {
  return { file: place.file, line: place.line, column: place.column, severity, ...complaint };
}
