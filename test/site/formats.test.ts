import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { epubFaults, hasEpubcheck } from '../formats/epubcheck.ts';
import { idFaults, jatsFaults } from '../formats/jats-schema.ts';
import { elements, filesOf, pagesOf } from './pages.ts';

describe.each(inject('sites'))('$name', ({ folder, base }) => {
  const files = new Set(filesOf(folder));
  const articles = [...files].filter((file) => /^chapters\/([^/]+)\/\1\.xml$/.test(file));

  it('has every chapter as valid JATS, whose drawings stand beside it', () => {
    // An address that a chapter once had has a page that only leads to its new one.
    const chapters = pagesOf(folder).filter(({ file, html }) => /^chapters\/[^/]+\/index\.html$/.test(file) && html.includes('class="chapter-head"'));
    expect(articles).toHaveLength(chapters.length);
    for (const file of articles) {
      const xml = readFileSync(join(folder, file), 'utf8');
      expect([file, ...jatsFaults(xml), ...idFaults(xml)]).toEqual([file]);
      const graphics = [...xml.matchAll(/<(?:inline-)?graphic xlink:href="([^"]+)"/g)].map(([, href = '']) => posix.join(posix.dirname(file), decodeURI(href)));
      expect(graphics.filter((graphic) => !files.has(graphic))).toEqual([]);
      expect(xml).not.toContain(`href="${base}`);
    }
  });

  it('offers its formats, and no PDF, which was not asked for', () => {
    const offered = (page: string): string[] => {
      const tree = pagesOf(folder).find(({ file }) => file === page)?.tree;
      const list = tree && elements(tree, ({ tagName, properties }) => tagName === 'ul' && [properties['className']].flat().includes('formats'))[0];
      return list === undefined ? [] : elements({ type: 'root', children: [list] }, ({ tagName }) => tagName === 'a').map(({ properties }) => posix.join(posix.dirname(page), String(properties['href'])));
    };
    expect(offered('index.html')).toEqual(['volume.epub']);
    for (const file of articles) expect(offered(posix.join(posix.dirname(file), 'index.html'))).toEqual([file, 'volume.epub']);
    expect([...files].filter((file) => file.endsWith('.pdf'))).toEqual([]);
  });
});

it.skipIf(!hasEpubcheck)('has a book in which EPUBCheck finds nothing', () => {
  const [first] = inject('sites');
  expect(epubFaults(join(first?.folder ?? '', 'volume.epub'))).toEqual([]);
}, 180_000);
