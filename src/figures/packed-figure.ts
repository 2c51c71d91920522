import { pack, unpack } from '../store/pack.ts';
import type { RenderedFigure } from './rendering.ts';

/** A figure as bytes: its texts each on their own, because a page needs one or two of them. */
export function packFigure({ wide, narrow, standaloneSvg, spec, exploration, data, readings, ...rest }: RenderedFigure): Buffer {
  const { svg: wideSvg, marks: wideMarks, ...wideSize } = wide;
  const { svg: narrowSvg, marks: narrowMarks, ...narrowSize } = narrow;
  const texts = { wideSvg, narrowSvg, standaloneSvg, spec, exploration, data: JSON.stringify(data), readings: JSON.stringify(readings), wideMarks: JSON.stringify(wideMarks), narrowMarks: JSON.stringify(narrowMarks), rest: JSON.stringify({ ...rest, wideSize, narrowSize }) };
  return pack(new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])));
}

/** The small things of a packed figure, as packFigure() leaves them. */
type Rest = Omit<RenderedFigure, 'wide' | 'narrow' | 'standaloneSvg' | 'spec' | 'exploration' | 'data' | 'readings'> & Record<'wideSize' | 'narrowSize', { width: number; height: number }>;

/**
 * A figure whose texts are taken from its bytes when they are asked for, so that a volume of thousands is not held in
 * memory.
 * @param bytes gives what packFigure() made, each time anew
 */
export function unpackFigure(bytes: () => Uint8Array): RenderedFigure {
  const text = (name: string): string => Buffer.from(unpack(bytes()).get(name) ?? '').toString('utf8');
  // Each is what packFigure() wrote under its name.
  const value = <T>(name: string): T => JSON.parse(text(name)) as T;
  const { wideSize, narrowSize, ...rest } = value<Rest>('rest');
  const drawing = (which: 'wide' | 'narrow', size: { width: number; height: number }): RenderedFigure['wide'] => ({
    ...size,
    get svg() {
      return text(`${which}Svg`);
    },
    get marks() {
      return value<RenderedFigure['wide']['marks']>(`${which}Marks`);
    },
  });
  return {
    ...rest,
    wide: drawing('wide', wideSize),
    narrow: drawing('narrow', narrowSize),
    get standaloneSvg() {
      return text('standaloneSvg');
    },
    get spec() {
      return text('spec');
    },
    get exploration() {
      return text('exploration');
    },
    get data() {
      return value<RenderedFigure['data']>('data');
    },
    get readings() {
      return value<RenderedFigure['readings']>('readings');
    },
  };
}
