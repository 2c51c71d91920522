import type { Name, Reference } from '../../citation/reference.ts';
import { isOthers } from '../../citation/author-date.ts';
import { element, text, type Xml } from '../xml.ts';

const TYPES: Readonly<Record<string, string>> = { 'article-journal': 'journal', book: 'book', chapter: 'book', 'paper-conference': 'confproc', report: 'report', thesis: 'thesis', dataset: 'data', webpage: 'webpage', manuscript: 'preprint' };

/** Works as the list of references has them: "ref-rodrik2006". */
export function referencesXml(references: readonly Reference[]): Xml {
  return references.map((reference) => element('ref', { id: `ref-${reference.id}` }, citation(reference))).join('');
}

function citation(work: Reference): Xml {
  const type = TYPES[work.type] ?? 'other';
  const [year, month, day] = work.issued?.['date-parts'][0] ?? [];
  // A work that stands alone is the source; one inside another has a title of its own.
  const alone = ['book', 'report', 'thesis', 'dataset', 'manuscript'].includes(work.type) || work['container-title'] === undefined;
  const titleName = type === 'data' ? 'data-title' : work.type === 'chapter' ? 'chapter-title' : 'article-title';
  const [first, last] = pages(work.page);
  return element('element-citation', { 'publication-type': type }, [
    people('author', work.author),
    people('editor', work.editor ?? []),
    ...(alone ? [element('source', {}, text(work.title))] : [element(titleName, {}, text(work.title)), element('source', {}, text(work['container-title'] ?? ''))]),
    part('edition', work.edition),
    part('series', work['collection-title']),
    part('conf-name', work.event),
    part('volume', work.volume),
    part('issue', work.issue),
    work.number === undefined && work.genre === undefined ? null : part(work.type === 'report' ? 'pub-id' : 'comment', [work.genre, work.number].filter((words) => words !== undefined).join(' '), work.type === 'report' ? { 'pub-id-type': 'std-designation' } : {}),
    part('fpage', first),
    part('lpage', last),
    part('publisher-name', work.publisher),
    part('publisher-loc', work['publisher-place']),
    year === undefined ? part('year', work.issued?.literal) : element('year', { 'iso-8601-date': iso([year, month, day]) }, String(year)),
    month === undefined ? null : element('month', {}, String(month)),
    day === undefined ? null : element('day', {}, String(day)),
    accessed(work),
    part('pub-id', work.DOI, { 'pub-id-type': 'doi' }),
    work.URL === undefined ? null : element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': work.URL }, text(work.URL)),
    part('comment', work.note),
  ]);
}

function people(type: string, names: readonly Name[]): Xml | null {
  if (names.length === 0) return null;
  return element('person-group', { 'person-group-type': type }, names.map((name) => (isOthers(name) ? element('etal') : name.literal !== undefined ? element('collab', {}, text(name.literal)) : person(name))));
}

function person({ family, given, particle, suffix }: Name): Xml {
  return element('name', {}, [element('surname', {}, text([particle, family].filter((words) => words !== undefined).join(' '))), part('given-names', given), part('suffix', suffix)]);
}

function accessed({ accessed: when }: Reference): Xml | null {
  const [date] = when?.['date-parts'] ?? [];
  return date === undefined ? null : element('date-in-citation', { 'content-type': 'access-date', 'iso-8601-date': iso(date) }, text(iso(date)));
}

// "207–224"; anything else, such as "e12", is the first page.
function pages(page: string | undefined): readonly (string | undefined)[] {
  return page?.split(/\s*[-–—]+\s*/, 2) ?? [];
}

function iso(date: readonly (number | undefined)[]): string {
  return date.filter((part) => part !== undefined).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function part(name: string, words: string | undefined, attributes: Readonly<Record<string, string>> = {}): Xml | null {
  return words === undefined || words === '' ? null : element(name, attributes, text(words));
}
