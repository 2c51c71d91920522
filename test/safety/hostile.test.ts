import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesIn } from '../site/kinds.ts';
import { launch } from '../site/browser.ts';
import { filesOf } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import { eachPage } from '../site/tabs.ts';
import { ADDRESS, PAYLOAD, writeHostileVolume } from './hostile.ts';

const root = resolve(import.meta.dirname, '../..');
mkdirSync(join(root, '.cache'), { recursive: true });
// Inside the project, so that the volume's modules find the engine.
const parent = mkdtempSync(join(root, '.cache', 'hostile-'));
const site = join(parent, 'site');

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  writeHostileVolume(parent);
  execFileSync(process.execPath, ['src/cli/build.ts', '--volume', parent, '--out', site], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  [browser, host] = await Promise.all([launch(), serve(site, '/')]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(parent, { recursive: true, force: true });
});

/** What ran on each page of what should have been text, once everything that a reader can point at was pointed at. */
async function ran(settings: BrowserContextOptions): Promise<string[]> {
  const addresses = pagesIn(site).map((page) => `${host.origin}/${page}`);
  const answers = await eachPage(browser, addresses, { settings }, async (tab, address) => {
    const outside: string[] = [];
    tab.on('request', (request) => new URL(request.url()).origin !== host.origin && !request.url().startsWith('data:') && outside.push(request.url()));
    await tab.evaluate(async () => {
      const loud = window as unknown as { refused: string[] }; // a name of our own
      loud.refused = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => void loud.refused.push(`${violatedDirective} ${blockedURI}`));
      for (const target of document.querySelectorAll('main a, figure svg, button, [data-row]')) {
        for (const kind of ['pointerenter', 'pointerover', 'mouseover', 'focusin']) target.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      await new Promise((done) => setTimeout(done, 150));
    });
    const found = await tab.evaluate(() => {
      const { ran, refused } = window as unknown as { ran?: number; refused: string[] }; // names of our own
      const live = [...document.querySelectorAll('[onerror], [onload], [href^="javascript:" i], [src="x"], [action^="javascript:" i]')].map(({ outerHTML }) => outerHTML.slice(0, 120));
      return [...(ran === undefined ? [] : ['the payload ran']), ...refused, ...live];
    });
    return [...found, ...outside].map((fault) => `${new URL(address).pathname}: ${fault}`);
  });
  return answers.flat();
}

describe('markup in every text of a volume', () => {
  it('is shown as the text that it is, on each kind of page', () => {
    const cover = readFileSync(join(site, 'index.html'), 'utf8');
    expect(cover).toContain('&lt;img src=x onerror=window.ran=1&gt;');
    for (const kind of ['chapters/hostile/', 'chapters/hostile/figures/drawn/', 'chapters/hostile/tables/listed/', 'data/hostile/', 'papers/told/', 'glossary/', 'references/', 'audit/']) {
      expect(readFileSync(join(site, kind, 'index.html'), 'utf8'), kind).toContain('onerror=window.ran=1');
    }
  });

  it('does nothing in a browser that keeps no policy', async () => {
    expect(await ran({ bypassCSP: true })).toEqual([]);
  }, 120_000);

  it('tries nothing that the policy has to refuse', async () => {
    expect(await ran({})).toEqual([]);
  }, 120_000);

  it('does nothing in a drawing that is opened by itself', async () => {
    const drawings = filesOf(site).filter((file) => file.endsWith('.svg')).map((file) => `${host.origin}/${file}`);
    expect(drawings.length).toBeGreaterThan(0);
    const answers = await eachPage(browser, drawings, {}, (tab) => tab.evaluate(() => [document.documentElement.tagName, 'ran' in window, document.querySelectorAll('script, [onload], [onerror], foreignObject').length]));
    expect(answers).toEqual(drawings.map((address) => [address.endsWith('icon.svg') ? 'svg' : 'svg', false, 0]));
  });

  it('is no formula for whoever opens the table in a spreadsheet, and stays one value', () => {
    const csv = readFileSync(join(site, 'data/hostile.csv'), 'utf8');
    expect(csv).toContain(`"${PAYLOAD.replaceAll('"', '""')}"`);
  });
});

describe('an address that would run a program', () => {
  const refused = (changes: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(parent, 'refused-'));
    writeHostileVolume(folder, changes);
    try {
      execFileSync(process.execPath, ['src/cli/check.ts', '--volume', folder], { cwd: root, stdio: 'pipe' });
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr); // of a process that ended with a code
    }
    return '';
  };
  const front = (original: string): string => `---\ntitle: T\norder: 1\nauthors: [{ given: A, family: B }]\noriginal: { type: article, ${original} }\n---\n\nText.\n`;

  it.each([
    ['front matter', 'content/papers/told.mdx', front(`url: "${ADDRESS}"`)],
    ['a bibliography', 'content/chapters/hostile/references.bib', `@book{cited,\n  author = {A, B},\n  title = {T},\n  publisher = {P},\n  year = {1900},\n  url = {${ADDRESS}}\n}\n`],
    ['a link of the text', 'content/papers/told.mdx', `${front('title: T')}\n[here](${ADDRESS})\n`],
    ['a picture of the text', 'content/papers/told.mdx', `${front('title: T')}\n![here](${ADDRESS})\n`],
    ['a link of the text, its scheme hidden', 'content/papers/told.mdx', `${front('title: T')}\n[here](JaVa&#x53;cript&#58;window.ran=1)\n`],
    ['a link of the text to data', 'content/papers/told.mdx', `${front('title: T')}\n[here](data:text/html,<script>window.ran=1</script>)\n`],
  ])('is refused in %s, with its place', (_, file, content) => {
    const said = refused({ [file]: content });
    expect(said).toMatch(new RegExp(`${file.replaceAll('.', '\\.')}:\\d+:\\d+ error`));
  });
});
