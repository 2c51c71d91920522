import { personOf } from '../record/agent.ts';
import type { CitableRecord } from '../record/record.ts';
import type { Paper } from '../volume/model.ts';

/** The record of a paper's entry under the paper's own title and authors, as its page has them; it is cited as an entry of the editors. */
export function entryOf(paper: Paper, record: CitableRecord): CitableRecord {
  return { ...record, title: paper.title, creators: paper.matter.authors.map(personOf) };
}
