import { auditChapter } from '../audit/audit.ts';
import type { AuditEntry } from '../audit/entry.ts';
import { withTables } from '../dataset/reading.ts';
import { measureCoverage } from '../figures/coverage.ts';
import type { PreparedVolume } from '../volume/prepare.ts';
import type { ChapterDraft } from '../volume/draft.ts';

export interface ClaimMove {
  /** "overview deficit-2008". */
  name: string;
  before: string;
  after: string;
}

export interface FigureMove {
  /** "overview exports". */
  name: string;
  /** Rows that are drawn otherwise, come or go. */
  rows: number;
  /** Cells sourced of cells needed, before and after; null where the figure states no need. */
  coverage: { before: string; after: string } | null;
}

export interface Moves {
  claims: readonly ClaimMove[];
  figures: readonly FigureMove[];
}

/** What of a volume changes when files hold these texts. */
export async function movesOf({ chapters, audits }: Pick<PreparedVolume, 'chapters' | 'audits'>, files: ReadonlyMap<string, string>): Promise<Moves> {
  const drafts = chapters.map(({ draft }) => draft);
  const before = drafts.flatMap(figuresOf);
  const [after, claimsAfter] = await withTables(files, () => [drafts.flatMap(figuresOf), drafts.map(({ slug, claims, claimSources }) => auditChapter({ chapter: slug, claims, sources: claimSources }))] as const);
  const claims = audits.flatMap(({ entries }, index) => entries.flatMap((entry) => claimMove(entry, claimsAfter[index]?.entries.find(({ id }) => id === entry.id))));
  const figures = before.flatMap((figure, index): FigureMove[] => {
    const then = after[index];
    const rows = then ? differing(figure.rows, then.rows) : 0;
    if (rows === 0) return [];
    return [{ name: figure.name, rows, coverage: figure.coverage && then?.coverage ? { before: figure.coverage, after: then.coverage } : null }];
  });
  return { claims, figures };
}

/** Claims that are recomputed from a dataset. */
export function claimsOn(id: string, audits: PreparedVolume['audits']): readonly AuditEntry[] {
  return audits.flatMap(({ entries }) => entries.filter(({ datasets }) => datasets.some((dataset) => dataset.id === id)));
}

function claimMove(before: AuditEntry, after: AuditEntry | undefined): ClaimMove[] {
  const told = (entry: AuditEntry | undefined): string => (entry ? `${entry.recomputedText ?? 'no value'} (${entry.verdict})` : 'fails');
  return told(before) === told(after) ? [] : [{ name: `${before.chapter} ${before.id}`, before: told(before), after: told(after) }];
}

interface Drawn {
  name: string;
  rows: readonly string[];
  coverage: string | null;
}

function figuresOf({ slug, figures }: ChapterDraft): Drawn[] {
  return [...figures.definitions].map(([name, definition]): Drawn => {
    try {
      const rows = definition.rows();
      const coverage = measureCoverage(definition, rows);
      return { name: `${slug} ${name}`, rows: rows.map((row) => JSON.stringify(row)), coverage: coverage && `${coverage.found} of ${coverage.needed} ${coverage.noun}` };
    } catch {
      // A figure that fails is told by check, at its place.
      return { name: `${slug} ${name}`, rows: [], coverage: null };
    }
  });
}

function differing(before: readonly string[], after: readonly string[]): number {
  const [old, now] = [new Set(before), new Set(after)];
  return Math.max(before.filter((row) => !now.has(row)).length, after.filter((row) => !old.has(row)).length);
}
