import type { Mark } from '../figures/marks.ts';

/** Where rows are drawn, for scripts/figure-values.ts: for each mark its row, x, y, width and height. */
export function marksText(marks: readonly Mark[]): string {
  return marks.map(({ row, x, y, width, height }) => [row, x, y, width, height].join()).join(' ');
}
