import { beforeAll, describe, expect, it } from 'vitest';
import { depositFiles } from '../../src/deposit/files.ts';
import { depositedVolume } from './volume.ts';

// The rules of RO-Crate 1.2, https://w3id.org/ro/crate/1.2, one by one: the library that knows them is under the GPL.

type Entity = Record<string, unknown> & { '@id': string; '@type': string | string[] };
type Crate = { '@context': unknown; '@graph': Entity[] };

let text: string;
let crate: Crate;
let byId: Map<string, Entity>;

const root = (): Entity => byId.get('./') ?? { '@id': '', '@type': '' };
const typesOf = (entity: Entity): string[] => [entity['@type']].flat();
const pointersOf = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(pointersOf) : typeof value === 'object' && value !== null && '@id' in value ? [String(value['@id'])] : []);

beforeAll(async () => {
  const { volume, records } = await depositedVolume();
  text = depositFiles(volume, records).find(({ address }) => address === '/ro-crate-metadata.json')?.write() ?? '';
  crate = JSON.parse(text) as Crate; // what is held against the rules below
  byId = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]));
});

describe('the RO-Crate', () => {
  it('is what it was', async () => {
    await expect(text).toMatchFileSnapshot('golden/ro-crate-metadata.json');
  });

  it('is flat JSON-LD in the context of its version, each entity once, with a type and a name', () => {
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.2/context');
    expect(byId.size).toBe(crate['@graph'].length);
    for (const entity of crate['@graph']) {
      expect(typesOf(entity).every((type) => /^[A-Z]\w+$/.test(type)), entity['@id']).toBe(true);
      if (entity['@id'] !== 'ro-crate-metadata.json') expect(entity['name'], entity['@id']).toMatch(/\S/);
      // Nothing is nested: objects are pointers.
      for (const value of Object.values(entity).flat()) if (typeof value === 'object' && value !== null) expect(Object.keys(value)).toEqual(['@id']);
    }
  });

  it('describes itself, and by that its root', () => {
    expect(byId.get('ro-crate-metadata.json')).toEqual({ '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' }, about: { '@id': './' } });
  });

  it('has a root with name, description, day and licence', () => {
    expect(typesOf(root())).toContain('Dataset');
    for (const property of ['name', 'description', 'license']) expect(root()[property], property).toBeTruthy();
    expect(root()['datePublished']).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('points to nothing that it does not describe', () => {
    const known = new Set([...byId.keys(), 'https://w3id.org/ro/crate/1.2']);
    const dangling = crate['@graph'].flatMap((entity) => Object.values(entity).flatMap(pointersOf)).filter((id) => !known.has(id));
    expect(dangling).toEqual([]);
  });

  it('leads from its root to every file, and every file has a way within the crate, a media type and a licence', () => {
    const parts = new Set(pointersOf(root()['hasPart']));
    const files = crate['@graph'].filter((entity) => typesOf(entity).includes('File'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect(parts.has(file['@id']), file['@id']).toBe(true);
      expect(file['@id']).toMatch(/^(?![/.])[\w%./-]+$/);
      expect(file['encodingFormat']).toMatch(/^[\w-]+\/[\w.+-]+$/);
      expect(pointersOf(file['license'])).not.toEqual([]);
    }
  });

  it('names persons by ORCID, institutions by ROR, and works by DOI where they have one', () => {
    expect(typesOf(byId.get('https://orcid.org/0000-0001-5109-3700') ?? root())).toEqual(['Person']);
    expect(typesOf(byId.get('https://ror.org/03cve4549') ?? root())).toEqual(['Organization']);
    expect(typesOf(byId.get('https://doi.org/10.5555/zahlen.primzahlen') ?? root())).toEqual(['ScholarlyArticle']);
  });
});
