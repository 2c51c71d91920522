import type { Complaint } from '../complaint.ts';

/** Links. */
export const links = {
  relativeLink: (address: string): Complaint => ({
    rule: 'relative-link',
    message: `The address “${address}” depends on the page that it stands on.`,
    fix: 'Begin with / for a page of this site, with # for a place on this page, or with https://.',
  }),
} as const;
