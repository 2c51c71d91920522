import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

describe.each(inject('sites').map(({ name, folder }) => [name, folder] as const))('%s', (_name, folder) => {
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T; // what deposits are held to in test/deposit

  it('has every file that its RO-Crate names, with the sum that is said', () => {
    const graph = json<{ '@graph': { '@id': string; '@type': string | string[]; sha256?: string }[] }>('ro-crate-metadata.json')['@graph'];
    const files = graph.filter((entity) => [entity['@type']].flat().includes('File'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.map((file) => decodeURIComponent(file['@id'])).filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    const summed = files.filter(({ sha256 }) => sha256 !== undefined);
    expect(summed.length).toBeGreaterThan(0);
    for (const file of summed) expect(createHash('sha256').update(readFileSync(join(folder, decodeURIComponent(file['@id'])))).digest('hex')).toBe(file.sha256);
  });

  it('has every table of its data package, byte for byte', () => {
    const { resources } = json<{ resources: { path: string; bytes: number; hash: string }[] }>('data/datapackage.json');
    expect(resources.length).toBeGreaterThan(0);
    for (const { path, bytes, hash } of resources) {
      const table = readFileSync(join(folder, 'data', path));
      expect([table.byteLength, `sha256:${createHash('sha256').update(table).digest('hex')}`]).toEqual([bytes, hash]);
    }
  });

  it('has metadata for Zenodo and DataCite, and no deposit with Crossref, because it has no DOIs', () => {
    expect(json<{ creators: unknown[] }>('zenodo.json').creators.length).toBeGreaterThan(0);
    const { resources } = json<{ resources: { name: string }[] }>('data/datapackage.json');
    for (const { name } of resources) expect(json<{ titles: unknown[] }>(`data/${name}.datacite.json`).titles).toHaveLength(1);
    expect(existsSync(join(folder, 'crossref.xml'))).toBe(false);
  });
});
