import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { serve } from './server.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const [site] = inject('sites');
  if (!site) throw new Error('no site was built');
  [browser, host] = await Promise.all([launch(), serve(site.folder, site.base)]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

async function open(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await context.newPage();
  await tab.goto(host.origin + path);
  return tab;
}

describe('a citation', () => {
  it('is there in each style and format without a script, one at a time', async () => {
    const tab = await open('/chapters/trade-imbalance/', { javaScriptEnabled: false });
    const panel = tab.locator('.cite-as');
    expect(await panel.locator('label').allInnerTexts()).toEqual(['Chicago', 'APA', 'MLA', 'IEEE', 'GB/T 7714', 'BibTeX', 'BibLaTeX', 'RIS', 'CSL-JSON']);
    const shown = () => panel.locator('.citation-form:visible .citation-text').allInnerTexts();
    const expected: [string, RegExp][] = [['Chicago', /^Zhao, Yiming\. 2026\. “The Empirical/], ['APA', /^Zhao, Y\. \(2026\)\./], ['IEEE', /^Y\. Zhao, “/], ['GB/T 7714', /\[M\/OL\]/], ['BibTeX', /^@incollection\{zhao2026/], ['RIS', /^TY {2}- CHAP/], ['CSL-JSON', /^\[/]];
    for (const [form, text] of expected) {
      await panel.locator('label', { hasText: new RegExp(`^${form}$`) }).click();
      const [first = '', ...others] = await shown();
      expect(first).toMatch(text);
      expect(others).toEqual([]);
    }
    expect(await panel.locator('button:visible').count()).toBe(0);
    await tab.context().close();
  });

  it('is chosen with the arrow keys, and copied line by line', async () => {
    const tab = await open('/chapters/trade-imbalance/figures/deficit/');
    const panel = tab.locator('.cite-as');
    await panel.scrollIntoViewIfNeeded();
    await panel.locator('input').first().focus();
    for (let step = 0; step < 5; step += 1) await tab.keyboard.press('ArrowRight');
    const form = panel.locator('.citation-form:visible');
    expect(await form.locator('pre').innerText()).toMatch(/^@incollection\{/);
    await form.locator('.copy').click();
    await expect.poll(() => form.locator('.copy').innerText()).toBe('Copied');
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(/^@incollection\{zhao2026-trade-imbalance-fig-deficit,\n {2}author +=/);
    await tab.context().close();
  });

  it('of a chapter is printed in one style, without what nobody can press on paper', async () => {
    const tab = await open('/chapters/trade-imbalance/');
    await tab.emulateMedia({ media: 'print' });
    const panel = tab.locator('.cite-as');
    expect(await panel.locator('.citation-form:visible').count()).toBe(1);
    expect(await panel.locator('label:visible, button:visible').count()).toBe(0);
    await tab.context().close();
  });
});

describe('a passage that is selected', () => {
  // The nth paragraph of the text, from one character to another.
  const select = (tab: Page, from: number, to: number) =>
    tab.evaluate(
      ([start, end]) => {
        const text = [...document.querySelectorAll('.prose p')].flatMap((p) => [...p.childNodes]).find((node) => node instanceof Text && node.length > 120);
        if (!text) throw new Error('no long text');
        text.parentElement?.scrollIntoView({ block: 'center' });
        getSelection()?.setBaseAndExtent(text, start, text, end);
        return (text.textContent ?? '').slice(start, end);
      },
      [from, to] as const,
    );

  it('gets an address that leads back to it', async () => {
    const tab = await open('/chapters/overview/');
    const words = await select(tab, 20, 60);
    const button = tab.locator('.passage');
    await button.click();
    await expect.poll(() => button.innerText()).toBe('Address copied');
    const address = await tab.evaluate(() => navigator.clipboard.readText());
    const passage = decodeURIComponent(address.replace(/^.*#:~:text=(?:.*-,)?/, ''));
    // Whole words, of which the selection may have cut the first and the last.
    expect(passage.replace(/,(?=\S)/, ' ')).toContain(words.trim().split(' ')[1] ?? '');
    expect(address).toMatch(/^https:\/\/[^/]+\/chapters\/overview\/#:~:text=/);
    const other = await open(`/chapters/overview/${address.slice(address.indexOf('#'))}`);
    await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(400);
    await other.context().close();
    await tab.keyboard.press('Escape');
    expect(await button.isVisible()).toBe(false);
    await tab.context().close();
  });

  it('loads nothing before that', async () => {
    const tab = await open('/chapters/overview/');
    expect(await tab.locator('.passage').count()).toBe(0);
    await tab.context().close();
  });
});
