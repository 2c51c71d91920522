import { citer } from '../record/citing/citations.ts';
import type { CitableRecord } from '../record/record.ts';
import type { Html } from '../volume/model.ts';

// A book and a typeset page ask for what pages ask for.
const { cite } = citer();

/** How a text is cited in print, with the sentences that no citation may leave out. */
export function citationHtml(record: CitableRecord): Html {
  return cite(record).find(({ style }) => style === 'chicago')?.html ?? '';
}
