import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { editorSchema, editorSchemaFiles, frontMatterIndex, type SchemaName } from '../../src/volume/schemas.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

it.each(Object.entries(editorSchemaFiles()))('schemas/%s is the one that the code gives (npm run schemas writes it)', (name, text) => {
  expect(read(`schemas/${name}`)).toBe(text);
});

// As an editor's program does: the committed schema, and no other knowledge.
function faults(name: SchemaName, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, validateFormats: false });
  ajv.validate(JSON.parse(read(`schemas/${name}.schema.json`)), value);
  return (ajv.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message}${'additionalProperty' in params ? ` (${params['additionalProperty']})` : ''}`);
}

const matter = (file: string): unknown => parse(splitFrontMatter(read(file))?.yaml ?? '');
const volumes = ['', 'test/volume/'];
const chapters = volumes.flatMap((volume) => readdirSync(join(root, volume, 'content/chapters')).map((slug) => `${volume}content/chapters/${slug}/index.mdx`));
const papers = volumes.flatMap((volume) => (existsSync(join(root, volume, 'content/papers')) ? readdirSync(join(root, volume, 'content/papers')).map((name) => `${volume}content/papers/${name}`) : []));

describe('the schemas take what is published', () => {
  it.each(chapters)('%s', (file) => expect(faults('chapter', matter(file))).toEqual([]));
  it.each(papers)('%s', (file) => expect(faults('paper', matter(file))).toEqual([]));
  it.each(volumes)('%scontent/volume.yaml', (volume) => expect(faults('volume', parse(read(`${volume}content/volume.yaml`)))).toEqual([]));
});

describe('the schemas refuse', () => {
  const chapter = { title: 'T', authors: [{ given: 'A', family: 'B' }], abstract: 'C' };

  it.each([
    ['a misspelt key', { ...chapter, keyword: [] }, ' must NOT have additional properties (keyword)'],
    ['a missing one', { title: 'T', abstract: 'C' }, " must have required property 'authors'"],
    ['a running head that is too long', { ...chapter, short: 'x'.repeat(49) }, '/short must NOT have more than 48 characters'],
    ['an ORCID that is none', { ...chapter, authors: [{ given: 'A', family: 'B', orcid: '0000' }] }, expect.stringContaining('/authors/0/orcid must match pattern')],
    ['an unknown kind of publication', { ...chapter, original: { type: 'essay' } }, '/original/type must be equal to one of the allowed values'],
    ['a number where text belongs', { ...chapter, original: { type: 'article', volume: 12 } }, '/original/volume must be string'],
  ])('%s', (_, value, fault) => expect(faults('chapter', value)).toEqual([fault]));

  it('a part that is not a list of chapters', () => {
    const volume = { ...(parse(read('test/volume/content/volume.yaml')) as object), parts: [{ title: 'One', chapters: 'primzahlen' }] };
    expect(faults('volume', volume)).toEqual(['/parts/0/chapters must be array']);
  });
});

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
}

/** Paths of the fields that say nothing of themselves. */
function silent(node: Node, path = ''): string[] {
  const fields = Object.entries(node.properties ?? {});
  return [
    ...fields.flatMap(([name, field]) => [...(field.description ? [] : [`${path}.${name}`]), ...silent(field, `${path}.${name}`)]),
    ...(node.items ? silent(node.items, `${path}[]`) : []),
  ];
}

it.each(['chapter', 'paper', 'volume'] as const)('every field of the %s schema is explained', (name) => {
  expect(silent(editorSchema(name) as Node)).toEqual([]);
});

it('tells Astro’s language server which text has which front matter, by addresses as it looks them up', () => {
  const files = frontMatterIndex({ chapter: [new URL('file:///Vol/content/chapters/%C3%9Cber/index.mdx')], paper: [new URL('file:///Vol/content/papers/a.mdx')] });
  expect(JSON.parse(files['collections.json'] ?? '')).toEqual({
    collections: [{ hasSchema: true, name: 'chapter' }, { hasSchema: true, name: 'paper' }],
    entries: { 'file:///vol/content/chapters/über/index.mdx': 'chapter', 'file:///vol/content/papers/a.mdx': 'paper' },
  });
  expect(JSON.parse(files['paper.schema.json'] ?? '')).toEqual(editorSchema('paper'));
});
