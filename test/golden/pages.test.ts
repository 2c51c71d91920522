import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite } from '../reading/open-site.ts';
import type { OpenSite } from '../reading/open-site.ts';
import { eachPage, fontsArrived } from '../site/tabs.ts';
import { Album } from './golden.ts';
import { decode, shrink } from './picture.ts';

// Browsers smooth letters each in its own way: pages are compared at a quarter of their size, where letters are grey.
const QUARTER = 4;
const LENIENT = { step: 51, share: 0.01 };
const HEIGHT = 1400;

let site: OpenSite;
const album = new Album('pages');

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.close());

const nameOf = (page: string): string => page.replace(/\/$/, '').replace(/[/.]/g, '-') || 'cover';

async function shot(tab: Page): Promise<Buffer> {
  await fontsArrived(tab);
  // The form of the search comes with its index.
  if ((await tab.locator('.search').count()) > 0) await tab.locator('.search[data-state]').waitFor();
  return tab.screenshot({ animations: 'disabled', caret: 'hide' });
}

it.each([
  { look: 'wide', width: 1280, colorScheme: 'light', media: 'screen', every: 1 },
  { look: 'narrow', width: 390, colorScheme: 'light', media: 'screen', every: 1 },
  { look: 'dark', width: 1280, colorScheme: 'dark', media: 'screen', every: 4 },
  // The text of the printed page is 126 millimetres wide.
  { look: 'print', width: 476, colorScheme: 'light', media: 'print', every: 4 },
] as const)('each kind of page looks as it did: $look', async ({ look, width, colorScheme, media, every }) => {
  // Of the pages in Chinese a cover and a chapter: the others are set alike.
  const own = site.kinds.filter((page) => !page.startsWith('zh/'));
  const chinese = site.kinds.filter((page) => /^zh\/(?:chapters\/[^/]+\/)?$/.test(page));
  const pages = [...own.filter((_, at) => at % every === 0), ...chinese.slice(0, every === 1 ? 2 : 1)];
  const faults = await eachPage(site.browser, pages.map((page) => site.origin + page), { settings: { viewport: { width, height: HEIGHT }, colorScheme }, tabs: 2 }, async (tab, address) => {
    if (media === 'print') await tab.emulateMedia({ media });
    return album.faultOf(`${nameOf(address.slice(site.origin.length))}-${look}`, shrink(decode(await shot(tab)), QUARTER), LENIENT);
  });
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
}, 120_000);

it('every picture on record is of a page that there is', () => {
  expect(album.left()).toEqual([]);
});
