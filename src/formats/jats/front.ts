import { agentName, type Affiliation, type Agent, type Person } from '../../record/agent.ts';
import type { CitableRecord, Correction, Original } from '../../record/record.ts';
import type { Html } from '../../volume/model.ts';
import { element, text, type Xml } from '../xml.ts';
import type { Context } from './context.ts';
import { titleXml } from './inlines.ts';

type Parts = readonly (Xml | null)[];

/** What is known of a chapter and of the volume that it stands in. @param textOf HTML as paragraphs of JATS */
export function frontXml({ chapter, record }: Context, textOf: (html: Html) => Xml): Xml {
  return element('front', {}, [journalMeta(record), element('article-meta', {}, [
    element('article-id', { 'pub-id-type': 'publisher-id' }, text(chapter.slug)),
    record.doi === null ? null : element('article-id', { 'pub-id-type': 'doi' }, text(record.doi)),
    element('article-version', {}, text(record.edition)),
    element('article-categories', {}, element('subj-group', { 'subj-group-type': 'heading' }, element('subject', {}, text(record.name ?? '')))),
    titleGroup(chapter.matter.short, record),
    ...contributors(record, chapter.matter.authors.map(({ note }) => note)),
    dateXml('pub-date', record.date, { 'publication-format': 'electronic', 'date-type': 'pub' }),
    volumeTitle(record),
    record.number === null ? null : element('elocation-id', {}, text(String(record.number))),
    history(record),
    permissions(record),
    element('self-uri', { 'content-type': 'text/html', 'xlink:href': record.url }),
    ...record.files.filter(({ role }) => role === 'text').map(({ url, type }) => element('self-uri', { 'content-type': type, 'xlink:href': url })),
    ...relatedArticles(record),
    ...abstracts(record, textOf),
    ...keywords(record),
    funding(record),
    originalMeta(record.original),
  ])]);
}

/** The volume takes the place of a journal. */
function journalMeta({ parent, publisher, publisherPlace, isbn }: CitableRecord): Xml {
  return element('journal-meta', {}, [
    element('journal-id', { 'journal-id-type': 'publisher-id' }, text(parent?.key ?? '')),
    element('journal-title-group', {}, [element('journal-title', {}, text(parent?.title.text ?? '')), parent?.subtitle ? element('journal-subtitle', {}, text(parent.subtitle)) : null]),
    parent === null ? null : editorsXml(parent.editors),
    // The tag set demands a serial number, which a volume does not have: an empty one says so.
    element('issn', { 'publication-format': 'electronic', 'specific-use': 'none' }),
    isbn === null ? null : element('isbn', { 'publication-format': 'electronic' }, text(isbn)),
    publisher === null ? null : element('publisher', {}, [element('publisher-name', {}, text(agentName(publisher))), publisherPlace ? element('publisher-loc', {}, text(publisherPlace)) : null]),
  ]);
}

function editorsXml(editors: readonly Agent[]): Xml | null {
  return editors.length === 0 ? null : element('contrib-group', { 'content-type': 'editors' }, editors.map((editor) => element('contrib', { 'contrib-type': 'editor' }, agentXml(editor))));
}

function titleGroup(short: string | undefined, { title, subtitle, translations }: CitableRecord): Xml {
  return element('title-group', {}, [
    element('article-title', {}, titleXml(title)),
    subtitle === null ? null : element('subtitle', {}, text(subtitle)),
    ...translations.map((translation) => element('trans-title-group', { 'xml:lang': translation.language }, element('trans-title', {}, titleXml(translation.title)))),
    short === undefined ? null : element('alt-title', { 'alt-title-type': 'running-head' }, text(short)),
  ]);
}

function contributors({ creators }: CitableRecord, notes: readonly (string | undefined)[]): Parts {
  const affiliations = [...new Map(creators.flatMap((agent) => (agent.kind === 'person' ? agent.affiliations : [])).map((affiliation) => [affiliation.name, affiliation])).values()];
  const idOf = ({ name }: Affiliation): string => `aff-${affiliations.findIndex((affiliation) => affiliation.name === name) + 1}`;
  const footnotes = notes.flatMap((note, index) => (note === undefined ? [] : [{ id: `author-note-${index + 1}`, note }]));
  const group = creators.map((agent, index) => {
    const attributes = { 'contrib-type': 'author', corresp: agent.kind === 'person' && agent.corresponding ? 'yes' : undefined };
    const references = agent.kind === 'person' ? agent.affiliations.map((affiliation) => element('xref', { 'ref-type': 'aff', rid: idOf(affiliation) })) : [];
    const note = notes[index] === undefined ? null : element('xref', { 'ref-type': 'author-notes', rid: `author-note-${index + 1}` });
    return element('contrib', attributes, [agentXml(agent), ...references, note]);
  });
  return [
    element('contrib-group', {}, group),
    ...affiliations.map((affiliation) =>
      element('aff', { id: idOf(affiliation) }, element('institution-wrap', {}, [affiliation.ror === null ? null : element('institution-id', { 'institution-id-type': 'ror' }, text(affiliation.ror)), element('institution', {}, text(affiliation.name))])),
    ),
    footnotes.length === 0 ? null : element('author-notes', {}, footnotes.map(({ id, note }) => element('fn', { id }, element('p', {}, text(note))))),
  ];
}

function agentXml(agent: Agent): Xml {
  if (agent.kind === 'body') return element('collab', {}, element('institution-wrap', {}, [agent.ror === null ? null : element('institution-id', { 'institution-id-type': 'ror' }, text(agent.ror)), element('institution', {}, text(agent.name))]));
  return [
    agent.orcid === null ? '' : element('contrib-id', { 'contrib-id-type': 'orcid' }, text(agent.orcid)),
    names(agent),
    ...agent.roles.map((role) => element('role', { vocab: 'credit', 'vocab-identifier': 'https://credit.niso.org/', 'vocab-term': role }, text(role))),
    agent.email === null ? '' : element('email', {}, text(agent.email)),
  ].join('');
}

function names(person: Person): Xml {
  const style = person.familyFirst ? 'eastern' : 'western';
  const parts = [
    element('surname', {}, text([person.particle, person.family].filter(Boolean).join(' '))),
    element('given-names', {}, text(person.given)),
    person.suffix === null ? null : element('suffix', {}, text(person.suffix)),
  ];
  if (person.native === null) return element('name', { 'name-style': style }, parts);
  return element('name-alternatives', {}, [element('name', { 'name-style': style }, parts), element('string-name', { 'specific-use': 'native', 'xml:lang': 'zh' }, text(person.native))]);
}

function dateXml(name: string, iso: string, attributes: Readonly<Record<string, string>>): Xml {
  const [year = '', month, day] = iso.split('-');
  return element(name, { ...attributes, 'iso-8601-date': iso }, [day === undefined ? null : element('day', {}, day), month === undefined ? null : element('month', {}, month), element('year', {}, year)]);
}

function volumeTitle({ parent }: CitableRecord): Xml | null {
  return parent?.doi ? element('volume-id', { 'pub-id-type': 'doi' }, text(parent.doi)) : null;
}

function history({ corrections, edition, date }: CitableRecord): Xml | null {
  if (corrections.length === 0) return null;
  const event = (kind: string, at: string, words: string): Xml => element('event', { 'event-type': kind }, [element('event-desc', {}, text(words)), dateXml('date', at, { 'date-type': kind })]);
  return element('pub-history', {}, [event('pub', date, edition), ...corrections.map(({ kind, date: at, text: words }) => event(correctionType(kind), at, words))]);
}

function correctionType(kind: Correction['kind']): string {
  return { erratum: 'corrected', revision: 'rev-recd', retraction: 'retracted' }[kind];
}

function permissions({ licences, date }: CitableRecord): Xml | null {
  if (licences.length === 0) return null;
  return element('permissions', {}, [
    element('copyright-year', {}, date.slice(0, 4)),
    ...licences.map(({ name, url }) => element('license', { 'license-type': 'open-access', 'xlink:href': url }, [url === null ? null : element('ali:license_ref', {}, text(url)), element('license-p', {}, url === null ? text(name) : element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': url }, text(name)))])),
  ]);
}

/** The publication that a chapter restates, and what this article corrects or withdraws. */
function relatedArticles({ original }: CitableRecord): Parts {
  if (original === null) return [];
  const { work } = original;
  const link = work.DOI !== undefined ? { 'ext-link-type': 'doi', 'xlink:href': work.DOI } : work.URL !== undefined ? { 'ext-link-type': 'uri', 'xlink:href': work.URL } : {};
  const year = work.issued?.['date-parts'][0]?.[0];
  return [
    element('related-article', { id: 'original', 'related-article-type': 'republished-article', 'specific-use': original.relation, ...link, vol: work.volume, page: work.page }, [
      element('article-title', {}, text(work.title)),
      work['container-title'] === undefined ? null : element('source', {}, text(work['container-title'])),
      year === undefined ? null : element('year', {}, String(year)),
    ]),
  ];
}

function abstracts({ abstract, translations }: CitableRecord, textOf: (html: Html) => Xml): Parts {
  return [
    abstract === null ? null : element('abstract', {}, textOf(abstract.html)),
    ...translations.map(({ language, abstract: own }) => (own === null ? null : element('trans-abstract', { 'xml:lang': language }, textOf(own.html)))),
  ];
}

function keywords({ keywords: own, language, translations }: CitableRecord): Parts {
  return [{ language, keywords: own }, ...translations].map((said) => (said.keywords.length === 0 ? null : element('kwd-group', { 'kwd-group-type': 'author', 'xml:lang': said.language }, said.keywords.map((word) => element('kwd', {}, text(word))))));
}

function funding({ funding: grants }: CitableRecord): Xml | null {
  if (grants.length === 0) return null;
  return element('funding-group', {}, grants.map(({ funder, ror, awards }) =>
    element('award-group', {}, [
      element('funding-source', {}, element('institution-wrap', {}, [ror === null ? null : element('institution-id', { 'institution-id-type': 'ror' }, text(ror)), element('institution', {}, text(funder))])),
      ...awards.map((award) => element('award-id', {}, text(award))),
    ]),
  ));
}

/** What could not be verified of the original. */
function originalMeta(original: Original | null): Xml | null {
  if (original?.note == null) return null;
  return element('custom-meta-group', {}, element('custom-meta', {}, [element('meta-name', {}, 'original-note'), element('meta-value', {}, text(original.note))]));
}

