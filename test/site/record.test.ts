import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, inject, it } from 'vitest';
import { filesOf, pagesOf } from './pages.ts';

const SITE = 'https://';

describe.each(inject('sites'))('$name', ({ folder, base }) => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const pages = pagesOf(folder).filter(({ file }) => file !== '404.html');
  const moved = (html: string) => html.includes('http-equiv="refresh"');
  const attributes = (html: string, tag: string) => [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'))].map(([, text = '']) => Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')])));
  const links = (html: string) => attributes(html, 'link');
  /** The file of an address of the site. */
  const fileOf = (url: string): string => {
    const { pathname } = new URL(url);
    expect(pathname.startsWith(base)).toBe(true);
    return decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
  };

  it('lists every page in its sitemap, once, with the pages in other languages', () => {
    const sitemap = read('sitemap.xml');
    parseXml(sitemap);
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => fileOf(url));
    expect([...listed].sort()).toEqual(pages.filter(({ html }) => !moved(html)).map(({ file }) => file).sort());
    for (const [, url = ''] of sitemap.matchAll(/<xhtml:link[^>]*href="([^"]+)"/g)) expect(existsSync(join(folder, fileOf(url)))).toBe(true);
    expect(read('robots.txt')).toContain('sitemap.xml');
  });

  it('says of every page what it is, for machines', () => {
    for (const { file, html } of pages.filter((page) => !moved(page.html))) {
      const canonical = links(html).find(({ rel }) => rel === 'canonical')?.['href'] ?? '';
      expect([file, fileOf(canonical)]).toEqual([file, file]);
      const [, jsonLd = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
      expect([file, JSON.parse(jsonLd)]).toMatchObject([file, { '@context': 'https://schema.org' }]);
      expect(html).toContain('property="og:title"');
    }
  });

  it('leads from every page only to files that are there, of the kind that is said', () => {
    for (const { file, html } of pages) {
      for (const { rel = '', href = '', type } of links(html)) {
        if (!['describedby', 'item', 'collection', 'linkset', 'alternate'].includes(rel) || !href.startsWith(SITE)) continue;
        expect([file, href, existsSync(join(folder, fileOf(href)))]).toEqual([file, href, true]);
        if (type === 'text/csv') expect(href).toMatch(/\.csv$/);
      }
      const image = attributes(html, 'meta').find(({ property }) => property === 'og:image')?.['content'];
      if (image === undefined) continue;
      const said = (name: string) => Number(attributes(html, 'meta').find(({ property }) => property === `og:image:${name}`)?.['content']);
      expect([file, imageSize(readFileSync(join(folder, fileOf(image))))]).toMatchObject([file, { width: said('width'), height: said('height'), type: 'png' }]);
    }
  });

  it('gives the citation of each thing in four formats, where its page says', () => {
    const cited = pages.filter(({ html }) => links(html).some(({ rel }) => rel === 'cite-as'));
    expect(cited.length).toBeGreaterThan(4);
    for (const { file, html } of cited) {
      const given = links(html).filter(({ rel }) => rel === 'describedby').map(({ href = '' }) => fileOf(href));
      expect([file, given.map((name) => name.replace(/^.*?(?=\.(?:biblatex\.)?\w+$|\.csl\.json$)/, ''))]).toEqual([file, ['.bib', '.biblatex.bib', '.ris', '.csl.json']]);
      const text = read(given[0] ?? '');
      expect(text).toMatch(/^@\w+\{[\w-]+,\n/);
      // What is shown in the page is what is in the file; the volume's has its chapters besides.
      const [entry = ''] = text.split('\n@', 1);
      const shown = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
      expect([file, shown.includes(entry.trim())]).toEqual([file, true]);
    }
  });

  it('prints of each figure, table and dataset the sum of its files, as sha256sum gives it', () => {
    const printed = pages.flatMap(({ file, html }) => {
      const [, block = ''] = /<div class="fingerprint[^"]*">([\s\S]*?)<\/div>/.exec(html) ?? [];
      const [, sum] = /<code>([\da-f]{64})<\/code>/.exec(block) ?? [];
      return sum === undefined ? [] : [{ file, html, sum, files: [...block.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => join(file, '..', href)) }];
    });
    expect(printed.length).toBeGreaterThan(2);
    for (const { file, html, sum, files } of printed) {
      const hash = createHash('sha256');
      for (const name of files) hash.update(readFileSync(join(folder, name)));
      expect([file, sum]).toEqual([file, hash.digest('hex')]);
      expect(html).toContain(`SHA-256 ${sum.slice(0, 16)}.`);
    }
  });

  it('has a feed and a link set that programs can read', () => {
    const feed = read('feed.xml');
    parseXml(feed);
    expect(feed.match(/<entry>/g)?.length).toBeGreaterThan(0);
    const { linkset } = JSON.parse(read('linkset.json')) as { linkset: Record<string, unknown>[] };
    const anchors = linkset.map(({ anchor }) => String(anchor));
    for (const anchor of anchors) expect([anchor, existsSync(join(folder, fileOf(anchor)))]).toEqual([anchor, true]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('sends readers of an old address on, by a page and for hosts that do it themselves', () => {
    const old = pages.filter(({ html }) => moved(html));
    const listed = existsSync(join(folder, '_redirects')) ? read('_redirects').trim().split('\n') : [];
    expect(listed).toHaveLength(old.length);
    for (const { file, html } of old) {
      const [, way = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? [];
      expect(existsSync(join(folder, file, '..', way, 'index.html'))).toBe(true);
      expect(links(html).find(({ rel }) => rel === 'canonical')?.['href']).toContain(way.replace(/^(?:\.\.\/)+/, ''));
      expect(listed.some((line) => line.startsWith(`${base}${file.replace(/index\.html$/, '')} `) && line.endsWith(' 301'))).toBe(true);
    }
  });

  it('says whom to write to, if the volume does, until a year after the edition', () => {
    const security = filesOf(folder).find((file) => file.endsWith('security.txt'));
    if (security === undefined) return expect(existsSync(join(folder, '.well-known'))).toBe(false);
    const text = read(security);
    expect(text).toMatch(/^Contact: (?:mailto:|https:)\S+\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/);
    expect(security).toBe('.well-known/security.txt');
  });
});
