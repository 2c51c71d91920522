import { defineClaim, interval } from '#audit';
import { both } from './missing.ts';

const unprintedConstant =
  'The equation is printed without a constant. At the means of Table I its right-hand side is 15.97 and the mean of lny 6.715, so a constant of about −9.26 belongs to it. Estimator, standard errors, number of observations and measure of fit are not printed either.';

const estimate = { datasets: [], missing: both, explanation: unprintedConstant } as const;

export const coefficientLagged = defineClaim({ ...estimate, printed: '0.77', where: 'Equation (2)', quantity: 'coefficient of lny of the year before', verdict: 'not computable' });
export const coefficientRatio = defineClaim({ ...estimate, printed: '-1.24', where: 'Equation (2), and Section 4.2, second paragraph', quantity: 'coefficient of RATIO', verdict: 'not computable' });
export const coefficientPatent = defineClaim({ ...estimate, printed: '0.94', where: 'Equation (2), and Section 4.2, first paragraph', quantity: 'coefficient of PATENT', verdict: 'not computable' });
export const coefficientFdigdp = defineClaim({ ...estimate, printed: '0.007', where: 'Equation (2), and Section 4.2, first paragraph', quantity: 'coefficient of FDIGDP, and change of lny for one unit of it', verdict: 'not computable' });

export const coefficientLaggedInText = defineClaim({
  printed: '0.761',
  where: 'Section 4.2, first paragraph',
  quantity: 'coefficient of lny of the year before',
  datasets: [],
  recompute: () => interval('0.77'),
  formula: 'the coefficient that equation (2) prints, 0.765 to 0.775 before rounding',
  explanation: 'The equation prints 0.77 where the text has 0.761, which rounds to 0.76. The number 0.761 is also the p value of the second test in Table III.',
  verdict: 'differs',
});

export const significance = defineClaim({
  printed: '99',
  where: 'Section 4.2, first paragraph',
  unit: 'percent',
  quantity: 'level at which the coefficient of lny of the year before is significant',
  datasets: [],
  missing: `the standard error of the coefficient, which the paper does not print, or, to estimate it, ${both}`,
  verdict: 'not computable',
});

export const fallOfDeficit = defineClaim({
  printed: '1.24',
  where: 'Section 4.2, second paragraph',
  quantity: 'fall of the deficit when RATIO is one unit higher',
  unit: 'of the deficit',
  datasets: [],
  recompute: () => fall(interval('-1.24')),
  formula: '1 − exp(−1.24), the part of the deficit that goes when lny falls by 1.24',
  explanation: 'What falls by 1.24 is lny. The deficit itself is multiplied by exp(−1.24), and so falls by 71 percent; one unit of RATIO is the way from no high-tech exports to China to nothing else.',
  verdict: 'differs',
});

/** What a change of a logarithm takes away. */
function fall({ low, high }: { low: number; high: number }): { low: number; high: number } {
  return { low: 1 - Math.exp(high), high: 1 - Math.exp(low) };
}
