import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachPage, fontsArrived } from '../site/tabs.ts';
import { openSite } from './open-site.ts';
import type { OpenSite } from './open-site.ts';

let site: OpenSite;
let kinds: string[];

beforeAll(async () => {
  site = await openSite();
  kinds = site.kinds.map((page) => site.origin + page);
}, 60_000);

afterAll(() => site.close());

it('a page logs no error, asks no other host and lacks no file', async () => {
  const context = await site.browser.newContext();
  const faults: string[] = [];
  for (const address of kinds) {
    const tab = await context.newPage();
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`${address} ${message.text()}`);
    });
    tab.on('pageerror', (error) => faults.push(`${address} ${error.message}`));
    tab.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.origin)) faults.push(`${address} asks ${request.url()}`);
    });
    tab.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${address} ${response.status()} ${response.url()}`);
    });
    await tab.goto(address, { waitUntil: 'load' });
    await fontsArrived(tab);
    await tab.close();
  }
  await context.close();
  expect(faults).toEqual([]);
}, 120_000);

it('without JavaScript all words, charts and tables are there, and no button that would do nothing', async () => {
  const read = (javaScriptEnabled: boolean) =>
    eachPage(site.browser, kinds, { settings: { javaScriptEnabled } }, (tab) =>
      tab.evaluate(() => {
        const words = (document.querySelector('main')?.innerText ?? '').split(/\s+/);
        const figures = [...document.querySelectorAll('figure.figure, .plate .figure')];
        return {
          words: [...new Set(words)],
          tables: document.querySelectorAll('main table').length,
          bare: figures.filter((figure) => ![...figure.querySelectorAll('svg.chart')].some((chart) => chart.getBoundingClientRect().width > 0)).map(({ id }) => id),
          dead: [...document.querySelectorAll('button:not([popovertarget])')].filter((button) => !button.closest('form') && button.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 90)),
        };
      }),
    );
  const [plain, scripted] = [await read(false), await read(true)];
  plain.forEach(({ words, tables, bare, dead }, at) => {
    const present = new Set(words);
    expect({ page: kinds[at], bare, dead }).toEqual({ page: kinds[at], bare: [], dead: [] });
    // What a script adds are controls: a few words, and no table.
    const added = scripted[at]?.words.filter((word) => !present.has(word)) ?? [];
    expect(added.length, `${kinds[at]}: ${added.join(' ')}`).toBeLessThan(12);
    expect(tables, kinds[at]).toBe(scripted[at]?.tables);
  });
}, 120_000);

it('nothing moves for those who ask for less motion', async () => {
  const moving = await eachPage(site.browser, kinds, { settings: { reducedMotion: 'reduce' } }, (tab, address) =>
    tab.evaluate((page) => {
      const long = (durations: string): boolean => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
      const faults = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return long(transitionDuration) || (animationName !== 'none' && long(animationDuration)) || scrollBehavior === 'smooth';
      });
      return [...faults.slice(0, 3).map((element) => `${page} ${element.outerHTML.slice(0, 90)}`), ...document.getAnimations().map(() => `${page} runs an animation`)];
    }, address),
  );
  expect(moving.flat()).toEqual([]);
}, 60_000);

/** Relative luminance (WCAG 2.2) of the paper and of the fainter words of a page, as the browser resolves them. */
const tones = `(() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((c) => { const s = c / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = (selector) => document.querySelector(selector) && getComputedStyle(document.querySelector(selector));
  return { paper: luminance(style('body').backgroundColor), ink: luminance(style('body').color), soft: luminance(style('.colophon').color) };
})()`;

interface Tones {
  paper: number;
  ink: number;
  soft: number;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

it.each([
  { colorScheme: 'light', contrast: 'no-preference', least: 4.5 },
  { colorScheme: 'dark', contrast: 'no-preference', least: 4.5 },
  { colorScheme: 'light', contrast: 'more', least: 10 },
  { colorScheme: 'dark', contrast: 'more', least: 10 },
] as const)('$colorScheme paper, contrast $contrast: the faintest words have $least : 1', async ({ colorScheme, contrast: wanted, least }) => {
  const seen = await eachPage(site.browser, kinds, { settings: { colorScheme, contrast: wanted } }, (tab) => tab.evaluate<Tones>(tones));
  for (const [at, { paper, ink, soft }] of seen.entries()) {
    expect(paper > 0.5, kinds[at]).toBe(colorScheme === 'light');
    expect(contrast(paper, ink), kinds[at]).toBeGreaterThanOrEqual(least);
    expect(contrast(paper, soft), kinds[at]).toBeGreaterThanOrEqual(least);
  }
}, 60_000);

it.each(['light', 'dark'] as const)('where the system sets the colours, %s, charts take its paper and ink, and links stay links', async (colorScheme) => {
  const faults = await eachPage(site.browser, kinds, { settings: { colorScheme, forcedColors: 'active' } }, (tab, address) =>
    tab.evaluate((page) => {
      const probe = document.createElement('span');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const system = getComputedStyle(probe).color;
      probe.style.color = 'LinkText';
      const link = getComputedStyle(probe).color;
      probe.remove();
      const plain = [...document.querySelectorAll('main a[href]')].find((a) => a.checkVisibility() && getComputedStyle(a).color !== link && getComputedStyle(a).textDecorationLine === 'none');
      const words = [...document.querySelectorAll('.chart text')].filter((text) => text.checkVisibility() && getComputedStyle(text).fill !== 'none');
      const inked = words.length === 0 || words.some((text) => getComputedStyle(text).fill === system);
      return [...(plain ? [`${page} ${plain.outerHTML.slice(0, 80)}`] : []), ...(inked ? [] : [`${page}: the words of its charts are not in the system’s ink`])];
    }, address),
  );
  expect(faults.flat()).toEqual([]);
}, 60_000);

it('in print there is paper, ink and no furniture', async () => {
  const faults = await eachPage(site.browser, kinds, { settings: { colorScheme: 'dark' }, tabs: 2 }, async (tab, address) => {
    await tab.emulateMedia({ media: 'print' });
    return tab.evaluate((page) => {
      const shown = [...document.querySelectorAll('.masthead, .colophon, .skip, .pager, .figure-tools, button:not(th *), input, dialog')].filter((element) => element.checkVisibility());
      const { color } = getComputedStyle(document.body);
      const dark = color.match(/\d+/g)?.every((channel) => Number(channel) < 80);
      return [...shown.map((element) => `${page} prints ${element.outerHTML.slice(0, 80)}`), ...(dark ? [] : [`${page} prints in ${color}`])];
    }, address);
  });
  expect(faults.flat()).toEqual([]);
}, 60_000);

// Lines may break elsewhere in another face: a title that takes one line more moves what follows. What Core Web Vitals call
// poor is not borne; most pages do not move at all.
it('a page stays steady while the fonts arrive late', async () => {
  const shifts = await eachPage(site.browser, kinds, { settings: { viewport: { width: 412, height: 823 } }, tabs: 2 }, async (tab, address) => {
    await tab.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await tab.reload({ waitUntil: 'load' });
    await fontsArrived(tab);
    return tab.evaluate(async (page) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const entries = await new Promise<PerformanceEntryList>((resolve) => new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => resolve([]), 100));
      const sum = entries.reduce((total, entry) => total + (entry as PerformanceEntry & { value: number }).value, 0); // of that type
      return sum >= 0.25 ? [`${page} ${sum.toFixed(4)}`] : [];
    }, address);
  });
  expect(shifts.flat()).toEqual([]);
}, 60_000);
