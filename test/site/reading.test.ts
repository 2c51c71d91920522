import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { launch } from './browser.ts';
import { filesOf } from './pages.ts';
import { serve } from './server.ts';
import { fontsArrived } from './tabs.ts';

const WIDTHS = [1280, 390];
const site = inject('sites')[0];
if (!site) throw new Error('no site was built');
const pages = filesOf(site.folder).filter((file) => file.endsWith('index.html')).map((file) => file.replace(/index\.html$/, ''));
const chapters = pages.filter((page) => /^chapters\/[^/]+\/$/.test(page));

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), serve(site.folder, site.base)]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Opens a page and asks something of it once its fonts are there. */
async function look<T>(tab: BrowserPage, page: string, inPage: () => T): Promise<T> {
  // Until all styles are there a page is as wide as its widest line.
  await tab.goto(`${host.origin}${site?.base}${page}`, { waitUntil: 'load' });
  await fontsArrived(tab);
  return tab.evaluate(inPage);
}

describe.each(WIDTHS)('at %i pixels', (width) => {
  let tab: BrowserPage;

  beforeAll(async () => {
    tab = await browser.newPage({ viewport: { width, height: 900 } });
  });

  it.each(chapters)('the charts of %s keep every label whole and apart', async (chapter) => {
    const faults = await look(tab, chapter, () => {
      const found: string[] = [];
      for (const chart of document.querySelectorAll('svg.chart')) {
        const frame = chart.getBoundingClientRect();
        if (frame.width === 0) continue;
        const name = chart.closest('figure')?.id ?? '?';
        const labels = [...chart.querySelectorAll('text')]
          .filter((text) => text.textContent?.trim() && getComputedStyle(text).opacity !== '0')
          .map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0);
        for (const { words, box } of labels) {
          if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) found.push(`${name}: "${words}" is cropped`);
        }
        labels.forEach((a, i) => {
          for (const b of labels.slice(i + 1)) {
            const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            // Line boxes are taller than letters: a third of the height may be shared without touching.
            const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            if (across > 1 && down > Math.min(a.box.height, b.box.height) / 3) found.push(`${name}: "${a.words}" lies over "${b.words}"`);
          }
        });
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('no page is wider than the screen', async () => {
    const wide: string[] = [];
    for (const page of pages) {
      const over = await look(tab, page, () => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`/${page} by ${over}px`);
    }
    expect(wide).toEqual([]);
  }, 120_000);
});
