import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import datapackage from 'datapackage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/declaration.ts';
import { depositFiles } from '../../src/deposit/files.ts';
import { recordsOf } from '../../src/record/records.ts';
import { datasetAddress } from '../../src/volume/addresses.ts';
import { depositedVolume, place } from './volume.ts';

const shipped = new URL('../../src/data/', import.meta.url);
let folder: string;
let datasets: Dataset[];
let descriptor: { resources: { name: string; path: string; bytes: number; hash: string }[] };

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
  it('is one to Frictionless’ own library', async () => {
    const { valid, errors } = await datapackage.validate(join(folder, 'datapackage.json'));
    expect(errors.map(String)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('holds every table, and each fits its schema to that library', async () => {
    const pack = await datapackage.Package.load(join(folder, 'datapackage.json'), { strict: true });
    expect(pack.resourceNames).toEqual(datasets.map(({ id }) => id));
    const rows = await Promise.all(pack.resources.map(async (resource) => (await resource.read({ cast: true })).length));
    expect(rows).toEqual(datasets.map((dataset) => dataset.rows().length));
  });

  it('is refused by that library where a cell breaks the schema', async () => {
    const [first] = descriptor.resources;
    const path = join(folder, first?.path ?? '');
    const text = readFileSync(path, 'utf8');
    const [head = '', row = ''] = text.split('\n');
    writeFileSync(path, `${head}\n${row}\n${row}\n`);
    const pack = await datapackage.Package.load(join(folder, 'datapackage.json'), { strict: true });
    await expect(pack.resources[0]?.read({ cast: true })).rejects.toThrow();
    writeFileSync(path, text);
  });

  it('is what it was, for the small volume', async () => {
    const { volume, records } = await depositedVolume();
    await expect(depositFiles(volume, records).find(({ address }) => address === '/data/datapackage.json')?.write()).toMatchFileSnapshot('golden/datapackage.json');
  });
});
