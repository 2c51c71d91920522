import { defineClaim } from '#audit';
import counts from '../../../data/prime-counts/index.ts';

export const hundert = defineClaim({
  printed: '25',
  where: 'Abschnitt „Tafel“',
  quantity: 'Primzahlen unter 100',
  recompute: () => counts.rows().find(({ exponent }) => exponent === 2)?.count ?? Number.NaN,
  formula: 'gezählt',
  datasets: [counts],
  verdict: 'reproduced',
});

export const milliarde = defineClaim({
  printed: '50 847 534',
  where: 'Abschnitt „Tafel“',
  quantity: 'Primzahlen unter einer Milliarde',
  datasets: [counts],
  missing: 'die Anzahl für n = 9',
  verdict: 'not computable',
});
