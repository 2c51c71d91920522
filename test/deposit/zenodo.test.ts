import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import { zenodoJson } from '../../src/deposit/zenodo.ts';
import { depositedVolume } from './volume.ts';

// What Zenodo's documentation says of the metadata of an upload, as far as it is used here.
const text = { type: 'string', minLength: 1 };
const person = { name: text, affiliation: text, orcid: { type: 'string', pattern: '^(\\d{4}-){3}\\d{3}[\\dX]$' } };
const record = (properties: Readonly<Record<string, object>>, ...required: string[]): object => ({ type: 'object', properties, required, additionalProperties: false });
const list = (items: object): object => ({ type: 'array', items });
const validate = new Ajv2019().compile(
  record(
    {
      title: text,
      description: { type: 'string', pattern: '^<p>' },
      upload_type: { const: 'publication' },
      publication_type: { enum: ['proceeding', 'book'] },
      publication_date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
      version: text,
      creators: { type: 'array', minItems: 1, items: record(person, 'name') },
      contributors: list(record({ ...person, type: { const: 'Editor' } }, 'name', 'type')),
      access_right: { const: 'open' },
      license: { type: 'string', pattern: '^[a-z0-9.-]+$' },
      keywords: list(text),
      language: { type: 'string', pattern: '^[a-z]{3}$' },
      imprint_publisher: text,
      imprint_place: text,
      imprint_isbn: text,
      conference_title: text,
      conference_place: text,
      conference_dates: text,
      related_identifiers: list(record({ identifier: text, relation: { enum: ['isIdenticalTo', 'isDerivedFrom'] }, resource_type: text }, 'identifier', 'relation')),
      notes: text,
    },
    ...['title', 'description', 'upload_type', 'publication_type', 'publication_date', 'creators', 'access_right', 'license'],
  ),
);

describe('the metadata for Zenodo', () => {
  it('is what it was, and what Zenodo takes', async () => {
    const { records } = await depositedVolume();
    const json = zenodoJson(records);
    await expect(json).toMatchFileSnapshot('golden/zenodo.json');
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
  });

  it('is that of a book without an event', async () => {
    const { records } = await depositedVolume({ event: undefined, publisher: undefined, funding: undefined });
    validate(JSON.parse(zenodoJson(records)));
    expect(validate.errors).toBeNull();
    expect(zenodoJson(records)).toContain('"publication_type": "book"');
  });
});
