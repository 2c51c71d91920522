import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
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
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
  tab = await context.newPage();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

const open = (page: string) => tab.goto(`${host.origin}${site.base}${page}`, { waitUntil: 'load' });
const column = (at: number) => tab.locator('#data ~ .table-scroll tbody tr').evaluateAll((rows, index) => rows.map((row) => [...(row.children[index]?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.matches('.pad, .hidden'))).map((node) => node.textContent).join('')), at);
const head = (name: string) => tab.locator('#data ~ .table-scroll thead th', { hasText: name });
const clipboard = () => tab.evaluate(() => navigator.clipboard.readText());

describe('a table of data', () => {
  it('is put in order of a number by value, back, and into its own order again, by keyboard, and says so', async () => {
    await open('data/us-atp-trade/');
    const original = await column(2);
    const value = (text: string): number => Number(text.replaceAll(',', ''));
    const button = head('Trade').getByRole('button');
    await button.focus();
    await tab.keyboard.press('Enter');
    expect(await head('Trade').getAttribute('aria-sort')).toBe('ascending');
    expect(await column(2)).toEqual(original.toSorted((a, b) => value(a) - value(b)));
    expect(await tab.getByRole('status').textContent()).toMatch(/^Sorted by Trade \(.+\), ascending$/);
    await tab.keyboard.press('Space');
    expect(await head('Trade').getAttribute('aria-sort')).toBe('descending');
    expect((await column(2))[0]).toBe(original.toSorted((a, b) => value(b) - value(a))[0]);
    await tab.keyboard.press('Enter');
    expect(await head('Trade').getAttribute('aria-sort')).toBeNull();
    expect(await column(2)).toEqual(original);
    expect(await tab.getByRole('status').textContent()).toBe('Original order');
  });

  it('keeps the order of rows that are equal', async () => {
    await open('data/us-atp-trade/');
    await head('Flow').getByRole('button').click();
    const [flows, years] = [await column(1), await column(0)];
    expect(flows).toEqual(flows.toSorted());
    const exported = years.filter((_, index) => flows[index] === 'exports');
    expect(exported).toEqual(exported.toSorted());
    expect(await tab.locator('thead [aria-sort]').count()).toBe(1);
  });

  it('sets what is missing last, either way, and reads minus signs', async () => {
    await open('data/us-atp-trade/');
    // The script adds the buttons.
    await tab.locator('#data ~ .table-scroll thead th:last-child button').waitFor();
    const order = await tab.evaluate(async () => {
      const cells = ['−2', '10', '', '1,000', '−0.5'];
      const table = document.querySelector('#data ~ .table-scroll table');
      const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
      rows.forEach((row, index) => (index < cells.length ? (row.lastElementChild?.replaceChildren(cells[index] ?? '')) : row.remove()));
      const button = table?.querySelector<HTMLElement>('thead th:last-child button');
      const read = () => [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.lastElementChild?.textContent);
      return [0, 1].map(() => (button?.click(), read()));
    });
    expect(order).toEqual([['−2', '−0.5', '10', '1,000', ''], ['1,000', '10', '−0.5', '−2', '']]);
  });

  it('is copied as CSV and as Markdown, in the order that is shown, numbers as programs read them', async () => {
    await open('data/us-atp-trade/');
    await tab.getByRole('button', { name: 'Copy as CSV' }).click();
    expect((await clipboard()).split('\n').slice(0, 2)).toEqual(['Year,Flow,Trade (million US dollars)', '1989,exports,84191.5']);
    expect(await tab.getByRole('status').textContent()).toBe('Copied');
    await tab.getByRole('button', { name: 'Copy as Markdown' }).click();
    expect((await clipboard()).split('\n').slice(0, 3)).toEqual(['| Year | Flow | Trade (million US dollars) |', '| --: | --- | --: |', '| 1989 | exports | 84,191.5 |']);
  });

  it('keeps its head in sight while it scrolls, and its row heads at the side on a phone', async () => {
    await open('data/us-atp-trade/');
    const scrolled = await tab.locator('.table-scroll.long').evaluate((region) => {
      region.scrollTop = 400;
      const line = region.querySelector('thead th')?.getBoundingClientRect();
      return Math.round((line?.top ?? 0) - region.getBoundingClientRect().top);
    });
    expect(scrolled).toBe(0);
    await tab.setViewportSize({ width: 390, height: 800 });
    await open('chapters/trade-imbalance/');
    const aside = await tab.locator('#tbl-descriptive .table-scroll').evaluate((region) => {
      region.scrollLeft = 200;
      return [region.scrollWidth > region.clientWidth, Math.round((region.querySelector('tbody th')?.getBoundingClientRect().left ?? -1) - region.getBoundingClientRect().left)];
    });
    await tab.setViewportSize({ width: 1280, height: 900 });
    expect(aside).toEqual([true, 0]);
  });

  it('shows its decimal signs under one another', async () => {
    await open('data/us-atp-trade/');
    const ends = await tab.locator('#data ~ .table-scroll tbody td:last-child').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = cell.firstChild;
        const point = (text?.textContent ?? '').search(/\.|$/);
        const range = document.createRange();
        if (text) {
          range.setStart(text, 0);
          range.setEnd(text, point);
        }
        return Math.round(range.getBoundingClientRect().right);
      }),
    );
    expect(new Set(ends).size).toBe(1);
  });

  it('says all that it says without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${host.origin}${site.base}data/us-atp-trade/`);
    expect(await still.locator('.table-scroll button, .table-tools').count()).toBe(0);
    expect(await still.locator('#data ~ .table-scroll tbody tr').count()).toBe(68);
    await context.close();
  });

  it('has no fault that axe knows, sorted, in light and dark', async () => {
    await open('data/us-atp-trade/');
    await head('Flow').getByRole('button').click();
    expect(await faultsFor(tab, '#data ~ *')).toEqual([]);
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsFor(tab, '#data ~ *')).toEqual([]);
    await tab.emulateMedia({ colorScheme: 'light' });
  });
});

describe('an equation', () => {
  it('is copied as its TeX, without the number of this volume, and as MathML', async () => {
    await open('chapters/trade-imbalance/');
    const equation = tab.locator('#eq-model');
    await equation.hover();
    await equation.getByRole('button', { name: 'Copy as LaTeX' }).click();
    expect(await clipboard()).toBe('\\ln y_t = \\alpha + \\ln y_{t-1} + \\beta x_t + \\varepsilon_t');
    await equation.getByRole('button', { name: 'Copy as MathML' }).click();
    expect(await clipboard()).toMatch(/^<math [^]*<\/math>$/);
    expect(await faultsFor(tab, '#eq-model')).toEqual([]);
  });

  it('keeps its number apart, also where it is wider than the screen', async () => {
    for (const width of [1280, 390]) {
      await tab.setViewportSize({ width, height: 800 });
      await open('chapters/trade-imbalance/');
      const apart = await tab.locator('.equation').evaluateAll((all) =>
        all.map((equation) => {
          const number = equation.querySelector('.tag')?.getBoundingClientRect();
          const formula = [...equation.querySelectorAll('.katex-html > .base')].at(-1)?.getBoundingClientRect();
          return (number?.left ?? 0) >= (formula?.right ?? 0) - 1;
        }),
      );
      expect(apart).toEqual([true, true]);
    }
    await tab.setViewportSize({ width: 1280, height: 900 });
  });
});
