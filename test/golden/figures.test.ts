import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, inject, it } from 'vitest';
import { FONT_STACK, rasterFont } from '../../src/figures/font.ts';
import { darkPalette, inkNames, palette } from '../../src/figures/palette.ts';
import { filesOf } from '../site/pages.ts';
import { Album } from './golden.ts';
import { rasterOf } from './picture.ts';

// Drawn by the volume's own rasteriser with its own fonts: the same pixels on every machine, but for rounding.
const STRICT = { step: 34, share: 0.0005 };

const [site] = inject('sites');
const folder = site?.folder ?? '';
const pages = filesOf(folder).filter((file) => /^chapters\/[^/]+\/figures\/[^/]+\/index\.html$/.test(file));
const album = new Album('figures');

/** A drawing of a page with the inks of one kind of paper, as pixels. */
function drawn(svg: string, inks: Readonly<Record<string, string>>) {
  const plain = svg.replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" font-family="${FONT_STACK}" `).replace(/var\(--chart-([\w-]+)\)/g, (_, name: string) => inks[name] ?? name);
  const { family, files } = rasterFont(plain);
  return rasterOf(new Resvg(plain, { background: inks['paper'], font: { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: family, sansSerifFamily: family } }));
}

it('there are figures to look at', () => {
  expect(pages.length).toBeGreaterThan(0);
  expect(inkNames).toContain('paper');
});

it.each(pages)('%s shows what it showed, wide and narrow, and every fourth in the dark', (page) => {
  const [, chapter = '', , id = ''] = page.split('/');
  const [wide, narrow] = readFileSync(join(folder, page), 'utf8').match(/<svg\b[^>]*\bclass="chart\b[\s\S]*?<\/svg>/g) ?? [];
  if (!wide || !narrow) throw new Error(`${page} has no two drawings`);
  const name = `${chapter}-${id}`;
  const faults = [album.faultOf(`${name}-wide`, drawn(wide, palette), STRICT), album.faultOf(`${name}-narrow`, drawn(narrow, palette), STRICT)];
  if (pages.indexOf(page) % 4 === 0) faults.push(album.faultOf(`${name}-dark`, drawn(wide, darkPalette), STRICT));
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

it('every picture on record is of a figure that there is', () => {
  expect(album.left()).toEqual([]);
});
