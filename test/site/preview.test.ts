import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { faultsFor } from './axe.ts';
import { scriptPolicy } from './pages.ts';
import { serve } from './server.ts';

const site = inject('sites')[1];
if (!site) throw new Error('no site was built under a base');

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let tab: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), serve(site.folder, site.base, { 'content-security-policy': scriptPolicy(site.folder) })]);
  tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

const open = (page: string) => tab.goto(`${host.origin}${site.base}${page}`, { waitUntil: 'load' });
const box = () => tab.locator('.preview:popover-open');

/** Points at a link that stands in the middle of the window, and waits for what shows. */
async function point(link: string): Promise<void> {
  await tab.mouse.move(2, 2);
  await tab.locator(link).first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await tab.locator(link).first().hover();
  await box().waitFor();
}

async function repeatedIds(): Promise<string[]> {
  return tab.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

describe('a chapter shows what a link leads to while it is pointed at', () => {
  beforeEach(() => open('chapters/trade-imbalance/'));

  it.each([
    ['a citation: the work', '.prose a[href="#ref-leontief1953"]', 'Leontief, W. W. 1953.', undefined],
    ['a figure: title and drawing', '.prose a.xref[href="#fig-ratio"]', 'Figure 2 Ratio of U.S. exports', 'svg.chart'],
    ['a table: title and first rows', '.note a.xref[href="#tbl-granger"]', 'Table III Granger causality test results', 'tbody tr:nth-child(4):last-child'],
    ['an equation: the formula', '.note a.xref[href="#eq-estimates"]', undefined, '.katex'],
    ['a section: title and first sentence', '.prose a.xref[href="#sec-results"]', '4.2', undefined],
    ['a term: its definition', 'a.term[href$="#heckscher-ohlin"]', 'export the goods whose making uses much', '[lang="zh"]'],
  ])('%s', async (_, link, words, part) => {
    await point(link);
    if (words !== undefined) expect((await box().innerText()).replace(/\s+/g, ' ')).toContain(words);
    if (part !== undefined) expect(await box().locator(part).count()).toBeGreaterThan(0);
    expect(await repeatedIds()).toEqual([]);
    const { x, y, width, height } = (await box().boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect([x >= 0, y >= 0, x + width <= 1280, y + height <= 900, height > 20]).toEqual([true, true, true, true, true]);
    expect(await faultsFor(tab, '.preview')).toEqual([]);
  });

  it('stays while the pointer is over it, and goes by Escape without moving anything', async () => {
    const link = '.prose a[href="#ref-leontief1953"]';
    await point(link);
    await box().hover();
    await tab.waitForTimeout(600);
    expect(await box().count()).toBe(1);
    await tab.keyboard.press('Escape');
    expect(await box().count()).toBe(0);
    await point(link);
    await tab.mouse.move(2, 2);
    await tab.waitForTimeout(600);
    expect(await box().count()).toBe(0);
  });

  it('shows it to the keyboard, described to screen readers, and the link still works', async () => {
    const link = tab.locator('.prose a[href="#ref-leontief1953"]').first();
    await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await tab.evaluate(() => document.querySelector<HTMLElement>('.prose a[href="#ref-leamer1980"]')?.focus());
    await tab.keyboard.press('Shift+Tab');
    while ((await tab.evaluate(() => document.activeElement?.getAttribute('href'))) !== '#ref-leontief1953') await tab.keyboard.press('Shift+Tab');
    await box().waitFor();
    expect(await link.getAttribute('aria-describedby')).toBe(await box().getAttribute('id'));
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/#ref-leontief1953$/);
    await box().waitFor({ state: 'detached' });
    expect(await link.getAttribute('aria-describedby')).toBeNull();
  });
});

it('another page shows what its links into a chapter lead to', async () => {
  await open('chapters/trade-imbalance/figures/atp-world/');
  await point('a.xref[href$="#fig-ratio"]');
  expect(await box().innerText()).toContain('Ratio of U.S. exports');
  await tab.waitForFunction(() => (document.querySelector<HTMLImageElement>('.preview img')?.naturalWidth ?? 0) > 0);
});

it('a Chinese page shows it in Chinese words, with what stays English marked', async () => {
  await open('zh/chapters/trade-imbalance/figures/atp-world/');
  await point('a.xref[href$="#fig-ratio"]');
  expect(await box().locator('.figure-name').innerText()).toBe('图2');
  expect(await box().locator('[lang="en"]').first().innerText()).toContain('Ratio of U.S. exports');
  await tab.waitForFunction(() => (document.querySelector<HTMLImageElement>('.preview img')?.naturalWidth ?? 0) > 0);
  await open('zh/chapters/trade-imbalance/');
  await point('.prose a.xref[href="#sec-results"]');
  expect(await box().locator('div').first().getAttribute('lang')).toBe('en');
});

it('a note without a margin beside it is shown at its mark', async () => {
  await tab.setViewportSize({ width: 900, height: 900 });
  await open('chapters/overview/');
  await point('[role="doc-noteref"]');
  expect(await box().innerText()).toContain('those of the authors alone');
  await tab.setViewportSize({ width: 1280, height: 900 });
  await open('chapters/overview/');
  await tab.locator('[role="doc-noteref"]').first().hover();
  await tab.waitForTimeout(600);
  expect(await box().count()).toBe(0);
});

it('a tap follows the link, and shows nothing', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const phone = await context.newPage();
  await phone.goto(`${host.origin}${site.base}chapters/trade-imbalance/`);
  await phone.locator('.prose a[href="#ref-leontief1953"]').first().tap();
  await phone.waitForURL(/#ref-leontief1953$/);
  await phone.waitForTimeout(600);
  expect(await phone.locator('.preview:popover-open').count()).toBe(0);
  await context.close();
});

describe('the glossary and the references', () => {
  it.each(['glossary/', 'references/', 'chapters/trade-imbalance/'])('/%s has no fault that axe knows', async (page) => {
    await open(page);
    expect(await faultsFor(tab, page.startsWith('chapters') ? '.references' : 'main')).toEqual([]);
  });

  it('lead back to the places that cite a work, each with a name of its own', async () => {
    await open('chapters/overview/');
    const links = await tab.locator('#ref-dedrick2008 .back-links a').evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('aria-label'), document.getElementById((link as HTMLAnchorElement).hash.slice(1)) !== null]));
    expect(links).toEqual([['a', 'a, cited: Introduction', true], ['b', 'b, cited in a note: Introduction', true]]);
  });
});
