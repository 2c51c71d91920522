import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { serve } from './server.ts';

// The site that was built for a base, copied to where nobody expected it.
const site = inject('sites')[1];
if (!site) throw new Error('no site was built under a base');
const parent = mkdtempSync(join(tmpdir(), 'a copied site '));
const folder = join(parent, 'dist');

let browser: Browser;
let tab: Page;
const complaints: string[] = [];
// Two fonts are asked for before the styles that name them, which browsers refuse on a disk; the styles then bring them.
const preload = /^(?:Access to font at 'file:[^']*\.woff2' from origin 'null' has been blocked by CORS policy: |A preload for 'file:[^']*\.woff2' is found, but is not used )/;

beforeAll(async () => {
  cpSync(site.folder, folder, { recursive: true });
  browser = await launch();
  tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  tab.on('console', (message) => {
    const refused = message.text() === 'Failed to load resource: net::ERR_FAILED' && message.location().url.endsWith('.woff2');
    if (!refused && !preload.test(message.text())) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('requestfailed', (request) => {
    // A page that is left drops what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED' && request.resourceType() !== 'font') complaints.push(`failed: ${request.url()}`);
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(parent, { recursive: true, force: true });
});

const fonts = () => tab.evaluate(async () => (await document.fonts.ready, [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', ''))));

describe('a copied site, opened from a disk,', () => {
  it('leads from page to page, with styles, fonts, figures and equations, and without a complaint', async () => {
    await tab.goto(pathToFileURL(join(folder, 'index.html')).href);
    await tab.locator('main a[href$="chapters/trade-imbalance/"]').first().click();
    await tab.waitForURL(/trade-imbalance\/index\.html$/);
    expect(await fonts()).toEqual(expect.arrayContaining(['Volume Serif', 'Volume Sans', 'KaTeX_Main']));
    expect(await tab.evaluate(() => [getComputedStyle(document.body).fontFamily.startsWith('"Volume Serif"'), document.querySelectorAll('svg.chart').length > 4, document.querySelectorAll('.equation .katex').length])).toEqual([true, true, 2]);
    await tab.locator('a.xref[href="#eq-model"]').first().click();
    await tab.waitForURL(/trade-imbalance\/index\.html#eq-model$/);
    await tab.locator('a.term').first().click();
    await tab.waitForURL(/glossary\/index\.html#/);
    await tab.locator('.masthead a', { hasText: 'Data' }).focus();
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/data\/index\.html$/);
    await tab.locator('main a[href$="us-atp-trade/"]').first().click();
    await tab.waitForURL(/us-atp-trade\/index\.html$/);
    expect(complaints).toEqual([]);
  });

  it('keeps what scripts add', async () => {
    await tab.goto(pathToFileURL(join(folder, 'data/us-atp-trade/index.html')).href);
    await tab.locator('.sort').last().click();
    expect(await tab.locator('[aria-sort="ascending"]').count()).toBe(1);
    await tab.goto(pathToFileURL(join(folder, 'chapters/trade-imbalance/index.html')).href);
    await tab.locator('a.xref[href="#fig-ratio"]').first().hover();
    await tab.locator('.preview:popover-open svg').waitFor();
    // A page from a disk cannot read another: a term shows nothing, and nobody is told.
    await tab.mouse.move(2, 2);
    await tab.locator('a.term').first().hover();
    await tab.waitForTimeout(500);
    expect(complaints).toEqual([]);
  });

  it('says that the search needs a server', async () => {
    await tab.goto(pathToFileURL(join(folder, 'search/index.html')).href);
    await tab.getByText('cannot be read from a disk').waitFor();
    expect(await tab.locator('form[role=search]').isVisible()).toBe(false);
    expect(await tab.locator('.ways-list a').count()).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
  });

  it('keeps the address of the edition where it is cited', async () => {
    await tab.goto(pathToFileURL(join(folder, 'chapters/overview/index.html')).href);
    expect(await tab.locator('link[rel="canonical"]').getAttribute('href')).toBe('https://volume.example/vol/chapters/overview/');
    expect(await tab.locator('.cite-as').textContent()).toContain('https://volume.example/vol/chapters/overview/');
  });
});

it('the same files stand under any base, with clean addresses', async () => {
  const host = await serve(folder, '/somewhere/else/');
  const page = await browser.newPage();
  await page.goto(`${host.origin}/somewhere/else/`);
  await page.locator('main a[href$="chapters/overview/"]').first().click();
  await page.waitForURL(`${host.origin}/somewhere/else/chapters/overview/`);
  expect(await page.evaluate(() => document.fonts.ready.then(() => [...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Volume Serif'))))).toBe(true);
  await host.close();
});
