import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { brokenLinks, elements, filesOf, pagesOf } from './pages.ts';

describe.each(inject('sites'))('$name', ({ folder, base }) => {
  it('has no link, picture, style or anchor that leads nowhere', () => {
    expect(brokenLinks(folder, base)).toEqual([]);
  });

  it('keeps every id once on a page', () => {
    const repeated = pagesOf(folder).flatMap(({ file, tree }) => {
      const ids = elements(tree, (element) => typeof element.properties['id'] === 'string').map((element) => String(element.properties['id']));
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}#${id}`);
    });
    expect(repeated).toEqual([]);
  });

  it('leaves nothing unresolved in the text', () => {
    const spoilt = pagesOf(folder).flatMap(({ file, html }) =>
      [...html.replace(/<annotation[\s\S]*?<\/annotation>/g, '').matchAll(/katex-error|\bundefined\b|\[object Object\]|\[@|&lt;(?:Figure|Table|Note|Claim)\b|\bNaN\b/g)].map((match) => `${file}: ${match[0]}`),
    );
    expect(spoilt).toEqual([]);
  });

  it('needs no script but for the search, and for the key that leads to it', () => {
    const scripts = pagesOf(folder).flatMap(({ file, html }) => [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => `${file === 'search/index.html' ? 'search' : 'page'} ${/\ssrc="[^"]*\/_astro\/(\w+)/.exec(tag)?.[1] ?? tag}`));
    expect([...new Set(scripts)].sort()).toEqual(['page Masthead', 'search Masthead', 'search search']);
    expect(filesOf(folder).filter((file) => file.endsWith('.js') && !/^(?:_astro|pagefind)\//.test(file))).toEqual([]);
  });

  it('brings its fonts itself, as WOFF2 only, and asks nothing of other hosts', () => {
    expect(filesOf(folder).filter((file) => /\.(ttf|otf|woff|eot)$/.test(file))).toEqual([]);
    const styles = filesOf(folder).filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(folder, file), 'utf8'));
    const outside = [...styles, ...pagesOf(folder).map(({ html }) => html)].flatMap((text) => [...text.matchAll(/(?:src=["']|url\(["']?|@import ["'])(https?:[^"')]+)/g)].map((match) => match[1]));
    expect(outside).toEqual([]);
  });

  it('offers the figure’s files beside its page', () => {
    const figures = filesOf(folder).filter((file) => /^chapters\/[^/]+\/figures\/[^/]+\/index\.html$/.test(file));
    expect(figures.length).toBeGreaterThan(0);
    const missing = figures.flatMap((page) => {
      const [, chapter, , id] = page.split('/');
      return ['svg', 'png', 'csv', 'vl.json'].map((kind) => `chapters/${chapter}/figures/${id}.${kind}`).filter((file) => !existsSync(join(folder, file)));
    });
    expect(missing).toEqual([]);
  });
});
