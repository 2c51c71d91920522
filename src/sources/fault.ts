import type { Complaint } from '../diagnostics/complaint.ts';

/** What went wrong between this program and a publisher; what it says holds no key. */
export class SourceFault extends Error {
  readonly complaint: Complaint;
  /** Asking again may help. */
  readonly passing: boolean;
  /** Milliseconds after which the publisher wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(complaint: Complaint, { passing = false, retryAfter = null }: { passing?: boolean; retryAfter?: number | null } = {}) {
    super(complaint.message);
    this.name = 'SourceFault';
    this.complaint = complaint;
    this.passing = passing;
    this.retryAfter = retryAfter;
  }
}
