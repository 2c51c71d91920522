import yeast from '../../../data/yeast-growth/index.ts';
import { defineTable } from '#tables';

export const counts = defineTable({
  title: 'Counts < 10',
  rows: () => yeast.rows().map(({ hour, cells }) => ({ hour: `Hour ${hour}`, cells })),
  columns: { hour: { label: 'Hour', kind: 'text', header: true }, cells: { label: 'Cells', kind: 'number', unit: 'millions' } },
  datasets: [yeast],
});
