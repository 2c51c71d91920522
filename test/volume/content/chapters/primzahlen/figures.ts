import counts_ from '../../../data/prime-counts/index.ts';
import { defineFigure } from '#figures';

export const counts = defineFigure({
  title: 'Primzahlen unter Zehnerpotenzen',
  measure: 'Anzahl, logarithmische Achse',
  alt: 'Punktdiagramm: die Anzahl der Primzahlen unter zehn hoch n wächst von 4 bei n gleich 1 auf 5 761 455 bei n gleich 8.',
  rows: () => counts_.rows().map((row) => ({ ...row, basis: 'source' as const })),
  datasets: [counts_],
  columns: { exponent: { label: 'n' }, count: { label: 'Anzahl 个数' } },
  coverage: {
    by: ['exponent'],
    cells: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((exponent) => ({ exponent })),
    noun: 'Zehnerpotenzen',
  },
  missing: 'Die neunte ist nicht gezählt.',
  spec: () => ({
    mark: { type: 'point', filled: true },
    encoding: {
      x: { field: 'exponent', type: 'ordinal', title: 'Exponent n', axis: { labelAngle: 0 } },
      y: { field: 'count', type: 'quantitative', scale: { type: 'log' }, title: 'Anzahl' },
    },
  }),
});
