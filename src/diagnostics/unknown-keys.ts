import type { Complaint } from './complaint.ts';
import { complaints } from './messages/index.ts';
import { nearest } from './nearest.ts';
import type { RuleName } from './rules/index.ts';

export interface UnknownKey {
  key: string;
  /** The known key that was probably meant, which is then not also told to be missing. */
  near: string | undefined;
  complaint: Complaint;
}

/** Keys of an editor's record that nothing reads; a misspelt key that may be left out would otherwise be lost without a word. */
export function unknownKeys(rule: RuleName, record: object, known: readonly string[]): UnknownKey[] {
  return Object.keys(record).flatMap((key) => {
    if (known.includes(key)) return [];
    const near = nearest(key, known.filter((other) => !(other in record)));
    return [{ key, near, complaint: complaints.unknownKey(rule, key, near, known) }];
  });
}
