import { z } from 'zod';
import { auditEntry, auditTotals, totalsOf } from './entry.ts';
import type { AuditEntry } from './entry.ts';

/** Rises when a reader of audit.json would have to change. */
const FORMAT = 1;

export const auditDocument = z
  .strictObject({
    format: z.literal(FORMAT),
    title: z.string().describe('title of the volume'),
    version: z.string().describe('version of the edition'),
    totals: auditTotals,
    claims: z.array(auditEntry).describe('chapters in reading order, claims in the order in which the paper has them'),
  })
  .describe('Every number that the papers of a volume print, recomputed from its datasets where they allow it');

export type AuditDocument = z.infer<typeof auditDocument>;

/** The text of audit.json, the same for the same entries. */
export function auditJson(edition: Pick<AuditDocument, 'title' | 'version'>, entries: readonly AuditEntry[]): string {
  const document: AuditDocument = { format: FORMAT, title: edition.title, version: edition.version, totals: totalsOf(entries), claims: [...entries] };
  // Parsing checks the document against what is published of it, and puts its keys in one order.
  return `${JSON.stringify(auditDocument.parse(document), null, 2)}\n`;
}

/** The JSON Schema (2020-12) of audit.json, as text. */
export function auditJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(auditDocument, { target: 'draft-2020-12', reused: 'inline' }), null, 2)}\n`;
}
