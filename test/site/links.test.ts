import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { brokenLinks, elements, filesOf, pagesOf } from './pages.ts';

/** Every script there is: where it is loaded, and its largest size in bytes, compressed. */
const SCRIPTS: Readonly<Record<string, { on: 'pages' | 'figures' | 'search' | 'demand'; most: number }>> = {
  'Page.0': { on: 'pages', most: 1150 },
  'ReadableDrawing.0': { on: 'figures', most: 2100 },
  'ReadableDrawing.1': { on: 'figures', most: 900 },
  'search.0': { on: 'search', most: 2400 },
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
    expect(tags.filter(({ attributes, text }) => text !== '' || !/^ defer src="[^":]*_astro\/[^"]+\.js"$/.test(attributes))).toEqual([]);
    const shown = new Set(tags.map(({ attributes }) => nameOf(attributes)));
    const all = filesOf(folder).filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(new Set(all.map(nameOf))).toEqual(new Set(Object.keys(SCRIPTS)));
    expect([...shown].sort()).toEqual(Object.keys(SCRIPTS).filter((name) => SCRIPTS[name]?.on !== 'demand').sort());
    expect(all.map((file) => ({ file, size: packed(join(folder, file)) })).filter(({ file, size }) => size > (SCRIPTS[nameOf(file)]?.most ?? 0))).toEqual([]);
    const pages = pagesOf(folder);
    const astray = tags.filter(({ file, attributes }) => {
      const { on } = SCRIPTS[nameOf(attributes)] ?? {};
      return on === 'figures' ? !pages.find((page) => page.file === file)?.html.includes('data-values=') : on === 'search' && !/^(?:zh\/)?search\/index\.html$/.test(file);
    });
    expect(astray).toEqual([]);
    expect(tags.some(({ attributes }) => SCRIPTS[nameOf(attributes)]?.on === 'figures')).toBe(true);
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
