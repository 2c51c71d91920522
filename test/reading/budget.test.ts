import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fontsArrived } from '../site/tabs.ts';
import { openSite } from './open-site.ts';
import type { OpenSite } from './open-site.ts';

/** What a page may weigh, in kilobytes of 1,000 bytes; HTML, CSS and scripts as gzip sends them. */
const BUDGET = { html: 101, css: 12, script: 5, fonts: 120, mathsFonts: 65, chineseFonts: 0 };
/** Of a page in Chinese, for a reader whose system has no Chinese face that is fit for print: nobody else loads them. */
const CHINESE_FONTS = 250;
/** A page that is a tool from the first moment. */
const SCRIPT_OF_SEARCH = 20;

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.close());

const gzipped = (text: string | Buffer): number => gzipSync(text).length / 1000;
const rounded = (kilobytes: number): string => kilobytes.toFixed(1);

it(`a page is at most ${BUDGET.html} KB`, () => {
  const heavy = site.pages.flatMap((page) => {
    const size = gzipped(readFileSync(join(site.folder, page.replace(/(^|\/)$/, '$1index.html'))));
    return size > BUDGET.html ? [`/${page}: ${rounded(size)} KB`] : [];
  });
  expect(heavy).toEqual([]);
});

it(`a page comes with at most ${BUDGET.css} KB of styles, ${BUDGET.script} KB of script, ${BUDGET.fonts} KB of fonts for text and ${BUDGET.mathsFonts} KB for maths; Chinese faces come with Chinese pages alone`, async () => {
  const heavy: string[] = [];
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  for (const page of site.kinds) {
    const tab = await context.newPage();
    const got: Response[] = [];
    tab.on('response', (response) => got.push(response));
    await tab.goto(site.origin + page, { waitUntil: 'load' });
    // Scripts that come later are brought by what a reader comes near; fonts come after the first words.
    const early = new Set(got);
    await fontsArrived(tab);
    const weighed = got.filter((response) => early.has(response) || response.request().resourceType() === 'font');
    const files = await Promise.all(weighed.map(async (response) => ({ path: new URL(response.url()).pathname, body: await response.body() })));
    const inline = (selector: string) => tab.evaluate((which) => [...document.querySelectorAll(which)].map(({ textContent }) => textContent).join('\n'), selector);
    const sum = (pattern: RegExp, size: (body: Buffer) => number) => files.filter(({ path }) => pattern.test(path)).reduce((total, { body }) => total + size(body), 0);
    const fonts = (pattern: RegExp) => sum(pattern, (body) => body.length / 1000);
    const weights = {
      css: sum(/\.css$/, gzipped) + gzipped(await inline('style')),
      script: sum(/\.m?js$/, gzipped) + gzipped(await inline('script:not([src], [type="application/ld+json"])')),
      fonts: fonts(/\/(?!KaTeX|volume-(?:song|hei))[^/]+\.woff2$/),
      mathsFonts: fonts(/\/KaTeX[^/]+\.woff2$/),
      chineseFonts: fonts(/\/volume-(?:song|hei)[^/]*\.woff2$/),
    };
    for (const [what, weight] of Object.entries(weights)) {
      const most = what === 'script' && page.endsWith('search/') ? SCRIPT_OF_SEARCH : what === 'chineseFonts' && page.startsWith('zh/') ? CHINESE_FONTS : BUDGET[what as keyof typeof weights]; // its own keys
      if (weight > most) heavy.push(`/${page}: ${rounded(weight)} KB of ${what}`);
    }
    if (process.env['WEIGHTS']) process.stdout.write(`/${page}: ${Object.entries(weights).map(([what, weight]) => `${what} ${rounded(weight)}`).join(', ')}\n`);
    await tab.close();
  }
  await context.close();
  expect(heavy).toEqual([]);
}, 120_000);
