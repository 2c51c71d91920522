import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { MovedClaim } from './audit.ts';
import { claimSites } from './claim-source.ts';
import type { ClaimSource } from './claim-source.ts';

export interface Accepted {
  /** The source with the new verdicts, the same in every other byte. */
  text: string;
  /** The claims that were left alone, each with the reason. */
  refused: readonly Diagnostic[];
}

/** Records the verdicts of moved claims in the source that declares them. Claims of other files are passed over. */
export function acceptVerdicts(source: ClaimSource, moved: readonly MovedClaim[]): Accepted {
  const find = claimSites(source);
  const edits = new Map<number, { start: number; end: number; literal: string }>();
  const refused: Diagnostic[] = [];
  for (const { id, path, verdict } of moved.filter((claim) => claim.file === source.file)) {
    const site = find(path);
    const refuse = (reason: string): void => void refused.push(diagnose(site?.place ?? { file: source.file, line: 1, column: 1 }, complaints.claimVerdictNotFound(id, reason)));
    if (!site) {
      refuse(`no constant ${path[0] ?? ''} is exported here`);
      continue;
    }
    if (!site.literal) {
      refuse(`${path.join('.')} has no string \`verdict\` between its own braces`);
      continue;
    }
    const { start, end } = site.literal;
    const quote = source.text.charAt(start);
    const literal = `${quote}${verdict}${quote}`;
    const before = edits.get(start);
    if (before && before.literal !== literal) refuse('two claims with different verdicts share it');
    else edits.set(start, { start, end, literal });
  }
  let text = source.text;
  for (const { start, end, literal } of [...edits.values()].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + literal + text.slice(end);
  }
  return { text, refused };
}
