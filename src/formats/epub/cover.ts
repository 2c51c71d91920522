import { agentName } from '../../record/agent.ts';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from '../../figures/indexed-png.ts';
import { textWidth } from '../../figures/text-width.ts';
import { rasterFont, type FontWeight } from '../../figures/font.ts';
import type { CitableRecord } from '../../record/record.ts';
import { paperColours } from '../colours.ts';
import { element, text, type Xml } from '../xml.ts';

const WIDTH = 600;
const HEIGHT = 900;
const MARGIN = 60;
const HAN = fileURLToPath(new URL('../pdf/fonts/volume-han.ttf', import.meta.url));

/** The cover as a picture of 1,000 by 1,500 pixels: title, subtitle, editors, edition. */
export function coverPng({ title, subtitle, editors, edition, date }: CitableRecord): Uint8Array {
  const { paper, ink, soft, rule, accent } = paperColours();
  const names = editors.map(agentName).join(', ');
  const size = title.text.length > 90 ? 38 : 50;
  const heading = lines(title.text, size, 600, size * 1.14, 190, ink);
  const below = lines(subtitle ?? '', 21, 400, 29, heading.end + 46, soft);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'font-family': 'sans-serif' }, [
    element('rect', { width: WIDTH, height: HEIGHT, fill: paper }),
    element('rect', { x: MARGIN, y: 90, width: 84, height: 6, fill: accent }),
    heading.xml,
    below.xml,
    element('rect', { x: MARGIN, y: HEIGHT - 130, width: WIDTH - 2 * MARGIN, height: 1, fill: rule }),
    lines(names, 19, 400, 25, HEIGHT - 95, ink).xml,
    lines(`${edition} · ${date.slice(0, 4)}`, 16, 400, 22, HEIGHT - 62, soft).xml,
  ]);
  // What the Latin font does not have, the Han font may.
  const { family, files } = rasterFont(svg);
  const fontFiles = [...files, ...(/[\u2e80-\uffef]/.test(svg) ? [HAN] : [])];
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: 1000 }, font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family, sansSerifFamily: family } }).render();
  return indexedPng(image) ?? image.asPng();
}

function lines(words: string, size: number, weight: FontWeight, leading: number, top: number, fill: string): { xml: Xml; end: number } {
  const broken: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = broken.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= WIDTH - 2 * MARGIN) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  const xml = broken.map((line, index) => element('text', { x: MARGIN, y: Math.round(top + index * leading), 'font-size': size, 'font-weight': weight, fill }, text(line))).join('');
  return { xml, end: top + (broken.length - 1) * leading };
}
