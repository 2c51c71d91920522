import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList, type Plugin } from 'unified';
import { expect, it } from 'vitest';
import { componentRules } from '../../src/markdown/components.ts';

// What VS Code's MDX support does with this project: it parses with the plugins that tsconfig.json names.

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(join(root, 'tsconfig.json'));
const { mdx } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { mdx: { plugins: (string | [string, ...unknown[]])[] } };

const plugins = mdx.plugins.map((named) => {
  const [name, ...options] = [named].flat() as [string, ...unknown[]];
  return [(require(name) as { default: Plugin }).default, ...options];
}) as PluggableList; // made of what the file lists

const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?:test\/volume\/)?content\/.*\.mdx$/.test(file.replaceAll('\\', '/')));

it.each(texts)('%s is read without a syntax error', (file) => {
  const processor = unified().use(remarkParse).use(remarkMdx).use(plugins);
  expect(() => processor.parse(readFileSync(join(root, file), 'utf8'))).not.toThrow();
});

it('keeps the places of a text whose headings carry ids', () => {
  const processor = unified().use(remarkParse).use(remarkMdx).use(plugins);
  const [heading, paragraph] = processor.parse('## Data {#sec-data}\n\nText').children;
  expect(heading?.position?.end).toMatchObject({ line: 1 });
  expect(paragraph?.position?.start).toMatchObject({ line: 3, offset: 21 });
  expect(() => processor.parse('Text {#sec-data} goes on')).toThrow();
});

it('knows the components that an editor may write', () => {
  const declared = readFileSync(join(root, 'src/mdx-components.d.ts'), 'utf8').matchAll(/^ {4}(\w+): \(props/gm);
  expect([...declared].map(([, name]) => name).sort()).toEqual(Object.keys(componentRules).sort());
});

it('finds the schemas that the settings of VS Code name', () => {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': Record<string, readonly string[]> };
  expect(Object.keys(settings['yaml.schemas']).map((file) => (JSON.parse(readFileSync(join(root, file), 'utf8')) as { type: string }).type)).toEqual(['object']);
});
