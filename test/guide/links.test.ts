import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const pages = ['README.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join('docs', file))];

/** Pages that come with the commands that they are about. */
const TO_COME = ['troubleshooting.md', 'preview.md'];

it.each(pages)('no link of %s to a file leads nowhere', (page) => {
  const broken: string[] = [];
  visit(unified().use(remarkParse).parse(readFileSync(join(root, page), 'utf8')), (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const [path = ''] = node.url.split('#');
    if (path === '' || /^[a-z]+:/.test(path) || TO_COME.includes(path)) return;
    if (!existsSync(join(root, dirname(page), path))) broken.push(node.url);
  });
  expect(broken).toEqual([]);
});
