import type { Reference } from '../citation/reference.ts';
import { agentName, type Agent } from '../record/agent.ts';
import { fullTitle, plainTitle } from '../record/csl.ts';
import type { CitableRecord, Licence, RecordFile } from '../record/record.ts';
import type { Records } from '../record/records.ts';

// RO-Crate 1.2: https://w3id.org/ro/crate/1.2
const CRATE = 'https://w3id.org/ro/crate/1.2';

type Entity = Readonly<Record<string, unknown>> & { '@id': string };
interface Pointer {
  '@id': string;
}

/** A file of the site that belongs to it as a whole: "/audit.json", with what it is. */
export interface WholeFile {
  address: string;
  name: string;
  type: string;
}

/**
 * The whole volume as an RO-Crate: every chapter with its figures and tables, every dataset, each of their files, who
 * made them, under which licence, and what they go back to. The site is the crate, so files have the way to them from its root.
 */
export function roCrate({ volume, chapters, figures, tables, datasets }: Pick<Records, 'volume' | 'chapters' | 'figures' | 'tables' | 'datasets'>, others: readonly WholeFile[]): string {
  const graph = new Map<string, Entity>();
  const add = (entity: Entity): Pointer => {
    if (!graph.has(entity['@id'])) graph.set(entity['@id'], entity);
    return { '@id': entity['@id'] };
  };
  const held = [...chapters, ...figures, ...tables, ...datasets];
  const data = [
    ...[volume, ...held].flatMap((record) => filesOf(record).map((file) => add(fileEntity(record, file, add)))),
    ...others.map(({ address, name, type }) => add({ '@id': pathOf(address), '@type': 'File', name, encodingFormat: type, license: licences(volume, add) })),
  ];
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: plainTitle(fullTitle(volume)),
    description: volume.description ?? volume.title.text,
    ...(volume.doi !== null && { identifier: volume.id }),
    url: volume.url,
    datePublished: volume.date,
    ...(volume.modified !== null && { dateModified: volume.modified }),
    version: volume.edition,
    inLanguage: volume.language,
    license: licences(volume, add),
    author: distinct([...chapters.flatMap(({ creators }) => creators), ...volume.editors]).map((agent) => add(agentEntity(agent, add))),
    editor: volume.editors.map((agent) => add(agentEntity(agent, add))),
    ...(volume.publisher && { publisher: add(agentEntity(volume.publisher, add)) }),
    ...(volume.funding.length > 0 && { funder: volume.funding.map(({ funder, ror }) => add({ '@id': ror ?? named('organisation', funder), '@type': 'Organization', name: funder })) }),
    hasPart: data,
    mentions: held.map((record) => add(workEntity(record, add))),
  };
  const descriptor: Entity = { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', conformsTo: { '@id': CRATE }, about: { '@id': './' } };
  return `${JSON.stringify({ '@context': `${CRATE}/context`, '@graph': [descriptor, root, ...graph.values()] }, null, 2)}\n`;
}

// A page is its file, wherever a server finds it.
function filesOf({ kind, address, url, files }: CitableRecord): readonly RecordFile[] {
  const page: RecordFile = { role: 'page', address: `${address}index.html`, url: `${url}index.html`, type: 'text/html' };
  return [page, ...files.filter(({ role }) => role !== 'page' && (role !== 'citation' || kind === 'chapter' || kind === 'volume'))];
}

function fileEntity(record: CitableRecord, { role, address, type }: RecordFile, add: (entity: Entity) => Pointer): Entity {
  const what = plainTitle(fullTitle(record));
  return {
    '@id': pathOf(address),
    '@type': type.startsWith('image/') ? ['File', 'ImageObject'] : 'File',
    name: role === 'page' ? what : `${what} (${address.slice(address.lastIndexOf('.') + 1)})`,
    encodingFormat: type,
    inLanguage: record.language,
    license: licences(record, add),
    // What the file gives, as a work that is cited.
    about: { '@id': record.kind === 'volume' ? './' : record.id },
    ...(record.digest?.files.length === 1 && record.digest.files[0] === address && { sha256: record.digest.hex }),
  };
}

const TYPES: Readonly<Partial<Record<CitableRecord['kind'], string>>> = { chapter: 'ScholarlyArticle', figure: 'CreativeWork', table: 'CreativeWork', dataset: 'CreativeWork' };

/** A work of the volume, which its files give in several forms. */
function workEntity(record: CitableRecord, add: (entity: Entity) => Pointer): Entity {
  const { id, kind, creators, date, modified, language, abstract, description, keywords, original, references, sources, parent, doi, url } = record;
  return {
    '@id': id,
    '@type': TYPES[kind] ?? 'CreativeWork',
    name: plainTitle(fullTitle(record)),
    author: creators.map((agent) => add(agentEntity(agent, add))),
    datePublished: date,
    ...(modified !== null && { dateModified: modified }),
    inLanguage: language,
    ...(abstract ? { abstract: abstract.paragraphs.join('\n') } : description !== null && { description }),
    ...(keywords.length > 0 && { keywords: keywords.join(', ') }),
    license: licences(record, add),
    ...(doi !== null && { url, identifier: doi }),
    isPartOf: { '@id': parent === null || parent.parent === null ? './' : parent.id },
    ...(original && { isBasedOn: add(citedEntity(original.work)) }),
    ...(sources.length > 0 && { isBasedOn: sources.map((source) => add({ '@id': source.url ?? named('source', `${source.publisher} ${source.title}`), '@type': 'CreativeWork', name: `${source.publisher}: ${source.title}`, version: source.vintage })) }),
    ...(kind === 'chapter' && references.length > 0 && { citation: references.map((reference) => add(citedEntity(reference))) }),
  };
}

function citedEntity({ id, type, title, author, issued, DOI, URL: url, 'container-title': container }: Reference): Entity {
  const year = issued?.['date-parts'][0]?.[0];
  const names = author.map(({ literal, given, particle, family }) => literal ?? [given, particle, family].filter(Boolean).join(' '));
  return {
    '@id': DOI === undefined ? (url ?? named('work', `${id} ${year ?? ''} ${title}`)) : `https://doi.org/${encodeURI(DOI)}`,
    '@type': type.startsWith('article') || type === 'paper-conference' ? 'ScholarlyArticle' : type === 'book' ? 'Book' : type === 'dataset' ? 'Dataset' : 'CreativeWork',
    name: title,
    ...(names.length > 0 && { creditText: names.join(', ') }),
    ...(year !== undefined && { datePublished: String(year) }),
    ...(container !== undefined && { publication: container }),
  };
}

function agentEntity(agent: Agent, add: (entity: Entity) => Pointer): Entity {
  if (agent.kind === 'body') return { '@id': agent.ror ?? named('organisation', agent.name), '@type': 'Organization', name: agent.name };
  const { given, family, orcid, affiliations } = agent;
  return {
    '@id': orcid ?? named('person', agentName(agent)),
    '@type': 'Person',
    name: agentName(agent),
    givenName: given,
    familyName: family,
    ...(affiliations.length > 0 && { affiliation: affiliations.map(({ name, ror }) => add({ '@id': ror ?? named('organisation', name), '@type': 'Organization', name })) }),
  };
}

function licences({ licences: all }: CitableRecord, add: (entity: Entity) => Pointer): Pointer[] {
  return all.map(({ name, url, spdx }: Licence) => add({ '@id': url ?? named('licence', name), '@type': 'CreativeWork', name, ...(spdx !== null && { identifier: spdx }) }));
}

/** What has no address of its own is named within the crate. */
function named(kind: string, text: string): string {
  return `#${kind}-${encodeURIComponent(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 80))}`;
}

// The crate stands at the root of the site.
function pathOf(address: string): string {
  return address.slice(1).split('/').map(encodeURIComponent).join('/');
}

function distinct(agents: readonly Agent[]): Agent[] {
  return [...new Map(agents.map((agent) => [agent.kind === 'person' ? (agent.orcid ?? agentName(agent)) : (agent.ror ?? agent.name), agent])).values()];
}
