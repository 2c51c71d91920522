import type { FigureSize } from './figure.ts';

// Widths in CSS pixels of the column of text, and of a phone's page less its margins.
export const WIDE: FigureSize = { width: 680, narrow: false };
export const NARROW: FigureSize = { width: 358, narrow: true };
