import { nameOf, type Person } from './agent.ts';
import type { Reference } from '../citation/reference.ts';
import { dateParts } from './date.ts';
import type { OriginalMatter } from '../volume/matter.ts';
import { spelledDate } from '../components/dates.ts';

/** The publication that a chapter restates or an entry reports, as a work of its own. */
export function originalWork(original: OriginalMatter, id: string, title: string, authors: readonly Person[]): Reference {
  const { type, container, publisher, issued, volume, issue, pages, startPage, doi, url } = original;
  const page = pages ?? startPage;
  return {
    id,
    type,
    title: original.title ?? title,
    author: authors.map(nameOf),
    ...(container !== undefined && { 'container-title': container }),
    ...(publisher !== undefined && { publisher }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(issued !== undefined && { issued: { 'date-parts': [dateParts(issued)] } }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
  };
}

/** "Restates the paper of the same title (Journal, May 2011)." A citation says so, so that nobody takes it for the original. */
export function restates(original: OriginalMatter, title: string): string {
  return `Restates ${original.title === undefined || original.title === title ? 'the paper of the same title' : `“${original.title}”`}${published(original)}.`;
}

/** Of an entry, which is the editors' and reports a paper. */
export function reports(original: OriginalMatter): string {
  return `Reports the paper${published(original)}, whose text is not part of the volume.`;
}

function published({ container, issued }: OriginalMatter): string {
  const where = [container, issued && spelledDate(issued)].filter(Boolean).join(', ');
  return where === '' ? '' : ` (${where})`;
}
