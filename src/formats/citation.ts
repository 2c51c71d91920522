import { listReferences } from '../citation/list.ts';
import type { Reference } from '../citation/reference.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { cslOf, remarks } from '../record/csl.ts';
import type { CitableRecord } from '../record/record.ts';
import type { Html } from '../volume/model.ts';

/** A work as a list prints it. */
export function workHtml(work: Reference): Html {
  return listReferences([work])[0]?.html ?? '';
}

/** How a text is cited, with the sentences that no citation may leave out. */
export function citationHtml(record: CitableRecord): Html {
  return [workHtml(cslOf(record)), ...remarks(record).map(escapeMarkup)].join(' ');
}
