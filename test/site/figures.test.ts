import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { boxesOf } from '../../src/components/marks-text.ts';
import { launch } from './browser.ts';
import { filesOf, scriptPolicy } from './pages.ts';
import { serve } from './server.ts';
import { fontsArrived } from './tabs.ts';

const site = inject('sites')[0];
if (!site) throw new Error('no site was built');
const policy = `default-src 'none'; ${scriptPolicy(site.folder)}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'`;

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), serve(site.folder, site.base, { 'content-security-policy': policy })]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Lines, points, a range, bars, stacked bars, line without points, dots, panels, bounds. */
const FIGURES = [
  ['overview', 'exports'],
  ['overview', 'imports-from-china'],
  ['overview', 'export-sectors'],
  ['trade-imbalance', 'atp-world'],
  ['trade-imbalance', 'deficit'],
  ['trade-and-innovation', 'patent-kinds'],
  ['trade-and-innovation', 'provinces'],
  ['trade-and-innovation', 'high-tech'],
] as const;

interface Opened {
  tab: Page;
  figure: Locator;
  errors: string[];
  requests: string[];
}

async function open(chapter: string, id: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const errors: string[] = [];
  const requests: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await tab.goto(`${host.origin}${site?.base}chapters/${chapter}/`);
  await fontsArrived(tab);
  return { tab, figure: tab.locator(`#fig-${id}`), errors, requests };
}

/** The marks of the drawing that shows, with what their rows are said to stand for. */
async function marksOf(figure: Locator) {
  const { marks, texts } = await figure.evaluate((element) => {
    const drawing = [...element.querySelectorAll<HTMLElement>('.drawing')].find((part) => part.getClientRects().length > 0);
    const texts = (element.querySelector<HTMLElement>('[data-values]')?.dataset['values'] ?? '').split('\n').map((line) => line.split('\t'));
    return { marks: drawing?.dataset['marks'] ?? '', texts };
  });
  return boxesOf(marks).map(([row, x, y, width, height]) => ({ row, x, y, width, height, text: texts[row] ?? [] }));
}

/** The middle of a mark on the screen, after it was brought there. */
function middleOf(figure: Locator, mark: { x: number; y: number; width: number; height: number }) {
  return figure.evaluate((element, { x, y, width, height }) => {
    const svg = [...element.querySelectorAll<SVGSVGElement>('.drawing svg[viewBox]')].find((part) => part.getClientRects().length > 0);
    if (!svg) throw new Error('no drawing shows');
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    window.scrollBy({ top: svg.getBoundingClientRect().top + y * scale - innerHeight / 2, behavior: 'instant' });
    const box = svg.getBoundingClientRect();
    return { x: box.left + (x + width / 2) * scale, y: box.top + (y + height / 2) * scale };
  }, mark);
}

async function shown(figure: Locator): Promise<string[]> {
  const readout = figure.locator('.readout');
  return (await readout.isVisible()) ? readout.locator('span').allTextContents() : [];
}

/** The rows of the figure's CSV file whose cells make up the words that name a mark. */
function rowsNamed(words: string, chapter: string, id: string): string[][] {
  const rows: string[][] = parse(readFileSync(join(site?.folder ?? '', `chapters/${chapter}/figures/${id}.csv`), 'utf8'), { fromLine: 2 });
  return rows.filter((cells) => cells.reduce((rest, cell) => (cell === '' ? rest : rest.replace(cell, '')), words).replace(/[, ]/g, '') === '');
}

describe('values at hand', () => {
  it.each(FIGURES)('a pointer over %s/%s shows what the data say, beside the mark and on the screen', async (chapter, id) => {
    const { tab, figure, errors } = await open(chapter, id);
    const marks = await marksOf(figure);
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of [marks[0], marks[Math.floor(marks.length / 2)], marks.at(-1)]) {
      if (!mark) continue;
      const at = await middleOf(figure, mark);
      await tab.mouse.move(at.x + 1, at.y);
      await tab.mouse.move(at.x, at.y);
      const text = await shown(figure);
      // Of marks that lie on one place either may be meant.
      const here = marks.filter((other) => Math.abs(other.x - mark.x) < 14 && Math.abs(other.y - mark.y) < 14 || other.row === mark.row).map((other) => other.text);
      expect(here).toContainEqual(text);
      // The number is one of the row that its words name.
      const number = Number(/[−-]?[\d,]*\.?\d+/.exec(text[1] ?? '')?.[0].replace('−', '-').replaceAll(',', ''));
      const cells = rowsNamed(text[0] ?? '', chapter, id).flat().filter((cell) => cell !== '').map(Number);
      expect(Math.min(...cells.filter(Number.isFinite).map((cell) => Math.abs(cell - number))), text.join(' ')).toBeLessThanOrEqual(0.0501);
      const [words2, ring, screen] = await Promise.all([figure.locator('.readout').boundingBox(), figure.locator('.ring').boundingBox(), tab.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }))]);
      if (!words2 || !ring) throw new Error('nothing shows');
      expect(words2.x >= 0 && words2.y >= 0 && words2.x + words2.width <= screen.width && words2.y + words2.height <= screen.height).toBe(true);
      expect(words2.x + words2.width <= ring.x || words2.x >= ring.x + ring.width || words2.y + words2.height <= ring.y || words2.y >= ring.y + ring.height).toBe(true);
    }
    expect(errors).toEqual([]);
    await tab.close();
  });

  it('keys walk the marks of a figure from one tab stop', async () => {
    const { tab, figure } = await open('overview', 'imports');
    const marks = await marksOf(figure);
    const ring = figure.locator('.ring');
    await figure.locator('.figure-name').focus();
    await tab.keyboard.press('Tab');
    expect(await ring.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await shown(figure)).toEqual(marks[0]?.text);
    await tab.keyboard.press('ArrowRight');
    expect(await shown(figure)).toEqual(marks[1]?.text);
    await tab.keyboard.press('End');
    expect(await shown(figure)).toEqual(marks.at(-1)?.text);
    // China's last value has the world's above it.
    await tab.keyboard.press('ArrowUp');
    expect((await shown(figure))[0]).toBe('World, 2009');
    await tab.keyboard.press('ArrowDown');
    expect((await shown(figure))[0]).toBe('China, 2009');
    await tab.keyboard.press('Home');
    expect(await shown(figure)).toEqual(marks[0]?.text);
    await tab.keyboard.press('Escape');
    expect(await shown(figure)).toEqual([]);
    await tab.keyboard.press('Tab');
    expect(await figure.locator('.drawings :focus').count()).toBe(0);
    await tab.close();
  });

  it('a finger shows a value on a phone, and elsewhere hides it', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });
    const tab = await context.newPage();
    await tab.goto(`${host.origin}${site.base}chapters/overview/`);
    const figure = tab.locator('#fig-exports');
    const marks = await marksOf(figure);
    const mark = marks[4];
    if (!mark) throw new Error('no mark');
    const at = await middleOf(figure, mark);
    await tab.touchscreen.tap(at.x, at.y);
    expect(await shown(figure)).toEqual(mark.text);
    const { ink, paper } = await figure.locator('.readout').evaluate((element) => ({ ink: getComputedStyle(element).color, paper: getComputedStyle(element).backgroundColor }));
    expect([ink, paper]).toEqual(await tab.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]));
    await tab.touchscreen.tap(10, 20);
    expect(await shown(figure)).toEqual([]);
    await context.close();
  });
});

describe('the tools of a figure', () => {
  it('are whole without scripts', async () => {
    const { tab, figure } = await open('overview', 'imports', { javaScriptEnabled: false });
    expect((await figure.locator('.figure-tools > .files a').allTextContents())).toEqual(['SVG', 'PNG', 'CSV', 'Spec', 'Link']);
    expect((await figure.locator('.figure-cite a[download]').allTextContents())).toEqual(['BibTeX', 'BibLaTeX', 'RIS', 'CSL-JSON']);
    await figure.locator('.figure-cite summary').click();
    expect(await figure.locator('.citation-text').innerText()).toContain('Figure 5: U.S. ATP Imports');
    await figure.locator('.figure-data summary').click();
    expect(await figure.locator('.figure-description').innerText()).toContain('highest 331.2 (2008)');
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(10);
    expect(await figure.locator('button:visible, .ring:visible, .readout:visible').count()).toBe(0);
    await tab.close();
  });

  it('copy the citation, and the address that stays', async () => {
    const { tab, figure } = await open('overview', 'imports');
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await figure.locator('.figure-cite summary').click();
    await figure.locator('.copy').click();
    await expect.poll(() => figure.locator('.copy').innerText()).toBe('Copied');
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe((await figure.locator('.citation-text').innerText()).replace(/\s+/g, ' ').trim());
    await figure.locator('a[data-address]').click();
    await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toMatch(/^https:\/\/[^/]+\/chapters\/overview\/figures\/imports\/$/);
    await tab.close();
  });

  it('are targets at least 24 pixels high and wide', async () => {
    const { tab, figure } = await open('overview', 'imports');
    const small = await figure.locator('.figure-tools summary, .figure-tools a, .figure-tools button:visible').evaluateAll((targets) =>
      targets.map((target) => ({ words: target.textContent, box: target.getBoundingClientRect() })).filter(({ box }) => box.height < 24 || box.width < 24).map(({ words }) => words),
    );
    expect(small).toEqual([]);
    await tab.close();
  });
});

describe('exploring a figure', () => {
  it.each([['overview', 'exports', 1280], ['overview', 'import-composition', 390], ['trade-and-innovation', 'high-tech', 390], ['trade-and-innovation', 'provinces', 1280]] as const)(
    'draws %s/%s live at %i pixels under a strict policy, once it is asked for',
    async (chapter, id, width) => {
      const { tab, figure, errors, requests } = await open(chapter, id, { viewport: { width, height: 900 } });
      expect(requests.filter((path) => /explore\.[^/]*js/.test(path))).toEqual([]);
      const before = await figure.locator('.drawing:visible').boundingBox();
      const words = await figure.locator('.drawing:visible svg').innerText().catch(() => '');
      await figure.locator('button.explore').click();
      await figure.locator('.drawing-live svg.marks').waitFor({ timeout: 20_000 });
      await expect.poll(() => figure.locator('button.explore').innerText()).toBe('Close');
      expect(requests.filter((path) => /explore\.[^/]*js/.test(path))).toHaveLength(2);
      const live = await figure.locator('.drawing-live svg.marks').boundingBox();
      expect(Math.abs((live?.width ?? 0) - (before?.width ?? 0))).toBeLessThan(12);
      expect(words === '' || (await figure.locator('.drawing-live').innerText()).length > 0).toBe(true);
      // Its marks say the same, zoomed too.
      const marks = await marksOf(figure);
      await figure.locator('[data-zoom="in"]').click();
      await expect.poll(async () => JSON.stringify(await marksOf(figure))).not.toBe(JSON.stringify(marks));
      const zoomed = (await marksOf(figure))[0];
      if (!zoomed) throw new Error('no mark is left');
      const at = await middleOf(figure, zoomed);
      await tab.mouse.move(at.x, at.y);
      await expect.poll(async () => (await shown(figure)).length).toBe(3);
      await figure.locator('[data-zoom="reset"]').click();
      await expect.poll(async () => JSON.stringify(await marksOf(figure))).toBe(JSON.stringify(marks));
      await figure.locator('button.explore').click();
      expect(await figure.locator('.drawing-live').count()).toBe(0);
      expect(await figure.locator('.drawing:visible').count()).toBe(1);
      expect(errors).toEqual([]);
      await tab.close();
    },
    60_000,
  );

  it('keeps the drawing where the live view does not come', async () => {
    const { tab, figure } = await open('overview', 'exports');
    await tab.route(/explore\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
    await figure.locator('button.explore').click();
    await figure.locator('.explore-failed').waitFor();
    expect(await figure.locator('.drawing-wide').isVisible()).toBe(true);
    await tab.close();
  });
});

describe('weight', () => {
  it('the script of every page and that of figures are under 5 KB together, compressed', () => {
    const scripts = filesOf(site.folder).filter((file) => /\/(?:Page|figure-values)\.[^/]*\.js$/.test(file)).map((file) => gzipSync(readFileSync(join(site.folder, file))).length);
    expect(scripts).toHaveLength(2);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(5000);
  });

  it('every figure has its live view beside it', () => {
    const pages = filesOf(site.folder).filter((file) => /^chapters\/[^/]+\/figures\/[^/]+\/index\.html$/.test(file));
    const lacking = pages.map((page) => page.replace(/\/index\.html$/, '.explore.json')).filter((file) => !existsSync(join(site.folder, file)) || statSync(join(site.folder, file)).size < 1000);
    expect(lacking).toEqual([]);
  });
});

describe('axe', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it.each([
    ['chapters/trade-imbalance/', 'light'],
    ['chapters/trade-imbalance/', 'dark'],
    ['chapters/overview/figures/imports/', 'light'],
    ['chapters/overview/figures/imports/', 'dark'],
  ] as const)('finds nothing wrong with the figures of %s, %s', async (page, colorScheme) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme, bypassCSP: true });
    const tab = await context.newPage();
    await tab.goto(`${host.origin}${site.base}${page}`);
    await tab.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    const figure = tab.locator('figure.figure').first();
    const [mark] = await marksOf(figure);
    if (mark) {
      const at = await middleOf(figure, mark);
      await tab.mouse.move(at.x, at.y);
    }
    await tab.evaluate(axe);
    const violations = await tab.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }; // the script that was just run
      const { violations } = await axe.run({ include: [['figure.figure']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
    expect(violations).toEqual([]);
    await context.close();
  }, 60_000);
});
