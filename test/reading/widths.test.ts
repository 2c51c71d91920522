import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachPage, fontsArrived } from '../site/tabs.ts';
import { openSite } from './open-site.ts';
import type { OpenSite } from './open-site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.close());

/** Pages that are wider than their window once `css` is added to them, with what sticks out. */
async function wide(addresses: readonly string[], width: number, css = ''): Promise<string[]> {
  const found = await eachPage(site.browser, addresses, { settings: { bypassCSP: css !== '', viewport: { width, height: 900 } } }, async (tab, address) => {
    if (css) await tab.addStyleTag({ content: css });
    await fontsArrived(tab);
    const over = await tab.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return null;
      const scrolls = (element: Element): boolean => element.closest('.table-scroll, .equation') !== null;
      const out = [...document.querySelectorAll('body *')].find((element) => !scrolls(element) && element.getBoundingClientRect().right > room + 1);
      return `${document.documentElement.scrollWidth - room}px, ${out?.outerHTML.slice(0, 80)}`;
    });
    return over === null ? [] : [`${new URL(address).pathname}: ${over}`];
  });
  return found.flat();
}

describe('no page scrolls sideways', () => {
  // 320 pixels are also what a window of 1280 is at a zoom of 400 %.
  it.each([2560, 1280, 390, 320])('in a window %i pixels wide', async (width) => {
    expect(await wide(site.addresses, width)).toEqual([]);
  }, 120_000);

  it.each([1280, 390])('with text at twice its size, %i pixels wide', async (width) => {
    const kinds = site.kinds.map((page) => site.origin + page);
    expect(await wide(kinds, width, 'html { font-size: 200% }')).toEqual([]);
  }, 60_000);

  it('with the spacing of text that WCAG 1.4.12 asks pages to bear', async () => {
    const kinds = site.kinds.map((page) => site.origin + page);
    expect(await wide(kinds, 390, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')).toEqual([]);
  }, 60_000);
});
