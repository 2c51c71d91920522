import { formatWork } from '../citation/list.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { cslOf, remarks } from '../record/csl.ts';
import type { CitableRecord } from '../record/record.ts';
import type { Html } from '../volume/model.ts';

/** How a text is cited, with the sentences that no citation may leave out. */
export function citationHtml(record: CitableRecord): Html {
  const { note: _remarks, ...work } = cslOf(record);
  return [formatWork(work, { verified: (doi) => doi === record.doi }), ...remarks(record).map(escapeMarkup)].join(' ');
}
