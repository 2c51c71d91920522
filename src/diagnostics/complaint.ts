import type { Diagnostic, Place } from './diagnostic.ts';
import { rules, type RuleName } from './rules/index.ts';

/** What is wrong, without where and how much: the severity is the rule's. */
export interface Complaint {
  rule: RuleName;
  message: string;
  fix?: string;
}

export function diagnose(place: Place, complaint: Complaint): Diagnostic {
  return { file: place.file, line: place.line, column: place.column, ...(place.cell === undefined ? {} : { cell: place.cell }), severity: rules[complaint.rule].severity, ...complaint };
}
