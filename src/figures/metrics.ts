import { textMetrics } from 'vega';
import type { FontWeight } from './font.ts';
import { textWidth } from './text-width.ts';

declare module 'vega' {
  // Exported by vega-scenegraph/src/util/text.js; the typings lack it.
  export const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

interface TextItem {
  fontSize?: number;
  fontWeight?: string | number;
  limit?: number;
}

/** Makes Vega measure with the shipped font instead of its guess of 0.8 em a character. */
export function installMetrics(): void {
  textMetrics.width = (item, text) => {
    const width = textWidth(text === null || text === undefined ? '' : String(text).trim(), item.fontSize ?? 11, weightOf(item.fontWeight));
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}

function weightOf(weight: string | number | undefined): FontWeight {
  return weight === 'bold' || Number(weight) >= 500 ? 600 : 400;
}
