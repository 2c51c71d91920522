import { describe, expect, it } from 'vitest';
import { relativeAddress, relativeCss, relativeHtml } from '../../src/portable/relative.ts';

describe('an address on another page of the site', () => {
  it.each([
    ['/', '/', './'],
    ['/', '/chapters/a/', '../../'],
    ['/chapters/b/', '/chapters/a/', '../b/'],
    ['/chapters/a/#sec-data', '/chapters/a/', '#sec-data'],
    ['/chapters/a/', '/chapters/a/', './'],
    ['/chapters/a/?q=/x', '/chapters/a/', './?q=/x'],
    ['/chapters/a/figures/deficit.csv', '/chapters/a/figures/deficit/', '../deficit.csv'],
    ['/audit/#a-b', '/chapters/a/', '../../audit/#a-b'],
    ['/data/x:y.csv', '/data/', './x:y.csv'],
    ['/_astro/a.css', '/papers/', '../_astro/a.css'],
    ['/_astro/a.woff2', '/_astro/a.css', 'a.woff2'],
  ])('%s on %s is %s', (target, page, written) => {
    expect(relativeAddress(target, page, '/')).toBe(written);
    // Wherever the site stands, the browser finds the way.
    expect(new URL(written, `https://host.example/vol${page}`).pathname).toBe(new URL(`/vol${target}`, 'https://host.example').pathname);
    expect(relativeAddress(`/vol${target}`, `/vol${page}`, '/vol/')).toBe(written);
  });

  it.each(['#sec-data', 'https://example.org/', '//example.org/x', 'mailto:a@example.org', '../b/', '/volume/x/'])('%s stays as it is', (target) => {
    expect(relativeAddress(target, '/vol/a/', '/vol/')).toBe(target);
  });
});

describe('a page', () => {
  const relative = (html: string): string => relativeHtml(html, '/vol/a/', '/vol/');

  it.each([
    ['<a title="2 > 1" href="/vol/b/">x</a>', '<a title="2 > 1" href="../b/">x</a>'],
    ["<img src='/vol/b.png' srcset='/vol/b.png 1x, /vol/c.png 2x'>", "<img src='../b.png' srcset='../b.png 1x, ../c.png 2x'>"],
    ['<link rel="canonical" href="https://example.org/vol/a/"><link rel="icon" href="/vol/icon.svg">', '<link rel="canonical" href="https://example.org/vol/a/"><link rel="icon" href="../icon.svg">'],
    ['<script type="module" src="/vol/_astro/x.js"></script>', '<script type="module" src="../_astro/x.js"></script>'],
    ['<form action="/vol/search/"><p style="background:url(/vol/b.png)">', '<form action="../search/"><p style="background:url(../b.png)">'],
    ['<style>@font-face{src:url("/vol/b.woff2")}</style>', '<style>@font-face{src:url("../b.woff2")}</style>'],
  ])('points at its neighbours by the way to them: %s', (html, written) => {
    expect(relative(html)).toBe(written);
  });

  it.each([
    '<p>Write href="/vol/b/" in <code>&lt;a href="/vol/b/"&gt;</code></p>',
    '<!-- <a href="/vol/b/"> -->',
    '<script>const link = \'<a href="/vol/b/">\'</script>',
    '<p data-href="/vol/b/" title=\'href="/vol/b/"\'>',
  ])('keeps what is no link: %s', (html) => {
    expect(relative(html)).toBe(html);
  });
});

it('a style sheet points at its fonts from where it stands', () => {
  expect(relativeCss('a{src:url(/vol/_astro/x.woff2) format("woff2")}b{background:url("data:image/svg+xml,/vol/")}', '/vol/katex.css', '/vol/')).toBe('a{src:url(_astro/x.woff2) format("woff2")}b{background:url("data:image/svg+xml,/vol/")}');
});
