import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilePdf } from '../../src/formats/pdf/compile.ts';
import { TypesettingError } from '../../src/formats/pdf/error.ts';
import { documentCode, pdfDocument } from '../../src/formats/pdf/document.ts';
import { string } from '../../src/formats/pdf/typst.ts';
import type { Volume } from '../../src/volume/model.ts';
import { hardVolume } from './hard-volume.ts';
import { place, readVolume, smallVolume } from './small-volume.ts';
import { hasTool, run } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, pdf: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, pdf);
  return path;
}

const typeset = (volume: Volume, chapter?: Volume['chapters'][number]): Promise<Uint8Array> => pdfDocument(volume, place, process.cwd(), chapter);

it('has the same bytes when it is typeset again', async () => {
  const volume = await smallVolume();
  const [first, again] = [await typeset(volume), await typeset(await smallVolume())];
  expect(Buffer.from(first).equals(again)).toBe(true);
  expect(Buffer.from(first).subarray(0, 8).toString()).toBe('%PDF-1.7');
});

it('takes the words of a text for words', async () => {
  expect(string('a "b" \\c\n#d')).toBe('"a \\"b\\" \\\\c #d"');
  const volume = await smallVolume();
  const { code, files } = documentCode(volume, place, volume.chapters[0]);
  expect(code).toContain('footnote("Von $5 bis $6 kostete sie „nie“.")');
  expect([...files.keys()]).toEqual(['/figures/primzahlen-counts.svg', '/images/primzahlen-sand.jpg']);
});

it('says what cannot be typeset, and where', async () => {
  await expect(compilePdf('#unknown("x")', [])).rejects.toThrow(TypesettingError);
  await expect(compilePdf('#let a = 1\n#unknown("x")', [])).rejects.toThrow(/main\.typ:2:2: unknown variable: unknown/);
  await expect(compilePdf('#set document(title: "x")\n#set text(font: "Volume Serif")\n#"𓀀"', [])).rejects.toThrow('no font of the PDF has “𓀀” (U+13000): write it otherwise, or build without --pdf');
});

const tools = ['pdfinfo', 'pdffonts', 'pdftotext', 'qpdf'].every(hasTool);

describe.skipIf(!tools)('a volume with everything that breaks formats', () => {
  let path = '';
  let alone = '';
  let pages: string[] = [];
  beforeAll(async () => {
    const volume = await hardVolume();
    path = written('hard.pdf', await typeset(volume));
    alone = written('chapter.pdf', await typeset(volume, volume.chapters[0]));
    pages = run('pdftotext', '-layout', path, '-').said.split('\f');
  });

  it('is whole, tagged, titled, and dated by its edition', () => {
    for (const file of [path, alone]) expect(run('qpdf', '--check', file).status).toBe(0);
    const { said } = run('pdfinfo', alone);
    expect(said).toMatch(/^Title: +RETRACTED: On x\^2 < y & Bacillus "thuringiensis" <b>$/m);
    expect(said).toMatch(/^Author: +José María de la Vallée-Ñandú Jr\., 李善蘭, Ada King, Emmy Noether, Sofja Kowalewskaja$/m);
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(/^CreationDate: +Sat Feb +3 00:00:00 2001/m);
    const metadata = run('pdfinfo', '-meta', alone).said;
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('<rdf:li>en</rdf:li>');
  });

  it('brings every font', () => {
    const fonts = run('pdffonts', path).said.split('\n').filter((line) => /^[A-Z]{6}\+/.test(line));
    expect(fonts.length).toBeGreaterThan(4);
    expect(fonts.filter((line) => !/ yes yes yes +\d/.test(line))).toEqual([]);
    expect(fonts.join('\n')).toContain('VolumeHan');
  });

  it('sets Chinese names and formulas as text', () => {
    const text = pages.join('\n');
    expect(text).toContain('李善蘭');
    expect(text).toContain('素数');
  });

  it('has a note at the foot of the page of its mark', () => {
    const page = pages.find((each) => each.includes('gab es damals nicht')) ?? '';
    expect(page).toMatch(/Von \$5 bis \$6 kostete sie „nie“/);
  });

  it('names the page beside what stands on another one, and in the contents', () => {
    const text = pages.join('\n').replace(/\u00a0/g, ' ');
    const number = pages.findIndex((page) => /^ *Figure.1 +Primzahlen unter Zehnerpotenzen/m.test(page)) + 1;
    expect(number).toBeGreaterThan(1);
    const referring = pages.findIndex((page) => /zeigt die Anzahl/.test(page)) + 1;
    if (referring !== number) expect(text).toMatch(new RegExp(`Figure 1 \\(p\\. ${number}\\)\\s+zeigt`));
    const chapter = pages.findIndex((page) => page.includes('Universität Übersee')) + 1;
    expect(pages[2]).toMatch(new RegExp(`1 +RETRACTED: On .*${chapter}$`, 'ms'));
  });

  it('has an outline of parts, chapters and sections', () => {
    interface Outline { title: string; kids: Outline[] }
    const { outlines } = JSON.parse(run('qpdf', '--json', '--json-key=outlines', path).said) as { outlines: Outline[] }; // qpdf's own format
    expect(outlines.map(({ title }) => title)).toEqual(['Contents', 'Erster Teil: 素数', 'Zweiter Teil']);
    const [chapter] = outlines[1]?.kids ?? [];
    expect(chapter?.title).toContain('Bacillus');
    expect(chapter?.kids.map(({ title }) => title)).toEqual(['Frage', 'Tafel', 'References']);
  });

  it('says on the first page of a chapter that leaves the volume where it comes from', () => {
    const [first = ''] = run('pdftotext', '-layout', alone, '-').said.split('\f');
    expect(first).toContain('Zählen und Maß');
    expect(first).toContain('https://volume.example/vol/chapters/primzahlen/');
    expect(first).toContain('Zurückgezogen.');
  });
});

describe.skipIf(!tools)('the volume', () => {
  let volume: Volume;
  let path = '';
  beforeAll(async () => {
    volume = await readVolume();
    path = written('volume.pdf', await typeset(volume));
  }, 120_000);

  it('is whole, tagged and brings its fonts', () => {
    expect(run('qpdf', '--check', path).status).toBe(0);
    expect(run('pdfinfo', path).said).toMatch(/^Tagged: +yes$/m);
    expect(run('pdffonts', path).said.split('\n').filter((line) => /^[A-Z]{6}\+/.test(line) && !/ yes yes yes +\d/.test(line))).toEqual([]);
  });

  it('has no heading at the foot of a page, and nothing beyond its margins', () => {
    const titles = volume.chapters.flatMap(({ sections }) => sections.map(({ title, number }) => [number, title].filter(Boolean).join(' ')));
    const pages = pagesIn(path);
    expect(pages.length).toBeGreaterThan(volume.chapters.length * 5);
    expect(headingsAtFoot(pages, [...titles, 'References'])).toEqual([]);
    expect(pages.flatMap(({ width, lines }) => lines.filter(({ xMin, xMax }) => xMin < 54 || xMax > width - 50))).toEqual([]);
  });

  it('keeps a heading with its text wherever pages happen to break', async () => {
    const sections = Array.from({ length: 80 }, (_, index) => `#section(level: ${2 + (index % 3)}, "Heading ${index}")\n#par(lorem(${40 + 7 * index}))\n`);
    const set = written('headings.pdf', await compilePdf(`#import "volume.typ": *\n#show: document-look.with(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n#heading(depth: 1)[x]\n${sections.join('')}`, []));
    expect(headingsAtFoot(pagesIn(set), sections.map((_, index) => `Heading ${index}`))).toEqual([]);
  });
});

interface Line {
  xMin: number;
  xMax: number;
  yMax: number;
  text: string;
}

/** The lines of each page from its head to its foot, in points; the number of the page is left out. */
function pagesIn(path: string): { width: number; lines: Line[] }[] {
  return run('pdftotext', '-bbox-layout', path, '-').said.split('<page ').slice(1).map((page) => {
    const lines = [...page.matchAll(/<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs)].map(([, xMin, xMax, yMax, words = '']): Line => ({ xMin: Number(xMin), xMax: Number(xMax), yMax: Number(yMax), text: [...words.matchAll(/>([^<]*)<\/word>/g)].map(([, word]) => word).join(' ').replaceAll('&amp;', '&') }));
    return { width: Number(/width="([\d.]+)"/.exec(page)?.[1]), lines: lines.sort((a, b) => a.yMax - b.yMax).slice(0, -1) };
  });
}

function headingsAtFoot(pages: ReturnType<typeof pagesIn>, titles: readonly string[]): string[] {
  return pages.flatMap(({ lines }, index) => (titles.includes(lines.at(-1)?.text ?? '') ? [`page ${index + 1}: ${lines.at(-1)?.text}`] : []));
}
