import { escapeMarkup } from '../markup/escape.ts';
import { CARD } from './card-size.ts';
import { FONT_STACK } from './font.ts';
import { palette } from './palette.ts';
import { textWidth } from './text-width.ts';

// Half of that: pictures are drawn twice as large as their drawings.
const [WIDTH, HEIGHT] = [CARD.width / 2, CARD.height / 2];
const EDGE = 28;
const COLUMN = 248;
const GAP = 24;

export interface CardWords {
  /** Above: the volume. */
  head: string;
  title: string;
  /** Below: who wrote it. */
  foot: string;
}

/** The picture that stands for a page where its address is passed on: words at the left, a figure at the right. */
export function cardSvg({ head, title, foot }: CardWords, standaloneSvg: string): string {
  const above = wrapped(head, 11.5, 400).slice(0, 2);
  const names = wrapped(foot, 13, 400).slice(0, 2);
  const size = [25, 22, 19, 16].find((candidate) => wrapped(title, candidate, 600).length * candidate * 1.18 <= HEIGHT - 2 * EDGE - 90) ?? 16;
  const lines = wrapped(title, size, 600);
  let y = EDGE + 9;
  const texts = above.map((line, index) => text(line, y + 15 * index, 11.5, 400, palette.muted));
  y += 15 * above.length + size + 6;
  texts.push(...lines.map((line, index) => text(line, y + size * 1.18 * index, size, 600, palette.ink)));
  y += size * 1.18 * (lines.length - 1) + 26;
  texts.push(...names.map((line, index) => text(line, y + 17 * index, 13, 400, palette.muted)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${FONT_STACK}"><rect width="100%" height="100%" fill="${palette.paper}"/>${texts.join('')}${placed(standaloneSvg)}</svg>\n`;
}

function placed(standaloneSvg: string): string {
  const x = EDGE + COLUMN + GAP;
  const box = `x="${x}" y="${EDGE / 2}" width="${WIDTH - x - EDGE / 2}" height="${HEIGHT - EDGE}"`;
  return standaloneSvg.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/^<svg\b[^>]*>/, (tag) => tag.replace(/\s(?:width|height)="[^"]*"/g, '').replace('<svg', `<svg ${box} preserveAspectRatio="xMidYMid meet"`));
}

function text(line: string, y: number, size: number, weight: number, ink: string): string {
  return `<text x="${EDGE}" y="${Number(y.toFixed(1))}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escapeMarkup(line)}</text>`;
}

function wrapped(words: string, size: number, weight: 400 | 600): string[] {
  const lines: string[] = [];
  // Characters that fill a square may begin a line anywhere.
  for (const word of words.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + word).trimEnd(), size, weight) <= COLUMN) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
