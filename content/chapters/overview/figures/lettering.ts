import { palette, type FigureSize } from '#figures';

/** Words on a hatched ground are read only with paper around them. */
export const halo = { stroke: palette.paper, strokeWidth: 4, strokeJoin: 'round' } as const;

/** Name and unit of one of several plots, above its axis. */
export function plotTitle(title: string | string[]) {
  return { title, titleFontWeight: 600 as const, titleColor: palette.ink };
}

/** The text for the page's width. */
export function fitted<T>(size: FigureSize, wide: T, narrow: T): T {
  return size.narrow ? narrow : wide;
}
