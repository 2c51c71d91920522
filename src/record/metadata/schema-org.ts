import type { Graph, Thing } from 'schema-dts';
import type { Name, Reference } from '../../citation/reference.ts';
import { agentName, type Agent, type Body, type Person } from '../agent.ts';
import { fullTitle, plainTitle, volumeOf } from '../csl.ts';
import type { CitableRecord, Licence, RecordFile } from '../record.ts';

/** Steps from the cover to a page. */
export type Trail = readonly { name: string; url: string }[];

// In schema.org's vocabulary; its types hold what is written here to it.
type Node = Exclude<Thing, string>;

/** What a page is about, in JSON-LD: the thing with its whole, its sources and what it cites, and the way to it. */
export function schemaOrg(record: CitableRecord | undefined, trail: Trail, parts: readonly CitableRecord[] = []): Graph {
  return { '@context': 'https://schema.org', '@graph': [...(record ? [thing(record, parts)] : []), ...(trail.length > 1 ? [breadcrumbs(trail)] : [])] };
}

function thing(record: CitableRecord, parts: readonly CitableRecord[]): Node {
  const { kind, title, description, abstract, files, image, digest, number, references, original, isbn, variables, years, sources } = record;
  const shared = sharedOf(record);
  const name = plainTitle(fullTitle(record));
  switch (kind) {
    case 'volume':
      return { '@type': 'Book', ...shared, name, ...(isbn !== null && { isbn }), bookEdition: record.edition, ...(image && { image: image.url }), hasPart: parts.filter((part) => part.kind === 'chapter').map((part) => ({ '@type': 'Chapter', '@id': part.id, name: part.title.text, url: part.url })) };
    case 'chapter':
      return {
        '@type': 'ScholarlyArticle',
        additionalType: 'https://schema.org/Chapter',
        ...shared,
        name,
        headline: title.text,
        ...(abstract && { abstract: abstract.paragraphs.join('\n') }),
        ...(number !== null && { position: number }),
        ...(image && { image: image.url }),
        ...(original && { isBasedOn: work(original.work) }),
        ...(references.length > 0 && { citation: references.map(work) }),
        ...(parts.length > 0 && { hasPart: parts.map((part) => ({ '@type': part.kind === 'figure' ? ('ImageObject' as const) : ('Table' as const), '@id': part.id, name: plainTitle(fullTitle(part)), url: part.url })) }),
        ...(record.corrections.length > 0 && { correction: record.corrections.map((correction) => ({ '@type': 'CorrectionComment' as const, datePublished: correction.date, text: correction.text, name: correction.kind })) }),
        ...(files.some(({ role }) => role === 'text') && { encoding: files.filter(({ role }) => role === 'text').map(media) }),
      };
    case 'paper':
      return { '@type': 'Article', ...shared, name, ...(description !== null && { description }), ...(original && { about: work(original.work) }) };
    case 'figure':
      return {
        '@type': 'ImageObject',
        ...shared,
        name,
        ...(description !== null && { description }),
        ...(image && { contentUrl: image.url, encodingFormat: 'image/png', width: `${image.width} px`, height: `${image.height} px` }),
        associatedMedia: files.filter(({ role }) => role !== 'citation').map(media),
        isBasedOn: sources.map(source),
        ...(digest && { identifier: sum(digest.hex) }),
      };
    case 'table':
      return { '@type': 'Table', ...shared, name, ...(description !== null && { description }), encoding: files.filter(({ role }) => role === 'data').map(media), isBasedOn: sources.map(source), ...(digest && { identifier: sum(digest.hex) }) };
    case 'dataset':
      return {
        '@type': 'Dataset',
        ...shared,
        name,
        ...(description !== null && { description }),
        distribution: files.filter(({ role }) => role === 'data').map((file) => ({ '@type': 'DataDownload' as const, contentUrl: file.url, encodingFormat: file.type, ...(digest && { sha256: digest.hex }) })),
        variableMeasured: variables.map((variable) => ({ '@type': 'PropertyValue' as const, name: variable.name, description: variable.meaning, ...(variable.unit !== null && { unitText: variable.unit }) })),
        ...(years && { temporalCoverage: years[0] === years[1] ? String(years[0]) : `${years[0]}/${years[1]}` }),
        isBasedOn: sources.map(source),
        includedInDataCatalog: { '@type': 'DataCatalog', name: volumeOf(record).title.text, url: volumeOf(record).url },
      };
    case 'claim':
      return { '@type': 'Claim', ...shared, name, ...(description !== null && { description }) };
  }
}

function sharedOf(record: CitableRecord) {
  const { kind, id, url, doi, creators, editors, publisher, date, modified, edition, language, licences, keywords, funding, parent, status, translations } = record;
  const people = creators.map(agent);
  const persons = editors.filter((editor) => editor.kind === 'person');
  const bodies = editors.filter((editor) => editor.kind === 'body');
  return {
    '@id': id,
    url,
    ...(doi !== null && { sameAs: `https://doi.org/${doi}` }),
    ...(kind !== 'volume' && people.length > 0 && { author: people }),
    ...(persons.length > 0 && { editor: persons.map(person) }),
    // An editor is a person in this vocabulary.
    ...(bodies.length > 0 && kind !== 'paper' && { contributor: bodies.map(body) }),
    ...(publisher && { publisher: agent(publisher) }),
    datePublished: date,
    ...(modified !== null && { dateModified: modified }),
    version: edition,
    inLanguage: language,
    ...(licences.length > 0 && { license: licences.map(licenceText) }),
    ...(keywords.length > 0 && { keywords: [...keywords] }),
    ...(funding.length > 0 && { funder: funding.map(({ funder, ror }) => ({ '@type': 'Organization' as const, name: funder, ...(ror !== null && { '@id': ror }) })) }),
    ...(parent && { isPartOf: { '@type': parent.kind === 'volume' ? ('Book' as const) : ('Chapter' as const), '@id': parent.id, name: plainTitle(fullTitle(parent)), url: parent.url } }),
    ...(status === 'retracted' && { creativeWorkStatus: 'Retracted' }),
    ...(translations.length > 0 && { alternateName: translations.map((translation) => translation.title.text) }),
  };
}

function agent(named: Agent) {
  return named.kind === 'body' ? body(named) : person(named);
}

function body({ name, ror }: Body) {
  return { '@type': 'Organization' as const, name, ...(ror !== null && { '@id': ror }) };
}

function person(named: Person) {
  const { given, family, particle, suffix, native, orcid, affiliations } = named;
  return {
    '@type': 'Person' as const,
    name: agentName(named),
    givenName: given,
    familyName: particle === null ? family : `${particle} ${family}`,
    ...(suffix !== null && { honorificSuffix: suffix }),
    ...(native !== null && { alternateName: native }),
    ...(orcid !== null && { '@id': orcid }),
    ...(affiliations.length > 0 && { affiliation: affiliations.map(({ name, ror }) => ({ '@type': 'Organization' as const, name, ...(ror !== null && { '@id': ror }) })) }),
  };
}

/** A work of another publisher: what is restated, or cited. */
function work(reference: Reference) {
  const { type, title, author, issued, DOI, URL: url, publisher, volume, issue, page, ['container-title']: container } = reference;
  const [first, last] = page?.split(/[-–—]+/) ?? [];
  const parts = issued?.['date-parts'][0];
  const paged = { ...(first !== undefined && { pageStart: first }), ...(last !== undefined && { pageEnd: last }) };
  const whole = {
    ...(DOI !== undefined ? { '@id': `https://doi.org/${DOI}` } : url !== undefined && { url }),
    name: plainTitle(title),
    ...(author.length > 0 && { author: author.map(cited) }),
    ...(parts && { datePublished: parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-') }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization' as const, name: publisher } }),
  };
  if (type === 'article-journal') {
    const journal = container === undefined ? undefined : ({ '@type': 'Periodical', name: container } as const);
    const numbered = volume === undefined ? journal : ({ '@type': 'PublicationVolume', volumeNumber: volume, ...(journal && { isPartOf: journal }) } as const);
    const within = issue === undefined ? numbered : ({ '@type': 'PublicationIssue', issueNumber: issue, ...(numbered && { isPartOf: numbered }) } as const);
    return { '@type': 'ScholarlyArticle' as const, ...whole, ...paged, ...(within && { isPartOf: within }) };
  }
  if (type === 'book') return { '@type': 'Book' as const, ...whole };
  if (type === 'chapter') return { '@type': 'Chapter' as const, ...whole, ...paged, ...(container !== undefined && { isPartOf: { '@type': 'Book' as const, name: container } }) };
  if (type === 'report') return { '@type': 'Report' as const, ...whole };
  if (type === 'dataset') return { '@type': 'Dataset' as const, ...whole };
  if (type === 'thesis') return { '@type': 'Thesis' as const, ...whole };
  return { '@type': 'CreativeWork' as const, ...whole, ...(container !== undefined && { isPartOf: { '@type': 'CreativeWork' as const, name: container } }) };
}

function cited({ family, given, particle, suffix, literal }: Name) {
  if (literal !== undefined) return { '@type': 'Organization' as const, name: literal };
  return { '@type': 'Person' as const, name: [given, particle, family, suffix].filter(Boolean).join(' ') };
}

function source({ title, publisher, url, licence }: CitableRecord['sources'][number]) {
  return { '@type': 'Dataset' as const, name: title, creator: { '@type': 'Organization' as const, name: publisher }, ...(url !== null && { url }), license: licenceText(licence) };
}

function licenceText({ name, url }: Licence): string {
  return url ?? name;
}

function media({ url, type }: RecordFile) {
  return { '@type': 'MediaObject' as const, contentUrl: url, encodingFormat: type };
}

function sum(hex: string) {
  return { '@type': 'PropertyValue' as const, propertyID: 'SHA-256', value: hex };
}

function breadcrumbs(trail: Trail): Node {
  return { '@type': 'BreadcrumbList', itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })) };
}
