import { escapeMarkup } from '../markup/escape.ts';
import type { FigureDefinition, FigureRow } from './figure.ts';
import { textWidth } from './text-width.ts';
import { palette } from './palette.ts';
import { elements, writeSvg, type SvgElement } from './svg-tree.ts';

const MARGIN = 24;
const TITLE = { size: 19, line: 25, weight: 600, ink: palette.ink } as const;
const MEASURE = { size: 14, line: 20, weight: 400, ink: palette.muted } as const;
const SOURCE = { size: 12, line: 17, weight: 400, ink: palette.muted } as const;

/** What is added to a standalone file. */
export interface Surroundings {
  /** Follows the editor's own words, because no table stands beside the file. */
  description?: string;
  /** Null: no paper. */
  paper?: string | null;
}

/** A file that stands without its page: title, measure, drawing and sources on paper, in plain colours. */
export function standalone<Row extends FigureRow>(
  definition: Pick<FigureDefinition<Row>, 'title' | 'measure' | 'datasets'>,
  drawing: SvgElement,
  { description, paper = palette.paper }: Surroundings = {},
): string {
  const width = Number(drawing.attributes.get('width'));
  const height = Number(drawing.attributes.get('height'));
  let y = MARGIN;
  const lines: SvgElement[] = [];
  const set = (text: string, style: typeof TITLE | typeof MEASURE | typeof SOURCE): void => {
    for (const line of wrap(text, width, style.size, style.weight)) {
      y += style.line;
      lines.push(textLine(line, MARGIN, y - Math.round(0.3 * style.line), style));
    }
  };
  set(definition.title, TITLE);
  set(definition.measure, MEASURE);
  if (lines.length > 0) y += 14;
  const inner: SvgElement = { name: 'g', attributes: new Map([['transform', `translate(${MARGIN},${y})`]]), children: drawing.children.filter((child) => typeof child === 'string' || !['title', 'desc'].includes(child.name)) };
  y += height;
  const source = sourceLine(definition);
  if (source !== '') y += 8;
  set(source, SOURCE);
  const total = { width: width + 2 * MARGIN, height: y + MARGIN };
  const names = elements(drawing)
    .filter(({ name }) => name === 'title' || name === 'desc')
    .map((element) => (element.name === 'desc' && description ? { ...element, children: [...element.children, ` ${escapeMarkup(description)}`] } : element));
  const root: SvgElement = {
    name: 'svg',
    attributes: new Map([...drawing.attributes, ['viewBox', `0 0 ${total.width} ${total.height}`], ['width', String(total.width)], ['height', String(total.height)]]),
    children: [...names, ...(paper === null ? [] : [{ name: 'rect', attributes: new Map([['width', '100%'], ['height', '100%'], ['fill', paper]]), children: [] }]), ...lines, inner],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeSvg(root)}\n`;
}

/** "Source: Publisher, Title (vintage); …", each source once, in the order of the datasets. */
export function sourceLine<Row extends FigureRow>({ datasets }: Pick<FigureDefinition<Row>, 'datasets'>): string {
  const sources = datasets.flatMap(({ declaration }) => Object.values(declaration.sources).map(({ publisher, title, vintage }) => `${publisher}, ${title} (${vintage})`));
  const unique = [...new Set(sources)];
  return unique.length === 0 ? '' : `${unique.length === 1 ? 'Source' : 'Sources'}: ${unique.join('; ')}.`;
}

function wrap(text: string, width: number, size: number, weight: 400 | 600): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function textLine(text: string, x: number, y: number, style: { size: number; weight: number; ink: string }): SvgElement {
  const attributes = new Map([['x', String(x)], ['y', String(y)], ['font-size', String(style.size)], ['fill', style.ink]]);
  if (style.weight !== 400) attributes.set('font-weight', String(style.weight));
  return { name: 'text', attributes, children: [escapeMarkup(text)] };
}
