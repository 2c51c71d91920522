import type { Agent } from '../record/agent.ts';
import type { CitableRecord } from '../record/record.ts';
import { fullTitle, plainTitle } from '../record/csl.ts';

// DataCite's metadata schema 4.5, in the JSON that its interface takes as the attributes of a DOI.
const SCHEMA = 'http://datacite.org/schema/kernel-4';
const ROR = { schemeUri: 'https://ror.org/', scheme: 'ROR' };
const ORCID = { schemeUri: 'https://orcid.org/', scheme: 'ORCID' };

/** How many rows and bytes a dataset has. */
export interface Extent {
  rows: number;
  bytes: number;
}

/** The metadata by which a dataset gets a DOI from DataCite; without a DOI of the volume, one that DataCite chooses. */
export function dataciteJson(dataset: CitableRecord, { rows, bytes }: Extent): string {
  const { doi, url, title, creators, editors, publisher, date, modified, language, edition, keywords, licences, description, sources, files, funding } = dataset;
  const volume = dataset.parent;
  return `${JSON.stringify({
    ...(doi !== null && { doi }),
    url,
    types: { resourceType: 'Tabular data', resourceTypeGeneral: 'Dataset' },
    creators: creators.map(agentOf),
    titles: [{ title: title.text, lang: language }],
    publisher: publisherOf(publisher ?? editors[0] ?? null),
    publicationYear: date.slice(0, 4),
    ...(keywords.length > 0 && { subjects: keywords.map((subject) => ({ subject, lang: language })) }),
    ...(editors.length > 0 && { contributors: editors.map((editor) => ({ ...agentOf(editor), contributorType: 'Editor' })) }),
    dates: [{ date, dateType: 'Issued' }, ...(modified === null ? [] : [{ date: modified, dateType: 'Updated' }])],
    language,
    ...(doi !== null && { alternateIdentifiers: [{ alternateIdentifier: url, alternateIdentifierType: 'URL' }] }),
    relatedIdentifiers: [
      ...(volume === null ? [] : [{ ...identifierOf(volume), relationType: 'IsPartOf', resourceTypeGeneral: 'ConferenceProceeding' }]),
      ...distinct(sources.flatMap(({ url: source }) => (source === null ? [] : [source]))).map((source) => ({ relatedIdentifier: source, relatedIdentifierType: 'URL', relationType: 'IsDerivedFrom' })),
    ],
    sizes: [`${rows} rows`, `${bytes} B`],
    formats: distinct(files.filter(({ role }) => role === 'data').map(({ type }) => type)),
    version: edition,
    rightsList: licences.map(({ name, url: text, spdx }) => ({ rights: name, ...(text !== null && { rightsUri: text }), ...(spdx !== null && { rightsIdentifier: spdx, rightsIdentifierScheme: 'SPDX', schemeUri: 'https://spdx.org/licenses/' }) })),
    descriptions: [
      ...(description === null ? [] : [{ description, descriptionType: 'Abstract', lang: language }]),
      ...sources.map(({ publisher: from, title: source, vintage }) => ({ description: `Source: ${from}, ${source}; ${vintage}.`, descriptionType: 'Methods' })),
      ...(volume === null ? [] : [{ description: `Published with ${plainTitle(fullTitle(volume))}, edition ${edition}.`, descriptionType: 'SeriesInformation' }]),
    ],
    ...(funding.length > 0 && {
      fundingReferences: funding.flatMap(({ funder, ror, awards }) => {
        const named = { funderName: funder, ...(ror !== null && { funderIdentifier: ror, funderIdentifierType: 'ROR' }) };
        return awards.length === 0 ? [named] : awards.map((awardNumber) => ({ ...named, awardNumber }));
      }),
    }),
    schemaVersion: SCHEMA,
  }, null, 2)}\n`;
}

function agentOf(agent: Agent): Readonly<Record<string, unknown>> {
  if (agent.kind === 'body') return { name: agent.name, nameType: 'Organizational', ...(agent.ror !== null && { nameIdentifiers: [{ nameIdentifier: agent.ror, nameIdentifierScheme: ROR.scheme, schemeUri: ROR.schemeUri }] }) };
  const { given, family, particle, suffix, orcid, affiliations } = agent;
  const familyName = [particle, family].filter((part) => part !== null).join(' ');
  return {
    name: [familyName, given, suffix].filter((part) => part !== null).join(', '),
    nameType: 'Personal',
    givenName: given,
    familyName,
    ...(orcid !== null && { nameIdentifiers: [{ nameIdentifier: orcid, nameIdentifierScheme: ORCID.scheme, schemeUri: ORCID.schemeUri }] }),
    ...(affiliations.length > 0 && { affiliation: affiliations.map(({ name, ror }) => ({ name, ...(ror !== null && { affiliationIdentifier: ror, affiliationIdentifierScheme: ROR.scheme, schemeUri: ROR.schemeUri }) })) }),
  };
}

// DataCite does not do without one; ":unav" is its word for what is not known.
function publisherOf(agent: Agent | null): Readonly<Record<string, unknown>> {
  if (agent === null) return { name: ':unav' };
  if (agent.kind === 'person') return { name: `${agent.given} ${agent.family}` };
  return { name: agent.name, ...(agent.ror !== null && { publisherIdentifier: agent.ror, publisherIdentifierScheme: ROR.scheme, schemeUri: ROR.schemeUri }) };
}

function identifierOf({ doi, url }: CitableRecord): { relatedIdentifier: string; relatedIdentifierType: 'DOI' | 'URL' } {
  return doi === null ? { relatedIdentifier: url, relatedIdentifierType: 'URL' } : { relatedIdentifier: doi, relatedIdentifierType: 'DOI' };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
