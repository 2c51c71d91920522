import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { brokenLinks, elements, filesOf, pagesOf } from './pages.ts';

/** Every script there is: its largest size in bytes, compressed. Three belong to pages, the others are loaded on demand. */
const SCRIPTS: Readonly<Record<string, number>> = { 'Page.0': 1800, 'search.0': 2550, 'index.0': 250, 'figure-values': 1750, copy: 600, passage: 1500, table: 1600, equation: 800, preview: 2000, explore: 200_000, 'from-disk': 250 };
/** Of the line that stands before the first words. */
const LINE = 200;

/** "_astro/Page.astro_astro_type_script_index_0_lang.CfzyONl-.js" is "Page.0", "_astro/table.d2AepevN.js" is "table". */
function nameOf(file: string): string {
  const [, name = '', place] = /_astro\/([\w-]+)(?:\.astro_astro_type_script_index_(\d+)_lang)?\.[^/]*\.js/.exec(file) ?? [];
  return place === undefined ? name : `${name}.${place}`;
}

function packed(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
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

  it('carries the scripts that a page needs in the page, small and the same on all, and others as small files of its own', () => {
    const tags = pagesOf(folder).flatMap(({ file, html }) => [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].map(([, attributes = '', text = '']) => ({ file, attributes, text }))).filter(({ attributes }) => !attributes.includes('application/ld+json'));
    const all = filesOf(folder).filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(new Set(all.map(nameOf))).toEqual(new Set(Object.keys(SCRIPTS)));
    expect(all.map((file) => ({ file, size: packed(readFileSync(join(folder, file))) })).filter(({ file, size }) => size > (SCRIPTS[nameOf(file)] ?? 0))).toEqual([]);
    const names = new Map(all.map((file) => [readFileSync(join(folder, file), 'utf8'), nameOf(file)]));
    // A file that came with the page would cost a phone another trip; long pages, of which each byte counts more, have one.
    const shown = tags.filter(({ attributes }) => attributes !== '').map(({ file, attributes, text }) => ({ file, name: / defer src="[^":]*_astro\/[^"]+\.js"$/.test(attributes) ? nameOf(attributes) : / data-at="[^":]*_astro\/"$/.test(attributes) ? names.get(text) : undefined, inPage: text !== '' }));
    expect(shown.filter(({ name }) => name === undefined || !['Page.0', 'search.0'].includes(name))).toEqual([]);
    expect(shown.filter(({ file, name }) => name === 'search.0' && !/^(?:zh\/)?search\/index\.html$/.test(file))).toEqual([]);
    const sizes = new Map(shown.map(({ file }) => [file, readFileSync(join(folder, file)).length]));
    expect(shown.filter(({ file, inPage }) => (inPage ? (sizes.get(file) ?? 0) > 300_000 : (sizes.get(file) ?? 0) < 250_000))).toEqual([]);
    // One line says in what faces the first words are set; each page has the same.
    const lines = new Set(tags.filter(({ attributes }) => attributes === '').map(({ text }) => text));
    expect([...lines].map((line) => packed(line) < LINE)).toEqual([true]);
  });

  it('has styles at hand for all that previews bring', () => {
    const previews = filesOf(folder).filter((file) => file.endsWith('previews.json')).map((file) => readFileSync(join(folder, file), 'utf8')).join('');
    const brought = new Set([...previews.matchAll(/ class=\\"([^"\\]*)/g)].flatMap(([, names = '']) => names.split(' ')));
    const styled = (html: string): Set<string> => new Set([...html.matchAll(/<style\b(?![^>]*data-formulas)[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, css = '']) => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)));
    // What leads on from an old address has no scripts.
    const pages = pagesOf(folder).filter(({ html }) => /<script (?:data-at|defer)/.test(html)).map(({ file, html }) => ({ file, classes: styled(html) }));
    expect(pages.length).toBeGreaterThan(0);
    const anywhere = new Set(pages.flatMap(({ classes }) => [...classes]));
    const lacking = pages.filter(({ classes }) => [...brought].some((name) => anywhere.has(name) && !name.startsWith('katex') && !classes.has(name)));
    expect(lacking.map(({ file }) => file)).toEqual([]);
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
