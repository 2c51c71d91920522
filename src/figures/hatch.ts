import { inkNames, palette, type InkName } from './palette.ts';
import { elements, type SvgElement } from './svg-tree.ts';

/** Slanted lines of an ink as a mark's fill; Vega passes the reference on and the drawing gets the pattern. */
export function hatch(ink: InkName): string {
  return `url(#hatch-${ink})`;
}

/** Adds the patterns that a drawing refers to. Changes the tree. */
export function addHatches(root: SvgElement): void {
  const used = new Set([...elements(root)].map(({ attributes }) => attributes.get('fill')));
  const patterns = inkNames.filter((ink) => used.has(hatch(ink))).map(pattern);
  if (patterns.length > 0) root.children.unshift({ name: 'defs', attributes: new Map(), children: patterns });
}

function pattern(ink: InkName): SvgElement {
  const line: SvgElement = { name: 'path', attributes: new Map([['d', 'M0,0V7'], ['stroke', palette[ink]], ['stroke-width', '1'], ['stroke-opacity', '0.4']]), children: [] };
  const attributes = [['id', `hatch-${ink}`], ['width', '7'], ['height', '7'], ['patternUnits', 'userSpaceOnUse'], ['patternTransform', 'rotate(45)']] as const;
  return { name: 'pattern', attributes: new Map(attributes), children: [line] };
}
