import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, it } from 'vitest';
import { schemaOrg } from '../../src/record/metadata/schema-org.ts';
import { awkwardRecords } from './load.ts';

// The vocabulary as schema-dts has it, which is written from the definitions that schema.org publishes. The compiler
// holds the program to its types already; this holds what is written to it.
const declared = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');

/** The properties of a type and of those that it extends, by the type's name. */
function propertiesOf(type: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const collect = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const [, parents = '', body = ''] = new RegExp(`interface ${name} extends ([^{]*)\\{([\\s\\S]*?)\\n\\}`).exec(declared) ?? [];
    for (const [, property = ''] of body.matchAll(/^\s+"?([\w@]+)"?\??: /gm)) found.add(property);
    for (const parent of parents.matchAll(/\b(\w+(?:Base|Leaf))\b/g)) collect(parent[1] ?? '');
  };
  collect(`${type}Leaf`);
  collect(`${type}Base`);
  return found;
}

let graphs: { of: string; graph: object }[];

beforeAll(async () => {
  const { known, withoutDoi } = await awkwardRecords();
  const trail = [{ name: 'Yeast', url: known.volume.url }, { name: 'x', url: 'https://yeast.example/x' }];
  graphs = [known, withoutDoi].flatMap(({ volume, chapters, papers, figures, tables, datasets, claims }) =>
    [volume, ...chapters, ...papers, ...figures, ...tables, ...datasets, ...claims].map((record) => ({ of: record.key, graph: schemaOrg(record, trail, record.kind === 'volume' ? chapters : record.kind === 'chapter' ? [...figures, ...tables] : []) })),
  );
}, 60_000);

it('knows the vocabulary', () => {
  expect(propertiesOf('ScholarlyArticle').has('isBasedOn')).toBe(true);
  expect(propertiesOf('ScholarlyArticle').has('distribution')).toBe(false);
  expect(propertiesOf('Dataset').has('variableMeasured')).toBe(true);
});

it('writes only types of schema.org, each with its own properties', () => {
  const faults: string[] = [];
  const types = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) return void value.forEach((inner, index) => walk(inner, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>;
    const type = node['@type'];
    if (typeof type === 'string') {
      types.add(type);
      const known = propertiesOf(type);
      if (known.size === 0) faults.push(`${path}: no type ${type}`);
      for (const key of Object.keys(node)) if (!key.startsWith('@') && !known.has(key)) faults.push(`${path}.${key} is no property of ${type}`);
    } else if (!('@graph' in node)) faults.push(`${path} has no type`);
    for (const [key, inner] of Object.entries(node)) walk(inner, `${path}.${key}`);
  };
  for (const { of, graph } of graphs) walk(graph, of);
  expect(faults).toEqual([]);
  expect([...types]).toEqual(expect.arrayContaining(['Book', 'Chapter', 'ScholarlyArticle', 'ImageObject', 'Table', 'Dataset', 'DataDownload', 'Person', 'Organization', 'BreadcrumbList', 'CorrectionComment', 'Claim']));
});

it('tells the restated publication from the chapter that restates it', () => {
  const chapter = graphs.find(({ of }) => of === 'beethoven2001-hard')?.graph;
  expect(chapter).toMatchObject({ '@graph': [{ '@type': 'ScholarlyArticle', 'datePublished': '2001-02-03', 'creativeWorkStatus': 'Retracted', 'isBasedOn': { '@type': 'ScholarlyArticle', '@id': 'https://doi.org/10.5555/dough.101', 'datePublished': '1899-05', 'pageStart': '101', 'pageEnd': '125' } }, { '@type': 'BreadcrumbList' }] });
});
