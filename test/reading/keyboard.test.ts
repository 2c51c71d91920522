import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachPage } from '../site/tabs.ts';
import { openSite } from './open-site.ts';
import type { OpenSite } from './open-site.ts';

let site: OpenSite;
let kinds: string[];

beforeAll(async () => {
  site = await openSite();
  // Chapters have the same controls: one is walked through.
  kinds = site.kinds.filter((page) => !site.chapters.includes(page) || page === site.chapters[0]).map((page) => site.origin + page);
}, 60_000);

afterAll(() => site.close());

/** Goes through a page by Tab alone. Tells what can be reached only otherwise, and what does not show that it has the focus. */
async function walk(tab: Page): Promise<string[]> {
  const stops = await tab.evaluate(() => {
    const name = (element: Element): string => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
    const waiting = new Set(
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
        (element) => (element as HTMLElement).tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) && !element.closest('[inert]') && !element.matches(':disabled'), // what is selected is HTML
      ),
    );
    // Of a group of radio buttons Tab reaches one; arrows go on from there.
    for (const radio of [...waiting]) if (radio.matches('input[type=radio]:not(:checked)')) waiting.delete(radio);
    const faint: string[] = [];
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      const outlined = (element: Element | null): boolean => element !== null && getComputedStyle(element).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2;
      // A control that is drawn by its label shows it there.
      const shows = outlined(target) || getComputedStyle(target).boxShadow !== 'none' || (target.matches('input[type=radio]') && outlined(target.closest('label')));
      if (waiting.has(target) && !shows) faint.push(`shows no focus: ${name(target)}`);
      waiting.delete(target);
    });
    Object.assign(window, { walked: () => [...faint, ...[...waiting].map((element) => `not reached: ${name(element)}`)] });
    return waiting.size;
  });
  // Some pages bring out more controls on the way.
  for (let stop = 0; stop < stops + 25; stop += 1) await tab.keyboard.press('Tab');
  return tab.evaluate(() => (window as unknown as { walked: () => string[] }).walked()); // put there above
}

it('every control is reached by Tab, and shows that it was', async () => {
  // A tab in the background has no focus: one at a time.
  const faults = await eachPage(site.browser, kinds, { tabs: 1 }, async (tab, address) => (await walk(tab)).map((fault) => `${new URL(address).pathname} ${fault}`));
  expect(faults.flat()).toEqual([]);
}, 120_000);

it('the first stop is a link past the head, visible once it has the focus', async () => {
  const faults = await eachPage(site.browser, kinds, { tabs: 1 }, async (tab, address) => {
    await tab.keyboard.press('Tab');
    const seen = await tab.evaluate(() => document.activeElement?.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0);
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    const past = await tab.evaluate(() => {
      const main = document.querySelector('main');
      const active = document.activeElement;
      // A page whose text has no control goes on behind it.
      return main !== null && active !== null && Boolean(main.compareDocumentPosition(active) & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING));
    });
    return seen && past ? [] : [new URL(address).pathname];
  });
  expect(faults.flat()).toEqual([]);
}, 60_000);
