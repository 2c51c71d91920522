import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { elements } from './pages.ts';
import { serve } from './server.ts';

const [site, , second] = inject('sites');
const read = new Map<string, ReturnType<typeof fromHtml>>();
const page = (file: string, folder = site?.folder ?? ''): ReturnType<typeof fromHtml> => {
  const path = join(folder, file, 'index.html');
  const known = read.get(path);
  if (known) return known;
  const tree = fromHtml(readFileSync(path, 'utf8'));
  // Links are relative in a built site; here they are compared from wherever they stand.
  const here = new URL(file.replace(/^\/?(.*?)\/?$/, '/$1/').replace('//', '/'), 'https://site.invalid');
  for (const { properties } of elements(tree, ({ properties: { href } }) => typeof href === 'string' && !/^(?:#|[a-z]+:)/.test(href))) {
    const { pathname, search, hash } = new URL(String(properties['href']), here);
    properties['href'] = decodeURIComponent(pathname + search + hash);
  }
  read.set(path, tree);
  return tree;
};
const classed = (tree: ReturnType<typeof fromHtml>, name: string) => elements(tree, ({ properties }) => [properties['className']].flat().includes(name));
const links = (tree: ReturnType<typeof fromHtml>) => elements(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));

describe('the timeline', () => {
  it('has its events in order, each with a date that machines read', () => {
    const dates = elements(page('timeline'), ({ tagName }) => tagName === 'time').map(({ properties }) => String(properties['dateTime'])).filter((date) => date !== '2026-11-22');
    expect(dates.length).toBeGreaterThan(8);
    expect(dates).toContain('2001');
    expect(dates).toContain('2009-10-23');
    expect([...dates].sort()).toEqual(dates);
  });

  it('leads from each event to a place that exists', () => {
    for (const event of classed(page('timeline'), 'event')) {
      const places = classed({ type: 'root', children: [event] }, 'event-places').flatMap((list) => links({ type: 'root', children: [list] }));
      expect(places.length).toBeGreaterThan(0);
      for (const place of places.filter((address) => address.startsWith('/'))) {
        const [address = '', anchor] = place.split('#');
        const ids = elements(page(address.slice(1)), ({ properties }) => typeof properties['id'] === 'string').map(({ properties }) => properties['id']);
        if (anchor) expect(ids).toContain(anchor);
      }
    }
  });

  it('is not made for a volume without events', () => {
    expect(existsSync(join(second?.folder ?? '', 'timeline'))).toBe(false);
    expect(links(page('', second?.folder)).filter((address) => address.includes('timeline'))).toEqual([]);
    expect(existsSync(join(second?.folder ?? '', 'years/index.html'))).toBe(true);
  });
});

describe('the years', () => {
  it('hold what the volume has about each', () => {
    const year = (id: string) => elements(page('years'), ({ properties }) => properties['id'] === id)[0];
    const of2009 = year('y2009');
    const addresses = of2009 ? links({ type: 'root', children: [of2009] }) : [];
    expect(addresses).toContain('/timeline/#symposium');
    expect(addresses).toContain('/chapters/overview/figures/exports/');
    expect(addresses).toContain('/data/us-atp-trade/');
    const of2006 = year('y2006');
    expect(of2006 && links({ type: 'root', children: [of2006] })).toContain('/chapters/overview/#ref-rodrik2006');
  });
});

describe('the authors', () => {
  it('are listed once with all that they wrote', () => {
    const dedrick = elements(page('authors'), ({ properties }) => properties['id'] === 'dedrick-jason')[0];
    const addresses = dedrick ? links({ type: 'root', children: [dedrick] }) : [];
    expect(addresses).toEqual(['/papers/ipod-jobs/', '/chapters/overview/#ref-dedrick2008']);
    const li = elements(page('authors', second?.folder), ({ properties }) => properties['id'] === '李-善蘭')[0];
    expect(JSON.stringify(li)).toContain('"李善蘭"');
  });
});

describe('a dataset', () => {
  it('tells which checked numbers are recomputed from it, and each of them tells of it', () => {
    const claims = links(page('data/symposium-papers-stated')).filter((address) => address.startsWith('/audit/#'));
    expect(claims).toContain('/audit/#overview-it-trade-growth');
    const entry = elements(page('audit'), ({ properties }) => properties['id'] === 'overview-it-trade-growth')[0];
    expect(entry && links({ type: 'root', children: [entry] })).toContain('/data/symposium-papers-stated/');
  });

  it('is shared by figures that tell of one another', () => {
    const shared = (file: string) => classed(page(file), 'shared').flatMap((part) => links({ type: 'root', children: [part] }));
    expect(shared('chapters/overview/figures/exports')).toContain('/chapters/overview/figures/imports/');
    expect(shared('chapters/overview/figures/imports')).toContain('/chapters/overview/figures/exports/');
    expect(shared('chapters/overview/figures/exports')).not.toContain('/chapters/overview/figures/exports/');
    expect(shared('chapters/overview/figures/exports').some((address) => address.startsWith('/audit/#'))).toBe(true);
  });
});

it('the figures of a chapter are walked one by one, and no further', () => {
  const next = (file: string) => elements(page(file), ({ properties }) => [properties['rel']].flat().includes('next')).map(({ properties }) => properties['href']);
  const walked = ['/chapters/trade-imbalance/figures/deficit/'];
  for (let at = next(walked[0] ?? ''); at.length > 0; at = next(String(at[0]))) walked.push(String(at[0]));
  expect(walked).toHaveLength(7);
  expect(walked.every((address) => address.startsWith('/chapters/trade-imbalance/figures/'))).toBe(true);
});

describe('axe finds nothing wrong', () => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  beforeAll(async () => {
    [browser, host] = await Promise.all([launch(), serve(site?.folder ?? '', site?.base ?? '/')]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(['', 'search/?q=deficit', 'timeline/', 'years/', 'authors/', 'chapters/overview/figures/exports/', 'data/symposium-papers-stated/'])('on /%s', async (address) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const tab = await context.newPage();
      await tab.goto(`${host.origin}/${address}`, { waitUntil: 'load' });
      if (address.startsWith('search')) await tab.waitForSelector('.results > li');
      await tab.evaluate(axe);
      const violations = await tab.evaluate(async () => {
        const { axe: runner } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }; // put there by the line above
        return (await runner.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      expect(violations).toEqual([]);
      await context.close();
    });
  });
});
