import { cellClaims } from '#audit';
import { both, deficits } from './missing.ts';
import { probabilityOfF } from './probability.ts';

const onlyIfCut = 'The p value fits only at the upper end of what the rounding of F leaves open, and only if its digits were cut.';

/** With two lags and the 13 years of lny; the paper states neither. */
const pOf = (f: string) => probabilityOfF(f, 2, 6);

/** Table III, by cause and effect as the paper words them; a row's input is its F as printed. */
export const granger = cellClaims({
  where: 'Table III',
  columns: {
    F: { label: 'F value', quantity: 'F statistic' },
    p: { label: 'P value', quantity: 'p value', formula: 'upper tail of F(2, 6) at the printed F: two lags, a constant, 13 years', recompute: pOf },
  },
  rows: {
    RATIO_to_lny: {
      label: 'RATIO is the Granger cause of lny',
      quantity: 'RATIO as a cause of lny',
      input: () => '16.77',
      cells: { F: { printed: '16.77', missing: both, verdict: 'not computable' }, p: { printed: '0.003', verdict: 'reproduced' } },
    },
    lny_to_RATIO: {
      label: 'lny is the Granger cause of RATIO',
      quantity: 'lny as a cause of RATIO',
      input: () => '0.28',
      cells: { F: { printed: '0.28', missing: both, verdict: 'not computable' }, p: { printed: '0.761', explanation: onlyIfCut, verdict: 'rounding' } },
    },
    PATENT_to_lny: {
      label: 'PATENT is the Granger cause of lny',
      quantity: 'PATENT as a cause of lny',
      input: () => '57.54',
      cells: {
        F: { printed: '57.54', missing: deficits, verdict: 'not computable' },
        p: { printed: '0.000', explanation: 'Printed as zero; under F(2, 6) it is about 0.00012.', verdict: 'reproduced' },
      },
    },
    lny_to_PATENT: {
      label: 'lny is the Granger cause of PATENT',
      quantity: 'lny as a cause of PATENT',
      input: () => '0.11',
      cells: { F: { printed: '0.11', missing: deficits, verdict: 'not computable' }, p: { printed: '0.900', verdict: 'rounding' } },
    },
    FDIGDP_to_lny: {
      label: 'FDIGDP is the Granger cause of lny',
      quantity: 'FDIGDP as a cause of lny',
      input: () => '53.38',
      cells: {
        F: { printed: '53.38', missing: deficits, verdict: 'not computable' },
        p: { printed: '0.000', explanation: 'Printed as zero; under F(2, 6) it is about 0.00015.', verdict: 'reproduced' },
      },
    },
    lny_to_FDIGDP: {
      label: 'lny is the Granger cause of FDIGDP',
      quantity: 'lny as a cause of FDIGDP',
      input: () => '0.65',
      cells: {
        F: { printed: '0.65', missing: deficits, verdict: 'not computable' },
        p: {
          printed: '0.543',
          explanation: 'Under F(2, 6), which fits the other five rows, an F of 0.65 has a p of about 0.555. Only 9 to 11 residual degrees of freedom give 0.543; two lags and 13 years leave 6.',
          verdict: 'differs',
        },
      },
    },
  },
});
