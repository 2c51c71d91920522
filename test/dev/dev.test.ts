import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { scratchVolume, type Scratch } from '../mistakes/scratch.ts';
import { launch } from '../site/browser.ts';
import { serveWhileWriting, type Session } from './session.ts';

const root = resolve(import.meta.dirname, '../..');
const CHAPTER = 'content/chapters/primzahlen';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** Waits for words of the page itself; locators look again after each reload. */
const shown = (page: Page, words: string | RegExp) => page.locator('body > :not(volume-mistakes)').getByText(words).first().waitFor({ state: 'attached' });
const overlay = (page: Page) => page.locator('volume-mistakes dialog');

describe('a page that is open while the volume is written', () => {
  let scratch: Scratch;
  let session: Session;
  let page: Page;

  const path = (file: string) => join(root, scratch.folder, file);
  const open = (address: string) => page.goto(`${session.origin}${address}`);

  beforeAll(async () => {
    scratch = scratchVolume();
    session = await serveWhileWriting(['--volume', scratch.folder]);
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await open('/chapters/primzahlen/');
  }, 60_000);

  afterAll(async () => {
    await session.stop();
    scratch.remove();
  });

  it('shows changed prose', async () => {
    scratch.edit(`${CHAPTER}/index.mdx`, 'Bewiesen wurde es später', 'Bewiesen wurde es erst 1896');
    await shown(page, 'Bewiesen wurde es erst 1896');
  });

  it('shows changed data, a changed specification and a changed table', async () => {
    scratch.edit('data/prime-counts/data.csv', '8,5761455', '8,5761456');
    await page.locator('table').getByText('5,761,456').or(page.locator('table').getByText(/5.761.456/)).first().waitFor({ state: 'attached' });
    scratch.edit(`${CHAPTER}/figures.ts`, "title: 'Exponent n'", "title: 'Hochzahl n'");
    await page.locator('figure svg').getByText('Hochzahl n').first().waitFor({ state: 'attached' });
    scratch.edit(`${CHAPTER}/tables.ts`, "label: 'unter'", "label: 'kleiner als'");
    await shown(page, 'kleiner als');
  });

  it('shows a changed bibliography in the list and in the text', async () => {
    scratch.edit(`${CHAPTER}/references.bib`, 'Hadamard, Jacques', 'Hadamar, Jacques');
    await page.locator('.prose').getByText(/Hadamar 1896/).first().waitFor({ state: 'attached' });
    await page.locator('.back-matter').getByText('Hadamar, Jacques').first().waitFor({ state: 'attached' });
  });

  it('shows a changed claim, also from a file of the folder claims/', async () => {
    scratch.edit(`${CHAPTER}/claims.ts`, "printed: '25'", "printed: '25.0'");
    await page.locator('.prose').getByText('25.0').first().waitFor({ state: 'attached' });
    mkdirSync(path(`${CHAPTER}/claims`));
    scratch.write(`${CHAPTER}/claims/billion.ts`, readFileSync(path(`${CHAPTER}/claims.ts`), 'utf8').replace(/export const hundert[\s\S]*?\n\}\);\n/, '').replaceAll('../../../data', '../../../../data'));
    scratch.edit(`${CHAPTER}/claims.ts`, /export const milliarde[\s\S]*$/, "export { milliarde } from './claims/billion.ts';\n");
    scratch.edit(`${CHAPTER}/claims/billion.ts`, /printed: '50.847.534'/, "printed: '50847535'");
    await page.locator('.prose').getByText('50847535').first().waitFor({ state: 'attached' });
  });

  it('shows a changed declaration, volume.yaml, entry, and a new “About”', async () => {
    await open('/data/prime-counts/');
    scratch.edit('data/prime-counts/index.ts', 'Eine Zeile für jeden Exponenten', 'Je eine Zeile für die Exponenten');
    await shown(page, 'Je eine Zeile für die Exponenten');
    scratch.edit('content/volume.yaml', 'title: "Zählen und Maß"', 'title: "Zählen und Messen"');
    await shown(page, 'Zählen und Messen');
    await open('/papers/elemente/');
    scratch.edit('content/papers/elemente.mdx', 'Mehr Primzahlen gibt es', 'Noch mehr Primzahlen gibt es');
    await shown(page, 'Noch mehr Primzahlen gibt es');
    await open('/about/');
    scratch.write('content/about.mdx', 'Wer prüft, der **findet**.\n');
    await shown(page, 'Wer prüft, der');
    scratch.edit('content/about.mdx', 'der **findet**', 'der **irrt**');
    await shown(page, 'irrt');
  });

  it('shows a replication that comes, changes and goes', async () => {
    await open('/chapters/primzahlen/');
    scratch.write(`${CHAPTER}/replication.ts`, "export const replication = [{ title: 'Nachgezählt', text: 'Mit dem Sieb.', rows: [] }];\n");
    await page.getByRole('link', { name: 'Estimated again' }).or(page.locator('a[href$="/replication/"]')).first().click();
    await shown(page, 'Mit dem Sieb.');
    scratch.edit(`${CHAPTER}/replication.ts`, 'Mit dem Sieb.', 'Von Hand.');
    await shown(page, 'Von Hand.');
    rmSync(path(`${CHAPTER}/replication.ts`));
    await page.locator('h1').getByText(/not found|no such/i).or(page.locator('ul.works')).first().waitFor();
  });

  it('tells all mistakes over the page, as `npm run check` does, until they are mended', async () => {
    await open('/chapters/primzahlen/');
    scratch.edit('data/prime-counts/data.csv', '3,168', '3,many');
    await overlay(page).getByText('data.csv:4:3').waitFor();
    scratch.edit(`${CHAPTER}/index.mdx`, '@tbl-counted nennt', '@tbl-conuted verzeichnet');
    await overlay(page).getByText('unknown-label').waitFor();
    const told = await overlay(page).innerText();
    expect(told).toContain('2 errors in 2 files');
    expect(told).toContain('dataset-not-a-number');
    expect(told).toContain('Did you mean “tbl-counted”?');
    expect(told).toMatch(/4 \| 3,many\n\s+\|\s+\^/);
    expect(told.indexOf('index.mdx')).toBeLessThan(told.indexOf('data.csv'));
    expect(session.output()).toContain('2 errors in 2 files');
    // The last good page stays beneath, and is printed again from the last good texts.
    await page.reload();
    await overlay(page).getByText('unknown-label').waitFor();
    await shown(page, 'nennt sie');
    scratch.edit('data/prime-counts/data.csv', '3,many', '3,168');
    await overlay(page).getByText('1 error in 1 file').waitFor();
    scratch.edit(`${CHAPTER}/index.mdx`, '@tbl-conuted', '@tbl-counted');
    await shown(page, 'verzeichnet sie');
    expect(await overlay(page).count()).toBe(0);
  });

  it('names a module that does not load where Node finds the fault', async () => {
    scratch.edit(`${CHAPTER}/tables.ts`, "import { hundert } from './claims.ts';", "import { hunderte } from './claims.ts';");
    await overlay(page).getByText('tables.ts:3:1').waitFor();
    await overlay(page).getByText('exports nothing named “hunderte”').waitFor();
    scratch.edit(`${CHAPTER}/tables.ts`, 'hunderte', 'hundert');
    await overlay(page).waitFor({ state: 'detached' });
  });

  it('shows a new chapter once volume.yaml lists it, and takes away one that is gone', async () => {
    await open('/');
    mkdirSync(path('content/chapters/zwillinge'));
    scratch.write('content/chapters/zwillinge/index.mdx', '---\ntitle: Über Zwillinge\nauthors: [{ given: Viggo, family: Brun }]\nabstract: Paare.\n---\n\n## Paare {#sec-paare}\n\nElf und dreizehn.\n');
    await overlay(page).getByText('chapter-unlisted').waitFor();
    scratch.edit('content/volume.yaml', 'chapters: [primzahlen]', 'chapters: [primzahlen, zwillinge]');
    await page.getByRole('link', { name: 'Über Zwillinge' }).first().click();
    await shown(page, 'Elf und dreizehn.');
    scratch.edit('content/chapters/zwillinge/index.mdx', 'Elf und dreizehn.', 'Siebzehn und neunzehn.');
    await shown(page, 'Siebzehn und neunzehn.');
    rmSync(path('content/chapters/zwillinge'), { recursive: true });
    await overlay(page).getByText('chapter-missing').waitFor();
    scratch.edit('content/volume.yaml', '[primzahlen, zwillinge]', '[primzahlen]');
    await page.locator('ul.works').waitFor();
  });

  it('serves the files beside a figure anew, and 404 where nothing stands', async () => {
    await open('/chapters/primzahlen/figures/counts/');
    scratch.edit(`${CHAPTER}/figures.ts`, "title: 'Primzahlen unter Zehnerpotenzen'", "title: 'Primzahlen unter Potenzen'");
    await shown(page, 'Primzahlen unter Potenzen');
    const get = async (address: string) => {
      const response = await fetch(`${session.origin}${address}`);
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    expect((await get('/chapters/primzahlen/figures/counts.svg')).text).toContain('Primzahlen unter Potenzen');
    expect(await get('/chapters/primzahlen/figures/counts.png')).toMatchObject({ status: 200, type: 'image/png' });
    expect(await get('/chapters/primzahlen/images/sand.jpg')).toMatchObject({ status: 200, type: 'image/jpeg' });
    expect((await get('/chapters/primzahlen/figures/counts.csv')).text).toContain('8,5761456,source');
    expect((await get('/chapters/primzahlen/figures/counts.ris')).text).toContain('Primzahlen unter Potenzen');
    expect((await get('/chapters/primzahlen/primzahlen.xml')).text).toContain('<article');
    expect(await get('/volume.epub')).toMatchObject({ status: 200, type: 'application/epub+zip' });
    expect((await get('/chapters/primzahlen/figures/counts.vl.json')).text).toContain('Hochzahl n');
    expect((await get('/chapters/primzahlen/figures/none.svg')).status).toBe(404);
    expect((await get('/nowhere/')).status).toBe(404);
  });

  it('ends when it is interrupted', async () => {
    expect(await session.stop()).toBe(0);
  });
});

it('starts with mistakes, under a base, and shows the volume when they are mended', async () => {
  const scratch = scratchVolume();
  scratch.edit('content/volume.yaml', 'language: de', 'langauge: de');
  const session = await serveWhileWriting(['--volume', scratch.folder, '--base', '/vol/']);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${session.origin}/vol/chapters/primzahlen/`);
    await overlay(page).getByText('content/volume.yaml:4:1').waitFor();
    scratch.edit('content/volume.yaml', 'langauge: de', 'language: de');
    await shown(page, 'Bewiesen wurde es später');
    expect(await overlay(page).count()).toBe(0);
    expect(await page.locator('a[href="/vol/"]').count()).toBeGreaterThan(0);
    scratch.edit(`${CHAPTER}/index.mdx`, 'Bewiesen wurde es später', 'Bewiesen wurde es bald');
    await shown(page, 'Bewiesen wurde es bald');
  } finally {
    await session.stop();
    scratch.remove();
  }
});
