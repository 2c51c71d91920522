import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { filesOf } from './pages.ts';
import { serve } from './server.ts';

const sites = inject('sites');
const second = sites[2];

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser.close());

/** A site with a tab open on it that hears every error. */
async function opened(site: (typeof sites)[number] | undefined) {
  if (!site) throw new Error('the site was not built');
  const host = await serve(site.folder, site.base);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  const home = host.origin + site.base;
  return { tab, home, errors, close: () => Promise.all([context.close(), host.close()]) };
}

/** One tab for all tests of a group, which leaves no error at their end. */
function openForAll(site: (typeof sites)[number] | undefined) {
  const open = {} as Awaited<ReturnType<typeof opened>>; // filled before the first test
  beforeAll(async () => void Object.assign(open, await opened(site)));
  afterAll(async () => {
    expect(open.errors).toEqual([]);
    await open.close();
  });
  return open;
}

/** What the page lists for a question, as "kind: path". */
async function answers(tab: Page, home: string, question: string, filters = ''): Promise<string[]> {
  await tab.goto(`${home}search/?q=${encodeURIComponent(question)}${filters}`);
  await tab.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
  return listed(tab, home);
}

function listed(tab: Page, home: string): Promise<string[]> {
  return tab.$$eval('.results > li', (lines, from) => lines.map((line) => `${line.querySelector('.result-kind')?.textContent}: ${decodeURI(line.querySelector('a')?.href ?? '').slice(from)}`), home.length);
}

describe.each(sites.slice(0, 2))('the search of $name', (site) => {
  let open: Awaited<ReturnType<typeof opened>>;

  beforeAll(async () => {
    open = await opened(site);
  });

  afterAll(async () => {
    expect(open.errors).toEqual([]);
    await open.close();
  });

  it.each([
    ['empirical analysis imbalance', 'Chapter: chapters/trade-imbalance/'],
    ['semiconductors', 'Section: chapters/overview/#sec-us-exports'],
    ['patents granted kind invention', 'Figure: chapters/trade-and-innovation/figures/patent-kinds/'],
    ['granger causality', 'Table: chapters/trade-imbalance/tables/granger/'],
    ['foreign direct investment China indicators', 'Dataset: data/china-fdi/'],
    ['special about china’s exports', 'Reference: chapters/overview/#ref-rodrik2006'],
    ['iPod', 'Paper: papers/ipod-jobs/'],
    ['Huang Xianhai', 'Author: authors/#huang-xianhai'],
    ['entity list', 'Event: timeline/#entity-list'],
    ['estimates equation', 'Equation: chapters/trade-imbalance/#eq-estimates'],
  ])('finds by “%s” %s', async (question, wanted) => {
    expect(await answers(open.tab, open.home, question)).toContain(wanted);
  });

  it('leads to the places that it lists', async () => {
    await answers(open.tab, open.home, 'semiconductors');
    await open.tab.click('.results a[href$="#sec-us-exports"]');
    await open.tab.waitForURL(`${open.home}chapters/overview/#sec-us-exports`);
    expect(await open.tab.evaluate(() => document.querySelector(':target')?.tagName)).toBe('H3');
  });
});

describe('the search', () => {
  const open = openForAll(sites[1]);

  const focused = () => open.tab.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '');

  it('filters by kind, chapter and year', async () => {
    const all = await answers(open.tab, open.home, 'deficit');
    expect(new Set(all.map((line) => line.split(':')[0])).size).toBeGreaterThan(3);
    const figures = await answers(open.tab, open.home, 'deficit', '&kind=figure&chapter=trade-imbalance&year=2009');
    expect(figures).toContain('Figure: chapters/trade-imbalance/figures/deficit-products/');
    expect(figures.every((line) => line.startsWith('Figure: chapters/trade-imbalance/figures/'))).toBe(true);
    await open.tab.check('input[name=kind][value=""]');
    await open.tab.selectOption('select[name=year]', { label: '1993' });
    await open.tab.waitForFunction(() => document.querySelector('.result-kind')?.textContent === 'Event');
    expect(await listed(open.tab, open.home)).toContain('Event: timeline/#first-deficit');
    await open.tab.waitForURL(`${open.home}search/?q=deficit&chapter=trade-imbalance&year=1993`);
  });

  it('lists everything of a kind without a question', async () => {
    const events = await answers(open.tab, open.home, '', '&kind=event');
    expect(events).toContain('Event: timeline/#wto-accession');
    expect(events.every((line) => line.startsWith('Event'))).toBe(true);
  });

  it('opens at “/” from any page, is walked by arrows, opens by Enter and closes by Escape', async () => {
    await open.tab.goto(`${open.home}chapters/overview/`);
    await open.tab.keyboard.press('/');
    await open.tab.waitForURL(`${open.home}search/`);
    await open.tab.waitForSelector('form[role=search]:not([hidden])');
    expect(await focused()).toBe('q');
    await open.tab.keyboard.type('patents');
    await open.tab.waitForSelector('.results > li:nth-child(3)');
    const [first, third] = await open.tab.$$eval('.results a', (links) => [links[0]?.getAttribute('href'), links[2]?.getAttribute('href')]);
    await open.tab.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await open.tab.keyboard.press('ArrowDown');
    await open.tab.keyboard.press('ArrowDown');
    expect(await focused()).toBe(third);
    for (const _ of [1, 2, 3]) await open.tab.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await open.tab.keyboard.press('ArrowDown');
    await open.tab.keyboard.press('Enter');
    await open.tab.waitForURL(first ?? '');
    await open.tab.goBack();
    await open.tab.waitForSelector('.results > li');
    expect(await open.tab.inputValue('#q')).toBe('patents');
    await open.tab.keyboard.press('Escape');
    await open.tab.waitForURL(`${open.home}chapters/overview/`);
  });

  it('opens the first result by Enter in the field, also before it is shown', async () => {
    await open.tab.goto(`${open.home}search/`);
    await open.tab.waitForSelector('form[role=search]:not([hidden])');
    await open.tab.keyboard.type('iPod innovation job creation');
    await open.tab.keyboard.press('Enter');
    await open.tab.waitForURL(`${open.home}papers/ipod-jobs/`);
  });

  it('leaves “/” to who is writing', async () => {
    await open.tab.goto(`${open.home}search/`);
    await open.tab.waitForSelector('form[role=search]:not([hidden])');
    await open.tab.keyboard.type('and/or');
    expect(await open.tab.inputValue('#q')).toBe('and/or');
  });

  it('lets in no script but the site’s own', async () => {
    await open.tab.goto(`${open.home}search/`);
    const ran = await open.tab.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
    // Its refusal is what was asked for.
    open.errors.length = 0;
  });

  it('shows markup in a text as text', async () => {
    await answers(open.tab, open.home, 'R&D personnel');
    expect(await open.tab.textContent('.results')).toContain('R&D');
    expect(await open.tab.textContent('.results')).not.toContain('&amp;');
  });
});

describe('where the search cannot run', () => {
  it('it says so without JavaScript, and leads on', async () => {
    const host = await serve(sites[1]?.folder ?? '', sites[1]?.base ?? '');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${host.origin}${sites[1]?.base}search/`);
    expect(await tab.isVisible('.without-script')).toBe(true);
    expect(await tab.isVisible('form[role=search]')).toBe(false);
    expect(await tab.isVisible('.without-index')).toBe(false);
    const ways = await tab.$$eval('.ways-list a', (links) => links.map((link) => link.textContent));
    expect(ways).toEqual(['Papers', 'Figures', 'Tables', 'Datasets', 'Checked numbers', 'References', 'Authors', 'Glossary', 'Timeline', 'Years']);
    await Promise.all([context.close(), host.close()]);
  });

  it('it says so where there is no index', async () => {
    const { tab, home, close } = await opened(sites[0]);
    await tab.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await tab.goto(`${home}search/`);
    await tab.waitForSelector('.without-index', { state: 'visible' });
    expect(await tab.isVisible('form[role=search]')).toBe(false);
    expect(await tab.isVisible('.ways-list')).toBe(true);
    await close();
  });

  it('it says so from a disk', async () => {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(join(sites[0]?.folder ?? '', 'search/index.html')).href);
    // Which of them, the browser decides; both come after the first words.
    await tab.locator('.without-script:visible, .without-index:visible').first().waitFor();
    expect(await tab.isVisible('form[role=search]')).toBe(false);
    await tab.close();
  });
});

describe('words in Chinese characters', () => {
  it.each([
    ['李善蘭', 'Author: authors/#李-善蘭'],
    ['善蘭', 'Chapter: chapters/primzahlen/'],
    ['素数', 'Chapter: chapters/primzahlen/'],
    ['個数', 'Chapter: chapters/primzahlen/'],
  ])('are found: %s', async (question, wanted) => {
    const { tab, home, errors, close } = await opened(second);
    expect(await answers(tab, home, question)).toContain(wanted);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the search in Chinese', () => {
  const open = openForAll(sites[1]);

  const asked = async (question: string) => {
    await open.tab.goto(`${open.home}zh/search/?q=${encodeURIComponent(question)}`);
    await open.tab.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    return open.tab.$$eval('.results > li', (lines) =>
      lines.map((line) => {
        const link = line.querySelector('a');
        return { kind: line.querySelector('.result-kind')?.textContent, title: link?.textContent, lang: link?.closest<HTMLElement>('[lang]')?.lang, place: line.querySelector('.result-place')?.textContent, path: new URL(link?.href ?? '').pathname };
      }),
    );
  };

  it('finds by Chinese titles, and shows them with Chinese places', async () => {
    expect(await asked('贸易失衡')).toContainEqual({ kind: '章', title: '中美高技术贸易失衡的实证分析', lang: 'zh-Hans', place: '第2章，Yiming Zhao', path: '/vol/zh/chapters/trade-imbalance/' });
    expect(await asked('基础研究')).toContainEqual(expect.objectContaining({ kind: '术语', title: '基础研究', path: '/vol/zh/glossary/' }));
  });

  it('finds the same by English words, and says which titles are English', async () => {
    const chinese = await asked('patents granted');
    const english = await answers(open.tab, open.home, 'patents granted');
    expect(chinese.map(({ path }) => path.replace('/zh/', '/'))).toEqual(english.map((line) => `/vol/${line.replace(/^\w+: |#.*$/g, '')}`));
    expect(chinese).toContainEqual(expect.objectContaining({ kind: '图', lang: 'en', place: '第3章图3，中国的贸易与创新' }));
  });

  it('leads to the Chinese page of what it found', async () => {
    await asked('贸易失衡');
    await open.tab.click('.results a');
    await open.tab.waitForURL(`${open.home}zh/chapters/trade-imbalance/`);
    expect(await open.tab.getAttribute('html', 'lang')).toBe('zh-Hans');
  });
});

describe('what is published for the search', () => {
  it('has words only: no formula, no markup, no drawing', () => {
    const fragments = sites.slice(0, 1).flatMap(({ folder }) => filesOf(join(folder, 'pagefind/fragment')).map((file) => gunzipSync(readFileSync(join(folder, 'pagefind/fragment', file))).toString('utf8')));
    expect(fragments.length).toBeGreaterThan(200);
    expect(fragments.map((fragment) => /"content":"(?:[^"\\]|\\.)*"/.exec(fragment)?.[0] ?? '').filter((content) => /\\\\|\$\$|[{}<>]|katex/.test(content))).toEqual([]);
  });

  it('is small, and is only what the page uses', () => {
    const files = filesOf(join(sites[0]?.folder ?? '', 'pagefind'));
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(sites[0]?.folder ?? '', 'pagefind', file)).length, 0);
    expect(bytes).toBeLessThan(600_000);
    expect(files.filter((file) => file.endsWith('.js'))).toEqual(['pagefind-worker.js', 'pagefind.js']);
  });

  it('are scripts for the search page, and for others the key that leads to it', () => {
    const page = (file: string) => readFileSync(join(sites[0]?.folder ?? '', file), 'utf8');
    const scripts = (html: string) => [...html.matchAll(/<script data-at[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
    const key = scripts(page('about/index.html'));
    const own = scripts(page('search/index.html')).filter((text) => !key.includes(text));
    expect([key.length, own.length]).toEqual([1, 1]);
    expect(own[0]).toContain('pagefind/pagefind.js');
    expect(page('search/index.html')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(page('about/index.html')).not.toContain('wasm-unsafe-eval');
  });
});
