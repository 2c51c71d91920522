import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataciteJson } from '../../src/deposit/datacite.ts';
import type { Records } from '../../src/record/records.ts';
import { depositedVolume } from './volume.ts';

// What DataCite's documentation of its schema 4.5 says, as far as deposits here use it: which properties there are,
// which must be there, and what its controlled lists hold. The schema itself comes in no package; where DATACITE_SCHEMA
// names its file, deposits are held against it too.
const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', pattern: '^https?://\\S+$' };
const list = (items: object, minItems = 1): object => ({ type: 'array', items, minItems, uniqueItems: true });
const record = (properties: Readonly<Record<string, object>>, ...required: string[]): object => ({ type: 'object', properties, required, additionalProperties: false });
const agent = {
  name: text,
  nameType: { enum: ['Personal', 'Organizational'] },
  givenName: text,
  familyName: text,
  nameIdentifiers: list(record({ nameIdentifier: uri, nameIdentifierScheme: { enum: ['ORCID', 'ROR'] }, schemeUri: uri }, 'nameIdentifier', 'nameIdentifierScheme')),
  affiliation: list(record({ name: text, affiliationIdentifier: uri, affiliationIdentifierScheme: { const: 'ROR' }, schemeUri: uri }, 'name')),
};
const rules = record(
  {
    doi: { type: 'string', pattern: '^10\\.\\d{4,9}/\\S+$' },
    url: uri,
    types: record({ resourceType: text, resourceTypeGeneral: { enum: ['Dataset'] } }, 'resourceTypeGeneral'),
    creators: list(record(agent, 'name')),
    titles: list(record({ title: text, lang: text }, 'title')),
    publisher: record({ name: text, publisherIdentifier: uri, publisherIdentifierScheme: { const: 'ROR' }, schemeUri: uri }, 'name'),
    publicationYear: { type: 'string', pattern: '^[12]\\d{3}$' },
    subjects: list(record({ subject: text, lang: text }, 'subject')),
    contributors: list(record({ ...agent, contributorType: { enum: ['Editor'] } }, 'name', 'contributorType')),
    dates: list(record({ date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }, dateType: { enum: ['Issued', 'Updated'] } }, 'date', 'dateType')),
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
    alternateIdentifiers: list(record({ alternateIdentifier: text, alternateIdentifierType: text }, 'alternateIdentifier', 'alternateIdentifierType')),
    relatedIdentifiers: list(record({ relatedIdentifier: text, relatedIdentifierType: { enum: ['DOI', 'URL'] }, relationType: { enum: ['IsPartOf', 'IsDerivedFrom'] }, resourceTypeGeneral: { enum: ['ConferenceProceeding'] } }, 'relatedIdentifier', 'relatedIdentifierType', 'relationType')),
    sizes: list(text),
    formats: list(text),
    version: text,
    rightsList: list(record({ rights: text, rightsUri: uri, rightsIdentifier: text, rightsIdentifierScheme: { const: 'SPDX' }, schemeUri: uri })),
    descriptions: list(record({ description: text, descriptionType: { enum: ['Abstract', 'Methods', 'SeriesInformation'] }, lang: text }, 'description', 'descriptionType')),
    fundingReferences: list(record({ funderName: text, funderIdentifier: uri, funderIdentifierType: { const: 'ROR' }, awardNumber: text }, 'funderName')),
    schemaVersion: { const: 'http://datacite.org/schema/kernel-4' },
  },
  ...['url', 'creators', 'titles', 'publisher', 'publicationYear', 'types', 'schemaVersion'],
);

const ajv = new Ajv2019({ allErrors: true, strict: false, validateFormats: false });
const file = process.env['DATACITE_SCHEMA'];
const validators = [ajv.compile(rules), ...(file === undefined ? [] : [ajv.compile(officialSchema(file))])];

function officialSchema(path: string): object {
  // Its copies have an `id` of an older draft.
  const { id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>; // a schema is an object
  return schema;
}

function faults(json: string): string[] {
  return validators.flatMap((validate) => (validate(JSON.parse(json)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)));
}

let records: Records;
const extent = { rows: 8, bytes: 120 };
const dataset = (of = records) => {
  const [first] = of.datasets;
  if (!first) throw new Error('the small volume has a dataset');
  return first;
};

beforeAll(async () => {
  ({ records } = await depositedVolume());
});

describe('the metadata of a dataset for DataCite', () => {
  it('is what it was', async () => {
    await expect(dataciteJson(dataset(), extent)).toMatchFileSnapshot('golden/prime-counts.datacite.json');
  });

  it('is valid, with a DOI and without', async () => {
    expect(faults(dataciteJson(dataset(), extent))).toEqual([]);
    const { records: bare } = await depositedVolume({ doiPrefix: null, publisher: undefined, editors: [], funding: undefined });
    const json = dataciteJson(dataset(bare), extent);
    expect(faults(json)).toEqual([]);
    expect(json).not.toContain('"doi"');
  });

  it('names persons, funders and licences by what identifies them', () => {
    const json = dataciteJson({ ...dataset(), creators: records.chapters[0]?.creators ?? [], funding: records.volume.funding }, extent);
    expect(faults(json)).toEqual([]);
    expect(json).toContain('"nameIdentifier": "https://orcid.org/0000-0001-5109-3700"');
    expect(json).toContain('"affiliationIdentifier": "https://ror.org/03cve4549"');
    expect(json).toContain('"funderIdentifier": "https://ror.org/018mejw64"');
  });

  it('is refused by those rules where something is missing or wrong', () => {
    const whole = JSON.parse(dataciteJson(dataset(), extent)) as Record<string, unknown>; // what it writes is an object
    const { titles: _titles, ...untitled } = whole;
    expect(faults(JSON.stringify(untitled))).not.toEqual([]);
    expect(faults(JSON.stringify({ ...whole, types: { resourceTypeGeneral: 'Tables' } }))).not.toEqual([]);
    expect(faults(JSON.stringify({ ...whole, creators: [] }))).not.toEqual([]);
  });
});
