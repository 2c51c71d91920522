import { titleMarkup, type Title } from '../markup/title.ts';
import type { Agent, Person } from '../record/agent.ts';
import type { CitableRecord, RecordEvent } from '../record/record.ts';
import type { Records } from '../record/records.ts';
import { citationList, type CitationWords } from './crossref-citations.ts';
import type { Depositor } from './depositor.ts';
import { document, element, optional, type Xml } from './xml.ts';

// Crossref's deposit schema: https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/
const VERSION = '5.4.0';
const NAMESPACES = {
  xmlns: `http://www.crossref.org/schema/${VERSION}`,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:jats': 'http://www.ncbi.nlm.nih.gov/JATS1',
  'xmlns:fr': 'http://www.crossref.org/fundref.xsd',
  'xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
  'xmlns:rel': 'http://www.crossref.org/relations.xsd',
  version: VERSION,
  'xsi:schemaLocation': `http://www.crossref.org/schema/${VERSION} https://www.crossref.org/schemas/crossref${VERSION}.xsd`,
};

/**
 * The deposit that registers the DOIs of a volume with Crossref: proceedings, their papers with abstracts, licences,
 * funding and references, and figures and tables as components of the papers. Null where the volume has no DOIs, or
 * comes from no event, which proceedings need.
 */
export function crossrefDeposit({ volume, chapters, figures, tables }: Pick<Records, 'volume' | 'chapters' | 'figures' | 'tables'>, depositor: Depositor, words: CitationWords): string | null {
  if (volume.doi === null || volume.event === null) return null;
  const stamp = timestamp(volume, chapters);
  return document(
    element('doi_batch', NAMESPACES, [
      element('head', [
        element('doi_batch_id', `${volume.key}-${volume.edition}-${stamp}`.slice(0, 100)),
        element('timestamp', stamp),
        element('depositor', [element('depositor_name', depositor.name.slice(0, 130)), element('email_address', depositor.email)]),
        element('registrant', depositor.registrant.slice(0, 255)),
      ]),
      element('body', [
        element('conference', [
          contributors(volume.editors, 'editor'),
          event(volume.event),
          proceedings(volume, depositor),
          ...chapters.map((chapter) => paper(chapter, [...figures, ...tables].filter(({ parent }) => parent === chapter), words)),
        ]),
      ]),
    ]),
  );
}

// Crossref takes a deposit for a newer one if this number is greater: the day of the last change, then the edition.
function timestamp(volume: CitableRecord, chapters: readonly CitableRecord[]): string {
  const day = [volume, ...chapters].map(({ date, modified }) => modified ?? date).sort().at(-1) ?? '';
  const edition = volume.edition.split('.').slice(0, 3).map((part) => part.replace(/\D/g, '').slice(-2).padStart(2, '0'));
  return day.replaceAll('-', '') + edition.join('').padEnd(6, '0');
}

function event({ name, place, dates, organisers }: RecordEvent): Xml {
  const [start = '', end = start] = dates;
  const [startYear = '', startMonth = '', startDay = ''] = start.split('-');
  const [endYear = '', endMonth = '', endDay = ''] = end.split('-');
  return element('event_metadata', [
    element('conference_name', name.slice(0, 512)),
    ...organisers.slice(0, 10).map((organiser) => element('conference_sponsor', organiser.slice(0, 255))),
    element('conference_location', place.slice(0, 255)),
    element('conference_date', { start_day: startDay, start_month: startMonth, start_year: startYear, end_day: endDay, end_month: endMonth, end_year: endYear }, [...new Set([start, end])].join('/')),
  ]);
}

function proceedings(volume: CitableRecord, depositor: Depositor): Xml {
  const { title, subtitle, publisher, publisherPlace, isbn, language } = volume;
  return element('proceedings_metadata', { language: short(language) }, [
    element('proceedings_title', (subtitle === null ? title.text : `${title.text}: ${subtitle}`).slice(0, 511)),
    element('publisher', [element('publisher_name', (publisher === null ? depositor.registrant : nameOf(publisher)).slice(0, 255)), optional('publisher_place', publisherPlace?.slice(0, 255))]),
    publicationDate(volume),
    isbn === null ? element('noisbn', { reason: 'archive_volume' }, null) : element('isbn', { media_type: 'electronic' }, isbn),
    doiData(volume),
  ]);
}

function paper(chapter: CitableRecord, parts: readonly CitableRecord[], words: CitationWords): Xml {
  const { title, subtitle, abstract, number, language, creators } = chapter;
  const components = parts.filter(({ doi }) => doi !== null);
  return element('conference_paper', { publication_type: 'full_text', language: short(language) }, [
    contributors(creators, 'author'),
    titles(title, subtitle),
    abstract && element('jats:abstract', { 'xml:lang': language }, abstract.paragraphs.map((paragraph) => element('jats:p', paragraph))),
    publicationDate(chapter),
    number === null ? null : element('publisher_item', [element('item_number', { item_number_type: 'article-number' }, String(number))]),
    funding(chapter),
    licences(chapter),
    relations(chapter),
    element('version_info', [element('version', chapter.edition)]),
    doiData(chapter),
    citationList(chapter.references, words),
    components.length === 0 ? null : element('component_list', components.map(component)),
  ]);
}

function component(record: CitableRecord): Xml {
  const { name, title, description, files } = record;
  // Of the media types that the schema lists.
  const type = ['image/png', 'text/csv'].find((known) => files.some((file) => file.type === known)) ?? 'text/html';
  return element('component', { parent_relation: 'isPartOf', language: short(record.language) }, [
    titles({ text: '', runs: [...(name === null ? [] : [{ kind: 'text' as const, text: `${name}: ` }]), ...title.runs] }, null),
    optional('description', description),
    element('format', { mime_type: type }, null),
    doiData(record),
  ]);
}

function titles(title: Title, subtitle: string | null): Xml {
  return element('titles', [element('title', { xml: titleMarkup(title) }), optional('subtitle', subtitle)]);
}

function contributors(agents: readonly Agent[], role: 'author' | 'editor'): Xml | null {
  if (agents.length === 0) return null;
  return element('contributors', agents.map((agent, index) => {
    const attributes = { sequence: index === 0 ? 'first' : 'additional', contributor_role: role };
    return agent.kind === 'body' ? element('organization', attributes, agent.name.slice(0, 511)) : person(agent, attributes);
  }));
}

// Names hold no digits in Crossref's schema, and at most sixty characters.
function person({ given, family, particle, suffix, familyFirst, orcid, affiliations }: Person, attributes: Readonly<Record<string, string>>): Xml {
  return element('person_name', { ...attributes, 'name-style': familyFirst ? 'eastern' : null }, [
    optional('given_name', given.slice(0, 60)),
    element('surname', [particle, family].filter((part) => part !== null).join(' ').slice(0, 60)),
    optional('suffix', suffix?.slice(0, 10)),
    affiliations.length === 0 ? null : element('affiliations', affiliations.map(({ name, ror }) => element('institution', [element('institution_name', name.slice(0, 1024)), optional('institution_id', ror, { type: 'ror' })]))),
    optional('ORCID', orcid),
  ]);
}

function publicationDate({ date }: CitableRecord): Xml {
  const [year = '', month, day] = date.split('-');
  return element('publication_date', { media_type: 'online' }, [optional('month', month), optional('day', day), element('year', year)]);
}

function funding({ funding: grants }: CitableRecord): Xml | null {
  if (grants.length === 0) return null;
  return element('fr:program', { name: 'fundref' }, grants.map(({ funder, ror, awards }) =>
    element('fr:assertion', { name: 'fundgroup' }, [element('fr:assertion', { name: 'funder_name' }, funder), optional('fr:assertion', ror, { name: 'ror' }), ...awards.map((award) => element('fr:assertion', { name: 'award_number' }, award))]),
  ));
}

function licences({ licences: all, date }: CitableRecord): Xml | null {
  const known = all.filter(({ url }) => url !== null);
  if (known.length === 0) return null;
  return element('ai:program', { name: 'AccessIndicators' }, [element('ai:free_to_read', { start_date: date }, null), ...known.map(({ url }) => element('ai:license_ref', { applies_to: 'vor', start_date: date }, url ?? ''))]);
}

// A restated paper is another work, from which this one derives.
function relations({ original }: CitableRecord): Xml | null {
  const { DOI, URL: url } = original?.work ?? {};
  const target = DOI ?? url;
  if (target === undefined) return null;
  return element('rel:program', { name: 'relations' }, [
    element('rel:related_item', [element('rel:inter_work_relation', { 'relationship-type': 'isDerivedFrom', 'identifier-type': DOI === undefined ? 'uri' : 'doi' }, target)]),
  ]);
}

function doiData({ doi, url }: CitableRecord): Xml | null {
  return doi === null ? null : element('doi_data', [element('doi', doi), element('resource', url)]);
}

function nameOf(agent: Agent): string {
  return agent.kind === 'body' ? agent.name : `${agent.given} ${agent.family}`;
}

function short(language: string): string {
  return language.split('-')[0] ?? language;
}

