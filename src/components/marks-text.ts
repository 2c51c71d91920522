import type { Mark } from '../figures/marks.ts';

/** A mark as [row, x, y, width, height], in pixels of the drawing. */
export type Box = readonly [row: number, x: number, y: number, width: number, height: number];

const KEYS = ['row', 'x', 'y', 'width', 'height'] as const;

/**
 * Where rows are drawn, for scripts/figure-values.ts: all rows, then all x and so on, each as the difference from the
 * mark before. Marks of one kind stand at even steps and are equally large, so that this packs to half of what the
 * numbers themselves would.
 */
export function marksText(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  return KEYS.map((key) => marks.map((mark, index) => mark[key] - (marks[index - 1]?.[key] ?? 0)).join(' ')).join();
}

/** The marks of such a text. */
export function boxesOf(text: string): Box[] {
  if (text === '') return [];
  const [rows = [], x = [], y = [], width = [], height = []] = text.split(',').map((steps) => {
    let at = 0;
    return steps.split(' ').map((step) => (at += Number(step)));
  });
  return rows.map((row, index) => [row, x[index] ?? 0, y[index] ?? 0, width[index] ?? 0, height[index] ?? 0]);
}
