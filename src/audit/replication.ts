import type { Verdict } from './verdict.ts';

/** One number of a paper's empirical part, beside what was computed again. */
export interface ReplicationRow {
  quantity: string;
  /** As the paper prints it; null for what it does not print. */
  published: string | null;
  /** Null where data is missing. */
  recomputed: string | null;
  specification: string;
  data: string;
  verdict?: Verdict;
}

export interface ReplicationSection {
  title: string;
  /** Markdown, in the grammar of the chapters. */
  text: string;
  rows: readonly ReplicationRow[];
}

/** What a chapter's replication.ts exports as `replication`. */
export function isReplication(value: unknown): value is readonly ReplicationSection[] {
  return Array.isArray(value) && value.every((section: unknown) => typeof section === 'object' && section !== null && 'title' in section && 'text' in section && 'rows' in section && Array.isArray(section.rows));
}
