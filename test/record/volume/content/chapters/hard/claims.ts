import { defineClaim } from '#audit';
import yeast from '../../../data/yeast-growth/index.ts';

export const doubling = defineClaim({
  printed: '2',
  unit: 'hours',
  where: 'Dough, first paragraph',
  quantity: 'hours in which the “yeast” doubles & thrives',
  recompute: () => yeast.rows().find(({ cells }) => cells === 2)?.hour ?? Number.NaN,
  formula: 'the hour at which there are twice as many',
  datasets: [yeast],
  verdict: 'reproduced',
});
