import type { Spec } from 'vega';
import { FONT_FAMILY, FONT_STACK } from './font.ts';
import { liveHatch } from './hatch.ts';
import { asJson, isRecord, type Json } from './json.ts';
import { inkNames, inkVariable, palette } from './palette.ts';

/** What the page loads when a reader asks to explore a figure: its rows once, and the two variants as Vega without them. */
export interface Exploration {
  rows: readonly Json[];
  wide: Spec;
  narrow: Spec;
}

/**
 * The exploration as JSON text. Vega-Lite is compiled here, so that readers need not load it. Inks are the page's
 * variables and follow it into the dark; text is set in the font of the page.
 * @param wide and narrow Vega without the rows, as compileFigure() gives it
 * @param prefixes begin the ids of the hatchings in the drawings
 */
export function explorationText(rows: readonly Json[], { wide, narrow }: Record<'wide' | 'narrow', Spec>, prefixes: Record<'wide' | 'narrow', string>): string {
  // An Exploration, put together as text.
  return `{"rows":${JSON.stringify(rows)},"wide":${live(wide, prefixes.wide)},"narrow":${live(narrow, prefixes.narrow)}}`;
}

function live({ autosize: _, data = [], ...rest }: Spec, prefix: string): string {
  return themed({ ...rest, data, marks: (rest.marks ?? []).map((mark) => insidePlot(asJson(mark))) }, prefix);
}

const INKS = new Map(inkNames.map((name) => [palette[name], inkVariable(name)]));
const COLOUR = /#[0-9a-f]{6}\b/gi;

function themed(vega: object, prefix: string): string {
  return JSON.stringify(vega)
    .replace(COLOUR, (colour) => INKS.get(colour) ?? colour)
    .replace(/url\(#(hatch-[\w-]+)\)/g, (_, id: string) => `url(#${liveHatch(`${prefix}-${id}`)})`)
    .replaceAll(`"${FONT_FAMILY}"`, JSON.stringify(FONT_STACK));
}

/** Points and words are not cut off at the edge of a plot but vanish when their place leaves it: half a point says nothing, and words may stand beside the plot. */
function insidePlot(mark: Json): Json {
  if (!isRecord(mark)) return mark;
  if (Array.isArray(mark.marks)) return { ...mark, marks: mark.marks.map(insidePlot) };
  if (mark.type !== 'text' && mark.type !== 'symbol') return mark;
  const { clip: _, ...whole } = mark;
  const encode = isRecord(mark.encode) && isRecord(mark.encode.update) ? mark.encode.update : {};
  const scaled = (['x', 'y'] as const).flatMap((channel) => {
    const scale = scaleOf(encode[channel]);
    return scale === null ? [] : [{ channel, range: `range('${scale}')` }];
  });
  const opacity = isRecord(encode.opacity) ? encode.opacity.value : 1;
  if (scaled.length === 0 || typeof opacity !== 'number') return whole;
  const inside = scaled.map(({ channel, range }) => `inrange(datum.${channel}, ${range})`).join(' && ');
  const hidden = [
    { type: 'formula', as: 'opacity', expr: `${inside} ? ${opacity} : 0` },
    ...(mark.type === 'text' ? [{ type: 'formula', as: 'text', expr: "datum.opacity ? datum.text : ''" }] : []),
    // What is hidden waits at the edge, or the plots would be laid out around it.
    ...scaled.map(({ channel, range }) => ({ type: 'formula', as: channel, expr: `clamp(datum.${channel}, extent(${range})[0], extent(${range})[1])` })),
  ];
  return { ...whole, transform: [...(Array.isArray(mark.transform) ? mark.transform : []), ...hidden] };
}

function scaleOf(entry: Json): string | null {
  return isRecord(entry) && typeof entry.scale === 'string' ? entry.scale : null;
}
