import yeast from '../../../data/yeast-growth/index.ts';
import { defineFigure } from '#figures';

export const growth = defineFigure({
  title: 'Cells & hours',
  measure: 'Millions of cells, by hour',
  alt: 'A line that rises from 1 million cells at hour 0 to 8 million at hour 6.',
  rows: () => yeast.rows().map((row) => ({ ...row, basis: 'source' as const })),
  datasets: [yeast],
  columns: { hour: { label: 'Hour' }, cells: { label: 'Cells', unit: 'millions' } },
  spec: () => ({ mark: { type: 'line', point: true }, encoding: { x: { field: 'hour', type: 'quantitative', title: 'Hour' }, y: { field: 'cells', type: 'quantitative', title: 'Cells' } } }),
});
