import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { brokenLinks, elements, filesOf, pagesOf } from './pages.ts';

/** Every script there is: where it is loaded, and its largest size in bytes, compressed. */
const SCRIPTS: Readonly<Record<string, { on: 'pages' | 'search' | 'demand' | 'large volumes'; most: number }>> = {
  'Page.0': { on: 'pages', most: 1950 },
  'search.0': { on: 'search', most: 2400 },
  'index.0': { on: 'large volumes', most: 250 },
  'figure-values': { on: 'demand', most: 1750 },
  copy: { on: 'demand', most: 600 },
  passage: { on: 'demand', most: 1500 },
  table: { on: 'demand', most: 1600 },
  equation: { on: 'demand', most: 800 },
  preview: { on: 'demand', most: 2000 },
  'explore-view': { on: 'demand', most: 200_000 },
};

/** "_astro/Page.astro_astro_type_script_index_0_lang.CfzyONl-.js" is "Page.0", "_astro/table.d2AepevN.js" is "table". */
function nameOf(file: string): string {
  const [, name = '', place] = /_astro\/([\w-]+)(?:\.astro_astro_type_script_index_(\d+)_lang)?\.[^/]*\.js/.exec(file) ?? [];
  return place === undefined ? name : `${name}.${place}`;
}

function packed(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

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

  it('has scripts only as small files of its own, each on the pages that it is for', () => {
    const tags = pagesOf(folder).flatMap(({ file, html }) => [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].map(([, attributes = '', text = '']) => ({ file, attributes, text }))).filter(({ attributes }) => !attributes.includes('application/ld+json'));
    // Classic, so that they also come from a disk.
    const files = tags.filter(({ text }) => text === '');
    expect(files.filter(({ attributes }) => !/^ defer src="[^":]*_astro\/[^"]+\.js"$/.test(attributes))).toEqual([]);
    // One line says in what faces the first words are set, before there is a file; each page has the same.
    const lines = tags.filter(({ text }) => text !== '').map(({ attributes, text }) => attributes + text.trim());
    expect(new Set(lines).size).toBe(1);
    expect(lines[0]?.length).toBeLessThan(250);
    const shown = new Set(files.map(({ attributes }) => nameOf(attributes)));
    const all = filesOf(folder).filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(new Set(all.map(nameOf))).toEqual(new Set(Object.keys(SCRIPTS)));
    expect([...shown].sort()).toEqual(Object.keys(SCRIPTS).filter((name) => ['pages', 'search'].includes(SCRIPTS[name]?.on ?? '')).sort());
    expect(all.map((file) => ({ file, size: packed(join(folder, file)) })).filter(({ file, size }) => size > (SCRIPTS[nameOf(file)]?.most ?? 0))).toEqual([]);
    expect(files.filter(({ file, attributes }) => SCRIPTS[nameOf(attributes)]?.on === 'search' && !/^(?:zh\/)?search\/index\.html$/.test(file))).toEqual([]);
  });

  it('loads at most 5 KB of scripts with a chapter, before its reader does anything', () => {
    const chapters = pagesOf(folder).filter(({ file }) => /^chapters\/[^/]+\/index\.html$/.test(file));
    expect(chapters.length).toBeGreaterThan(0);
    for (const { file, html } of chapters) {
      const sources = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) => join(folder, dirname(file), source));
      expect(sources.reduce((sum, source) => sum + packed(source), 0)).toBeLessThan(5000);
    }
  });

  it('points at its own pages by the way to them, so that it can be moved', () => {
    const fixed = pagesOf(folder)
      .filter(({ file }) => file !== '404.html')
      .flatMap(({ file, tree }) => elements(tree, ({ properties }) => [properties['href'], properties['src']].some((target) => typeof target === 'string' && target.startsWith('/'))).map(({ properties }) => `${file}: ${properties['href'] ?? properties['src']}`));
    expect(fixed).toEqual([]);
    const styles = filesOf(folder).filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(styles.filter((css) => /url\(["']?\//.test(css))).toEqual([]);
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
