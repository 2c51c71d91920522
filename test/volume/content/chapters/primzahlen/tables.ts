import counts from '../../../data/prime-counts/index.ts';
import { defineTable } from '#tables';
import { hundert } from './claims.ts';

export const counted = defineTable({
  title: 'Gezählte Primzahlen',
  rows: () => counts.rows().map(({ exponent, count }) => ({ power: `$$10^${exponent}$$`, count })),
  columns: {
    power: { label: 'unter', kind: 'text', header: true },
    count: { label: 'Anzahl', kind: 'number', digits: 0 },
  },
  datasets: [counts],
  claims: (row, column) => (column === 'count' && row.power === '$$10^2$$' ? hundert : undefined),
});
