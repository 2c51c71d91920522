import { agentName } from '../../record/agent.ts';
import { palette } from '../../figures/palette.ts';
import { renderPng } from '../../figures/png.ts';
import { textWidth } from '../../figures/text-width.ts';
import { FONT_STACK, type FontWeight } from '../../figures/font.ts';
import type { CitableRecord } from '../../record/record.ts';
import { element, text, type Xml } from '../xml.ts';

const WIDTH = 600;
const HEIGHT = 900;
const MARGIN = 60;

/** The cover as a picture of 1,200 by 1,800 pixels: title, subtitle, editors, edition. */
export function coverPng({ title, subtitle, editors, edition, date }: CitableRecord): Uint8Array {
  const names = editors.map(agentName).join(', ');
  const size = title.text.length > 90 ? 38 : 50;
  const heading = lines(title.text, size, 600, size * 1.14, 190, palette.ink);
  const below = lines(subtitle ?? '', 21, 400, 29, heading.end + 34, palette.muted);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'font-family': FONT_STACK }, [
    element('rect', { width: WIDTH, height: HEIGHT, fill: palette.paper }),
    element('rect', { x: MARGIN, y: 90, width: 84, height: 6, fill: palette.vermilion }),
    heading.xml,
    below.xml,
    element('rect', { x: MARGIN, y: HEIGHT - 130, width: WIDTH - 2 * MARGIN, height: 1, fill: palette.grid }),
    lines(names, 19, 400, 25, HEIGHT - 95, palette.ink).xml,
    lines(`${edition} · ${date.slice(0, 4)}`, 16, 400, 22, HEIGHT - 62, palette.muted).xml,
  ]);
  return renderPng(svg);
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
