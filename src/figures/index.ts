// What an editor needs to write a figure; see docs/editors/figures.md.
export { yearAxis } from './axes.ts';
export { basisBar, basisDash, basisFill, basisPoint, basisShape, inkScale } from './basis.ts';
export { boundMark, exactly, type Bound } from './bounds.ts';
export { defineFigure, type FigureRow, type FigureSize } from './figure.ts';
export { breakAtGaps, gapBand, gapsOf, missingMark } from './gaps.ts';
export { hatch } from './hatch.ts';
export { endLabels } from './labels.ts';
export { categories, palette } from './palette.ts';
