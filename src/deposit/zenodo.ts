import { agentName, type Agent } from '../record/agent.ts';
import { fullTitle, plainTitle } from '../record/csl.ts';
import type { CitableRecord } from '../record/record.ts';
import type { Records } from '../record/records.ts';

// ISO 639-2, which Zenodo asks for, of the languages that volumes are likely to be in.
const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', zh: 'zho', de: 'deu', fr: 'fra', es: 'spa', it: 'ita', ja: 'jpn', ko: 'kor', nl: 'nld', pl: 'pol', pt: 'por', ru: 'rus' };

/** What Zenodo asks of an upload, as the file `.zenodo.json` in a repository says it: the volume, by its editors, with its authors. */
export function zenodoJson({ volume, chapters }: Pick<Records, 'volume' | 'chapters'>): string {
  const { doi, url, description, date, edition, editors, publisher, publisherPlace, event, isbn, funding, language } = volume;
  const authors = distinct(chapters.flatMap(({ creators }) => creators));
  const [start = '', end = start] = event?.dates ?? [];
  const works = chapters.flatMap(({ original }) => (original?.work.DOI === undefined ? [] : [original.work.DOI]));
  return `${JSON.stringify({
    title: plainTitle(fullTitle(volume)),
    description: `<p>${(description ?? volume.title.text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    upload_type: 'publication',
    publication_type: event === null ? 'book' : 'proceeding',
    publication_date: date,
    version: edition,
    creators: (authors.length > 0 ? authors : editors).map(creator),
    contributors: editors.map((agent) => ({ ...creator(agent), type: 'Editor' })),
    access_right: 'open',
    ...licenceOf(volume),
    keywords: [...new Set(chapters.flatMap(({ keywords }) => keywords))],
    language: LANGUAGES[language.split('-')[0] ?? ''] ?? language,
    ...(publisher && { imprint_publisher: agentName(publisher) }),
    ...(publisherPlace !== null && { imprint_place: publisherPlace }),
    ...(isbn !== null && { imprint_isbn: isbn }),
    ...(event && { conference_title: event.name, conference_place: event.place, conference_dates: [...new Set([start, end])].join(' – ') }),
    related_identifiers: [
      { identifier: doi ?? url, relation: 'isIdenticalTo', resource_type: 'publication' },
      ...works.map((identifier) => ({ identifier, relation: 'isDerivedFrom', resource_type: 'publication-article' })),
    ],
    ...(funding.length > 0 && { notes: funding.map(({ funder, awards }) => `Funded by ${funder}${awards.length === 0 ? '' : ` (${awards.join(', ')})`}.`).join(' ') }),
  }, null, 2)}\n`;
}

function creator(agent: Agent): Readonly<Record<string, string>> {
  if (agent.kind === 'body') return { name: agent.name };
  const { family, particle, given, suffix, orcid, affiliations } = agent;
  const [affiliation] = affiliations;
  return {
    name: [[particle, family].filter((part) => part !== null).join(' '), given, suffix].filter((part) => part !== null).join(', '),
    ...(affiliation && { affiliation: affiliation.name }),
    ...(orcid !== null && { orcid: orcid.replace('https://orcid.org/', '') }),
  };
}

// Zenodo knows licences by their SPDX identifiers, in small letters.
function licenceOf({ licences }: CitableRecord): { license?: string } {
  const spdx = licences.find((licence) => licence.spdx !== null)?.spdx;
  return spdx === undefined || spdx === null ? {} : { license: spdx.toLowerCase() };
}

function distinct(agents: readonly Agent[]): Agent[] {
  return [...new Map(agents.map((agent) => [agent.kind === 'person' ? (agent.orcid ?? agentName(agent)) : agent.name, agent])).values()];
}
