import { describeDataset, type CatalogueColumn } from '../dataset/catalogue.ts';
import type { Dataset } from '../dataset/declaration.ts';
import { fileBeside } from '../components/files.ts';
import type { Agent } from '../record/agent.ts';
import { fullTitle, plainTitle } from '../record/csl.ts';
import type { CitableRecord, Licence, RecordSource } from '../record/record.ts';
import { sha256 } from '../store/sums.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** A dataset with its record and the bytes of its table as they are published. */
export interface PackagedData {
  record: CitableRecord;
  dataset: Dataset;
  bytes: Uint8Array;
}

/**
 * The datasets of a volume as one Frictionless data package (version 2, which tools for version 1 read too). Its
 * file stands in /data/, and names each table by the way to it from there.
 */
export function dataPackage(volume: CitableRecord, data: readonly PackagedData[]): string {
  const { doi, url, title, editors, publisher, date, edition, description } = volume;
  return `${JSON.stringify({
    $schema: `${PROFILES}/datapackage.json`,
    profile: 'tabular-data-package',
    name: `${volume.key}-data`,
    id: doi === null ? url : volume.id,
    title: `Data of ${title.text}`,
    description,
    homepage: url,
    version: edition,
    created: `${date}T00:00:00Z`,
    licenses: distinct(data.flatMap(({ record }) => record.licences.map(licenceOf))),
    contributors: [...editors.map((agent) => contributor(agent, 'editor')), ...(publisher === null ? [] : [contributor(publisher, 'publisher')])],
    sources: [{ title: plainTitle(fullTitle(volume)), path: url, version: edition }],
    resources: data.map(resource),
  }, null, 2)}\n`;
}

function resource({ record, dataset, bytes }: PackagedData): Readonly<Record<string, unknown>> {
  const { columns, key, notes, missing, formula } = describeDataset(dataset);
  const written = columns.map(field);
  return {
    $schema: `${PROFILES}/dataresource.json`,
    profile: 'tabular-data-resource',
    type: 'table',
    name: dataset.id,
    path: fileBeside(record.address, 'csv').replace(/^\/data\//, ''),
    title: record.title.text,
    description: [record.description, ...notes].filter(Boolean).join(' '),
    homepage: record.url,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${sha256(bytes)}`,
    licenses: distinct(record.licences.map(licenceOf)),
    sources: record.sources.map(source),
    ...(formula !== null && { formula }),
    ...(missing !== null && { missing }),
    schema: { $schema: `${PROFILES}/tableschema.json`, fields: written, primaryKey: key, missingValues: [''] },
  };
}

function field({ name, label, type, meaning, unit, optional, values, range }: CatalogueColumn): Readonly<Record<string, unknown>> {
  const [minimum, maximum] = range ?? [];
  return {
    name,
    type: type === 'text' ? 'string' : type,
    title: label,
    description: meaning,
    ...(unit !== null && { unit }),
    constraints: { required: !optional, ...(values !== null && { enum: values }), ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) },
  };
}

// A licence has a name of the Open Definition's list or an address; that list has a name for terms that have neither.
function licenceOf({ name, url, spdx }: Licence): Readonly<Record<string, string>> {
  const known = spdx ?? (url === null ? 'notspecified' : null);
  return { ...(known !== null && { name: known }), title: name, ...(url !== null && { path: url }) };
}

function source({ title, publisher, url, vintage }: RecordSource): Readonly<Record<string, string>> {
  return { title: `${publisher}: ${title}`, ...(url !== null && { path: url }), version: vintage };
}

function contributor(agent: Agent, role: 'editor' | 'publisher'): Readonly<Record<string, unknown>> {
  const named = agent.kind === 'body' ? { title: agent.name, ...(agent.ror !== null && { path: agent.ror }) } : { title: `${agent.given} ${agent.family}`, givenName: agent.given, familyName: agent.family, ...(agent.orcid !== null && { path: agent.orcid }) };
  return { ...named, roles: [role] };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
