import { inkNames, palette, type InkName } from './palette.ts';
import { elements, type SvgElement } from './svg-tree.ts';

/** Slanted lines of an ink as a mark's fill; Vega passes the reference on and the drawing gets the pattern. */
export function hatch(ink: InkName): string {
  return `url(#hatch-${ink})`;
}

/** Id of the copy of a drawing's pattern that stands beside its live view: what a hidden drawing holds is not painted. */
export function liveHatch(id: string): string {
  return `${id}-live`;
}

/** Adds the patterns that a drawing refers to. Changes the tree. */
export function addHatches(root: SvgElement): void {
  const used = new Set(elements(root).map(({ attributes }) => attributes.get('fill')));
  const patterns = inkNames.filter((ink) => used.has(hatch(ink))).map(pattern);
  if (patterns.length > 0) root.children.unshift({ name: 'defs', attributes: new Map(), children: patterns });
}

// Slanted within an upright tile, its corners filled from the neighbours': a turned tile takes a rasteriser twice as long.
function pattern(ink: InkName): SvgElement {
  const line: SvgElement = { name: 'path', attributes: new Map([['d', 'M-1,1L1,-1M0,10L10,0M9,11L11,9'], ['stroke', palette[ink]], ['stroke-width', '1'], ['stroke-opacity', '0.3']]), children: [] };
  const attributes = [['id', `hatch-${ink}`], ['width', '10'], ['height', '10'], ['patternUnits', 'userSpaceOnUse']] as const;
  return { name: 'pattern', attributes: new Map(attributes), children: [line] };
}
