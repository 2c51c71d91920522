import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { serve } from './server.ts';

const site = inject('sites').find(({ name }) => name === 'a second volume');
if (!site) throw new Error('the second volume was not built');
const page = 'chapters/primzahlen/';

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), serve(site.folder, site.base)]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

it.each([
  [1280, 1, 'sand.jpg.720.avif'],
  [390, 1, 'sand.jpg.480.avif'],
  [390, 2, 'sand.jpg.720.avif'],
])('a browser of %i pixels with %i for each takes %s, once, and nothing moves', async (width, deviceScaleFactor, wanted) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor });
  const tab = await context.newPage();
  const asked: string[] = [];
  tab.on('request', (request) => {
    if (request.url().includes('/images/')) asked.push(request.url().split('/').at(-1) ?? '');
  });
  // Comes when everything else stands, so that whatever moves for it is seen to move.
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  await tab.route('**/images/**', (route) => released.then(() => route.continue()));
  await tab.goto(`${host.origin}${site.base}${page}`, { waitUntil: 'load' });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  const image = tab.locator('.prose picture img');
  await image.scrollIntoViewIfNeeded();
  const placeOf = (element: HTMLImageElement) => [element.offsetLeft, element.offsetTop, element.clientWidth, element.clientHeight];
  // What scripts and late fonts do to the page above is another matter.
  await tab.waitForTimeout(700);
  const before = await image.evaluate(placeOf);
  await tab.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift' }); // TypeScript does not know this kind of entry
  });
  expect(await image.evaluate((element: HTMLImageElement) => element.complete)).toBe(false);
  release();
  await image.evaluate((shown: HTMLImageElement) => shown.decode());
  await tab.waitForTimeout(100);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const shown = await image.evaluate((element: HTMLImageElement) => ({ source: element.currentSrc, width: element.naturalWidth, ratio: element.clientWidth / element.clientHeight, beyond: element.getBoundingClientRect().right - (element.closest('p')?.getBoundingClientRect().right ?? 0) }));
  expect(shown.source.split('/').at(-1)).toBe(wanted);
  expect(shown.width).toBeGreaterThan(0);
  expect(Math.abs(shown.ratio - 720 / 450)).toBeLessThan(0.01);
  expect(shown.beyond).toBeLessThan(1);
  expect(asked).toEqual([wanted]);
  expect(await image.evaluate(placeOf)).toEqual(before);
  expect(await tab.evaluate(() => (window as Window & { shifts?: number[] }).shifts)).toEqual([]); // put there above
  await context.close();
});

it('the original stands at its address, byte for byte', () => {
  const original = 'chapters/primzahlen/images/sand.jpg';
  expect(readFileSync(join(site.folder, original)).equals(readFileSync(join('test/volume/content', original)))).toBe(true);
});
