import fdi from '#data/china-fdi';
import applications from '#data/china-patents-nonresident';
import { cellClaims } from '#audit';
import { dickeyFuller, differences } from '#statistics';
import { differencesUntilStationary, fdigdp, patent } from '../series.ts';
import { deficits, exportsToChina } from './missing.ts';
import { probabilityOfZ } from './probability.ts';

const ofPrintedZ = 'MacKinnon’s p of the printed Z, test with a constant';
const seriesMissing = 'Z itself cannot be recomputed, since the series is missing; the p value follows from it.';

/** Table II. Rows bear the paper's names of its variables; their input is the series in levels. */
export const stationarity = cellClaims({
  where: 'Table II',
  columns: {
    differences: {
      label: 'Difference',
      quantity: 'number of differences',
      formula: 'fewest differences at which a Dickey–Fuller test with a constant rejects a unit root at 5 percent',
      recompute: differencesUntilStationary,
    },
    Z: {
      label: 'Z Value',
      quantity: 'test statistic',
      formula: 't of the lagged level in a Dickey–Fuller regression of the first difference, with a constant, no trend, no lagged differences',
      recompute: (series: readonly number[]) => dickeyFuller(differences(series)).statistic,
    },
    p: {
      label: 'P Value',
      quantity: 'p value',
      formula: 'MacKinnon’s p of the recomputed Z',
      recompute: (series: readonly number[]) => dickeyFuller(differences(series)).p,
    },
  },
  rows: {
    lny: {
      quantity: 'logarithm of the U.S. high-tech deficit with China',
      missing: deficits,
      cells: {
        differences: { printed: '0', verdict: 'not computable' },
        Z: { printed: '-3.515', verdict: 'not computable' },
        p: { printed: '0.0076', recompute: () => probabilityOfZ('-3.515'), formula: ofPrintedZ, explanation: seriesMissing, verdict: 'reproduced' },
      },
    },
    RATIO: {
      quantity: 'U.S. high-tech exports to China over U.S. high-tech exports to the world',
      missing: exportsToChina,
      cells: {
        differences: { printed: '3', verdict: 'not computable' },
        Z: { printed: '-3.400', verdict: 'not computable' },
        p: { printed: '0.0110', recompute: () => probabilityOfZ('-3.400'), formula: ofPrintedZ, explanation: `${seriesMissing} A Z of exactly −3.400 gives 0.0110; at one end of what its rounding leaves open p is 0.0109.`, verdict: 'rounding' },
      },
    },
    PATENT: {
      quantity: 'logarithm of patent applications by non-residents in China',
      datasets: [applications],
      input: () => patent(),
      cells: {
        differences: { printed: '1', verdict: 'reproduced' },
        Z: { printed: '-3.647', verdict: 'reproduced' },
        p: { printed: '0.0049', verdict: 'reproduced' },
      },
    },
    FDIGDP: {
      quantity: 'net inflows of foreign direct investment in China, percent of GDP, vintage A',
      datasets: [fdi],
      input: () => fdigdp(),
      cells: {
        differences: { printed: '1', verdict: 'reproduced' },
        Z: { printed: '-4.703', verdict: 'reproduced' },
        p: { printed: '0.0001', verdict: 'reproduced' },
      },
    },
  },
});
