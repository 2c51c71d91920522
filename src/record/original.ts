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
export function relationRemark(relation: 'restates' | 'reports', { container, issued, title: own }: OriginalMatter, title: string): string {
  const what = own === undefined || own === title ? 'the paper of the same title' : `“${own}”`;
  const where = [container, issued && spelledDate(issued)].filter(Boolean).join(', ');
  const verb = { restates: 'Restates', reports: 'Reports' }[relation];
  return `${verb} ${what}${where === '' ? '' : ` (${where})`}.`;
}
