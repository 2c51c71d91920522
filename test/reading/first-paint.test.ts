import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isChapter } from '../site/kinds.ts';
import { fontsArrived } from '../site/tabs.ts';
import { openSite } from './open-site.ts';
import type { OpenSite } from './open-site.ts';

// What decides when a phone on a slow connection shows a page, and does not depend on the machine that tests.

/** Bytes that a new connection has brought after one, two and three trips, as Lighthouse counts them (docs/reading.md). */
const TRIPS = [14_600, 43_800, 74_460] as const;
/** What a host says before the page itself. */
const HEADERS = 900;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.close());

/** How many trips a page takes, compressed as hosts do it while they answer; one more than there are if it takes more. */
function tripsOf(page: string): number {
  const text = readFileSync(join(site.folder, page.replace(/(^|\/)$/, '$1index.html')));
  const bytes = HEADERS + brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const trips = TRIPS.findIndex((most) => bytes <= most);
  return trips < 0 ? TRIPS.length + 1 : trips + 1;
}

it('the cover and the search come with the first trip, every page but a chapter with the second, chapters with the third', () => {
  const most = (page: string): number => (/^(?:zh\/)?(?:search\/)?$/.test(page) ? 1 : isChapter(page.replace(/^zh\//, '')) ? 3 : 2);
  expect(site.pages.map((page) => ({ page, trips: tripsOf(page) })).filter(({ page, trips }) => trips > most(page))).toEqual([]);
});

it('no page but a long one asks for a file before its first words stand, its icon apart', async () => {
  const early: string[] = [];
  const context = await site.browser.newContext(PHONE);
  for (const page of site.kinds.filter((kind) => !/<script defer /.test(readFileSync(join(site.folder, kind.replace(/(^|\/)$/, '$1index.html')), 'utf8')))) {
    const tab = await context.newPage();
    await tab.goto(site.origin + page, { waitUntil: 'load' });
    await fontsArrived(tab);
    const files = await tab.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return performance.getEntriesByType('resource').filter(({ name, startTime }) => startTime < painted && !name.endsWith('/icon.svg')).map(({ name }) => name);
    });
    early.push(...files.map((file) => `/${page}: ${file}`));
    await tab.close();
  }
  await context.close();
  expect(early).toEqual([]);
}, 120_000);

it('what is largest on the cover and on the page of a figure stands with the first words, and the faces of the volume make nothing larger', async () => {
  const context = await site.browser.newContext(PHONE);
  const figure = site.kinds.find((page) => /^chapters\/[^/]+\/figures\/[^/]+\/$/.test(page));
  for (const page of ['', figure ?? 'no figure']) {
    const tab = await context.newPage();
    await tab.goto(site.origin + page, { waitUntil: 'load' });
    await fontsArrived(tab);
    const late = await tab.evaluate(async () => {
      // What was set anew is painted.
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const largest = await new Promise<PerformanceEntryList>((told) => new PerformanceObserver((list) => told(list.getEntries())).observe({ type: 'largest-contentful-paint', buffered: true }));
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return { candidates: largest.length, late: largest.filter(({ startTime }) => startTime > first + 1).length };
    });
    expect({ page, ...late }).toEqual({ page, candidates: 1, late: 0 });
    await tab.close();
  }
  await context.close();
});

it('on a first visit a phone sets what is near alone until the faces have come, then the rest, of which readers of the screen are told', async () => {
  const chapter = site.kinds.find(isChapter) ?? 'no chapter';
  const context = await site.browser.newContext(PHONE);
  const tab = await context.newPage();
  const held: Route[] = [];
  let holding = true;
  await tab.route(/\.woff2$/, async (route) => {
    if (holding) held.push(route);
    else await route.continue();
  });
  await tab.goto(site.origin + chapter, { waitUntil: 'load' });
  await expect.poll(() => unset(tab)).toBeGreaterThan(20);
  holding = false;
  for (const route of held) await route.continue();
  await fontsArrived(tab);
  expect(await unset(tab)).toBe(0);
  const told = await tellingOf(tab);
  const there = await tab.evaluate(() => ({ headings: document.querySelectorAll(':is(h1, h2, h3, h4)').length, figures: document.querySelectorAll('.figure').length, last: [...document.querySelectorAll('.prose > p')].at(-1)?.textContent.slice(-30) ?? 'no text' }));
  expect(told.headings).toBe(there.headings);
  expect(told.images).toBeGreaterThanOrEqual(there.figures);
  expect(told.text).toContain(there.last);
  // So does a later page, whose faces are at hand.
  await tab.goto(site.origin + chapter, { waitUntil: 'load', referer: `${site.origin}/` });
  await fontsArrived(tab);
  expect(await unset(tab)).toBe(0);
  expect((await tellingOf(tab)).text).toContain(there.last);
  await context.close();
}, 60_000);

it('a first visit to a place far down a chapter stays there when the rest is set', async () => {
  const chapter = site.kinds.find(isChapter) ?? 'no chapter';
  const context = await site.browser.newContext(PHONE);
  const tab = await context.newPage();
  await tab.goto(`${site.origin}${chapter}#references`, { waitUntil: 'load' });
  await fontsArrived(tab);
  await expect.poll(() => tab.evaluate(() => Math.round(document.querySelector('#references')?.getBoundingClientRect().top ?? Number.NaN))).toBeLessThan(120);
  expect(await tab.evaluate(() => document.querySelector('#references')?.getBoundingClientRect().top ?? Number.NaN)).toBeGreaterThan(-5);
  await context.close();
}, 60_000);

/** How many parts of a page are not set yet. */
function unset(tab: Page): Promise<number> {
  return tab.evaluate(() => [...document.querySelectorAll('[data-parts] > *')].filter((part) => !(part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? true)).length);
}

/** What Chromium tells readers of the screen of a page. */
async function tellingOf(tab: Page): Promise<{ headings: number; images: number; text: string }> {
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.filter(({ ignored }) => !ignored);
  const count = (role: string): number => told.filter((node) => node.role?.value === role).length;
  return { headings: count('heading'), images: count('image'), text: told.map(({ name }) => String(name?.value ?? '')).join('') };
}
