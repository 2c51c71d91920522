import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import tableschema from 'tableschema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/declaration.ts';
import { depositFiles } from '../../src/deposit/files.ts';
import { recordsOf } from '../../src/record/records.ts';
import { datasetAddress } from '../../src/volume/addresses.ts';
import { depositedVolume, place } from './volume.ts';

// What the standard says of a package and its resources, version 2, as far as they are used here. The library for whole
// packages brings others under the LGPL, so Frictionless' own library reads the tables, and these rules their package;
// where DATAPACKAGE_PROFILE names the standard's own profile, the package is held against it too.
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://\\S+$' };
const record = (properties: Readonly<Record<string, object>>, ...required: string[]): object => ({ type: 'object', properties, required, additionalProperties: false });
const list = (items: object): object => ({ type: 'array', items, minItems: 1 });
const named = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
const licences = list({ ...record({ name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: address, title: text }), anyOf: [{ required: ['name'] }, { required: ['path'] }] });
const sources = list(record({ title: text, path: address, version: text }, 'title'));
const resource = record(
  {
    $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
    profile: { const: 'tabular-data-resource' },
    type: { const: 'table' },
    name: named,
    // The way from the package: neither absolute nor upwards.
    path: { type: 'string', pattern: '^[a-z0-9-]+\\.csv$' },
    title: text,
    description: text,
    homepage: address,
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    licenses: licences,
    sources,
    formula: text,
    missing: text,
    schema: { type: 'object', required: ['fields'] },
  },
  ...['name', 'path', 'schema'],
);
const validate = new Ajv({ allErrors: true, strict: false }).compile(
  record(
    {
      $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
      profile: { const: 'tabular-data-package' },
      name: named,
      id: text,
      title: text,
      description: text,
      homepage: address,
      version: text,
      created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
      licenses: licences,
      contributors: list(record({ title: text, path: address, givenName: text, familyName: text, roles: list({ enum: ['editor', 'publisher'] }) }, 'title')),
      sources,
      resources: list(resource),
    },
    ...['name', 'resources', 'licenses'],
  ),
);
const profile = process.env['DATAPACKAGE_PROFILE'];
const official = profile === undefined ? undefined : new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(profile, 'utf8')) as object); // a schema is an object

const shipped = new URL('../../src/data/', import.meta.url);
let folder: string;
let datasets: Dataset[];
let descriptor: { resources: { name: string; path: string; bytes: number; hash: string; schema: object }[] };

// All tables of the main volume, written as the site publishes them.
beforeAll(async () => {
  const names = (await readdir(shipped, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  datasets = await Promise.all(names.map(async (name) => ((await import(new URL(`${name}/index.ts`, shipped).href)) as { default: Dataset }).default)); // what declarations export
  const { volume } = await depositedVolume();
  const whole = { ...volume, datasets: datasets.map((dataset) => ({ dataset, address: datasetAddress(dataset.id), figures: [], tables: [], claims: [] })) };
  const written = depositFiles(whole, recordsOf(whole, place)).find(({ address }) => address === '/data/datapackage.json')?.write() ?? '';
  folder = mkdtempSync(join(tmpdir(), 'data-package-'));
  writeFileSync(join(folder, 'datapackage.json'), written);
  for (const { id, declaration } of datasets) writeFileSync(join(folder, `${id}.csv`), readFileSync(declaration.file));
  descriptor = JSON.parse(written) as typeof descriptor; // just written
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the data package', () => {
  it('is what the standard asks for', () => {
    validate(descriptor);
    expect(validate.errors).toBeNull();
    official?.(descriptor);
    expect(official?.errors ?? null).toBeNull();
    validate({ ...descriptor, resources: [] });
    expect(validate.errors).not.toBeNull();
  });

  it('holds every table, with the sum of its bytes, and each fits its schema to Frictionless’ own library', async () => {
    expect(descriptor.resources.map(({ name }) => name)).toEqual(datasets.map(({ id }) => id));
    for (const [index, { path, bytes, hash, schema }] of descriptor.resources.entries()) {
      const file = readFileSync(join(folder, path));
      expect([file.byteLength, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([bytes, hash]);
      expect((await tableschema.validate(schema)).errors.map(String), path).toEqual([]);
      const table = await tableschema.Table.load(join(folder, path), { schema, strict: true });
      expect(await table.read({ cast: true }), path).toHaveLength(datasets[index]?.rows().length ?? -1);
    }
  });

  it.each([
    ['a row that stands twice', (head: string, row: string) => [head, row, row]],
    ['a cell that is no number', (head: string, row: string) => [head, row.replace(/^[^,]*/, 'many')]],
    ['a column that is missing', (head: string, row: string) => [head, row].map((line) => line.replace(/^[^,]*,/, ''))],
  ])('is refused by that library for %s', async (_what, spoil) => {
    const { path = '', schema = {} } = descriptor.resources.find(({ name }) => name === 'us-atp-trade') ?? {};
    const [head = '', row = ''] = readFileSync(join(folder, path), 'utf8').split('\n');
    writeFileSync(join(folder, 'spoilt.csv'), `${spoil(head, row).join('\n')}\n`);
    const table = await tableschema.Table.load(join(folder, 'spoilt.csv'), { schema, strict: true });
    await expect(table.read({ cast: true })).rejects.toThrow();
  });

  it('is what it was, for the small volume', async () => {
    const { volume, records } = await depositedVolume();
    await expect(depositFiles(volume, records).find(({ address }) => address === '/data/datapackage.json')?.write()).toMatchFileSnapshot('golden/datapackage.json');
  });
});
