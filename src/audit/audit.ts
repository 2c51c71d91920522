import { diagnose } from '../diagnostics/complaint.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { reasonOf } from '../diagnostics/describe.ts';
import { compareDiagnostics, DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { remembered } from '../store/memory.ts';
import { claimAddress, datasetAddress } from '../volume/addresses.ts';
import { checkClaim } from './check.ts';
import type { Claim } from './claim.ts';
import { claimSites } from './claim-source.ts';
import type { ClaimSite, ClaimSource } from './claim-source.ts';
import { compare, toNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { AuditEntry } from './entry.ts';
import type { Quantity } from './interval.ts';
import type { NamedClaim } from './named-claim.ts';
import { parsePrinted, printBeside } from './printed.ts';
import type { PrintedNumber } from './printed.ts';
import { judge } from './verdict.ts';
import type { Judgement, Span, Verdict } from './verdict.ts';

/** A claim whose data no longer gives the verdict on record. */
export interface MovedClaim {
  id: string;
  path: readonly string[];
  /** The file that declares it. */
  file: string;
  verdict: Verdict;
}

export interface ChapterAudit {
  /** In the order of the file. A claim that could not be judged is in `diagnostics` instead. */
  entries: readonly AuditEntry[];
  moved: readonly MovedClaim[];
  diagnostics: readonly Diagnostic[];
}

export interface ChapterClaims {
  /** The chapter's slug. */
  chapter: string;
  claims: readonly NamedClaim[];
  /** claims.ts first, then the files that it exports from. */
  sources: readonly [ClaimSource, ...ClaimSource[]];
}

/** Recomputes every claim of a chapter and holds the verdicts against those on record. Never throws for what a claim does. */
export function auditChapter({ chapter, claims, sources }: ChapterClaims): ChapterAudit {
  const entries: AuditEntry[] = [];
  const moved: MovedClaim[] = [];
  const diagnostics: Diagnostic[] = [];
  const ids = new Map<string, string>();
  for (const { id, path, claim, site } of inOrder(claims, sources)) {
    const report = (complaint: Complaint): void => void diagnostics.push(diagnose(site.place, complaint));
    const other = ids.get(id);
    if (other !== undefined) {
      report(complaints.claimDuplicateId(id, other, path.join('.')));
      continue;
    }
    ids.set(id, path.join('.'));
    const audited = auditClaim(chapter, id, claim, report, (failure) => diagnostics.push(...failure.diagnostics));
    if (audited === null) continue;
    entries.push(audited);
    if (audited.agrees) continue;
    moved.push({ id, path, file: site.place.file, verdict: audited.verdict });
    report(complaints.claimMoved(id, { ...audited, recomputed: audited.recomputedText }));
  }
  return { entries, moved, diagnostics: diagnostics.sort(compareDiagnostics) };
}

/** Export order is alphabetical; readers want the order in which the file, and so the paper, has them. */
function inOrder(claims: readonly NamedClaim[], sources: ChapterClaims['sources']): (NamedClaim & { site: ClaimSite })[] {
  const sites = remembered(['claim sites', sources, claims.map(({ path }) => path)], () => sitesOf(claims, sources));
  const nowhere: Place = { file: sources[0].file, line: 1, column: 1 };
  const placed = claims.map((claim, i) => ({ ...claim, ...(sites[i] ?? { site: { place: nowhere, offset: 0, literal: null }, index: 0 }) }));
  return placed.sort((a, b) => a.index - b.index || a.site.offset - b.site.offset);
}

/** Where each claim stands, and in which of the files; null where it is not found. */
function sitesOf(claims: readonly NamedClaim[], sources: readonly ClaimSource[]): ({ site: ClaimSite; index: number } | null)[] {
  const finders = sources.map(claimSites);
  return claims.map(({ path }) => {
    for (const [index, find] of finders.entries()) {
      const site = find(path);
      if (site) return { site, index };
    }
    return null;
  });
}

function auditClaim(chapter: string, id: string, claim: Claim, report: (complaint: Complaint) => void, broken: (data: DiagnosticError) => void): AuditEntry | null {
  const lacks = checkClaim(id, claim);
  lacks.forEach(report);
  if (lacks.length > 0) return null;
  const printed = attempt(() => parsePrinted(claim.value ?? claim.printed, claim.step));
  if ('failure' in printed) {
    report(complaints.claimUnreadable(id, reasonOf(printed.failure), claim.printed, claim.value));
    return null;
  }
  const judgement = attempt(() => judge(printed.result, recomputed(claim), { comparison: claim.comparison, within: claim.within?.halfWidth, scale: claim.scale }));
  if ('failure' in judgement) {
    // A broken dataset is told at its own place, not at each number that rests on it.
    if (judgement.failure instanceof DiagnosticError) broken(judgement.failure);
    else report(complaints.claimFailed(id, reasonOf(judgement.failure)));
    return null;
  }
  const entry = entryOf(chapter, id, claim, printed.result, judgement.result);
  if (!claim.recompute && !claim.missing?.trim()) report(complaints.claimMissingUnnamed(id));
  if (claim.recompute && !claim.formula?.trim()) report(complaints.claimFormulaMissing(id));
  if (entry.verdict === 'differs' && entry.agrees && entry.explanation === null) report(complaints.claimUnexplained(id));
  return entry;
}

function recomputed(claim: Claim): Quantity | undefined {
  return claim.recompute?.();
}

function entryOf(chapter: string, id: string, claim: Claim, printed: PrintedNumber, { verdict, ground, recomputed, difference, printedAs }: Judgement): AuditEntry {
  return {
    id,
    chapter,
    address: claimAddress(chapter, id),
    printed: claim.printed,
    display: claim.display ?? null,
    value: toNumber(printed.value),
    unit: claim.unit ?? null,
    comparison: claim.comparison ?? 'equal',
    within: claim.within ?? null,
    where: claim.where,
    quantity: claim.quantity,
    recomputed: recomputed && numbersOf(recomputed),
    recomputedText: recomputed && textOf(printed, recomputed),
    printedAs,
    difference: difference && numbersOf(difference),
    differenceText: difference && textOf(printed, difference, '+'),
    verdict,
    ground,
    recorded: claim.verdict,
    agrees: verdict === claim.verdict,
    formula: claim.formula ?? null,
    datasets: claim.datasets.map((dataset) => ({ id: dataset.id, title: dataset.declaration.title, address: datasetAddress(dataset.id) })),
    missing: claim.missing ?? null,
    explanation: claim.explanation ?? null,
  };
}

function numbersOf({ low, high }: Span): NonNullable<AuditEntry['recomputed']> {
  return compare(low, high) === 0 ? toNumber(low) : { low: toNumber(low), high: toNumber(high) };
}

/** @param plus what stands before a positive number */
function textOf(printed: PrintedNumber, { low, high }: Span, plus = ''): string {
  const text = (end: Decimal): string => `${end.coefficient > 0n ? plus : ''}${printBeside(printed, end)}`;
  // Ends that print alike are one number to a reader.
  return [...new Set([text(low), text(high)])].join(' to ');
}

function attempt<T>(work: () => T): { result: T } | { failure: unknown } {
  try {
    return { result: work() };
  } catch (failure) {
    return { failure };
  }
}
