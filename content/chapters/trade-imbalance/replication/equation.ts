import { cellOf, claimRow, type Interval, minus, minusSign, plus, printedInterval, type ReplicationRow, type ReplicationSection, times, titles, written } from '#audit';
import { descriptive } from '../claims/descriptive.ts';
import { coefficientFdigdp, coefficientLagged, coefficientLaggedInText, coefficientPatent, coefficientRatio } from '../claims/estimates.ts';

const terms = [
  { coefficient: coefficientLagged, variable: 'lny', words: 'ln y of the year before' },
  { coefficient: coefficientRatio, variable: 'RATIO', words: 'RATIO' },
  { coefficient: coefficientPatent, variable: 'PATENT', words: 'PATENT' },
  { coefficient: coefficientFdigdp, variable: 'FDIGDP', words: 'FDIGDP' },
] as const;

/** Equation (2): what its printed numbers say about what is not printed. */
export function equation(): ReplicationSection {
  const mean = printedInterval(cellOf(descriptive, 'lny', 'mean'));
  const parts = terms.map(({ coefficient, variable }) => times(printedInterval(coefficient), meanOf(variable)));
  const side = parts.reduce<Interval>(plus, { low: 0, high: 0 });
  const sideOfText = [times(printedInterval(coefficientLaggedInText), mean), ...parts.slice(1)].reduce<Interval>(plus, { low: 0, high: 0 });
  return {
    title: 'Equation (2): the constant that is not printed',
    text: [
      'The equation cannot be estimated again without $$\\ln y$$ and *RATIO*. Least squares with a constant passes through the means, though, and those are in Table I; the means of the printed variables therefore tell what constant belongs to the printed coefficients. The samples of the means are not quite those of the regression (13, 14 and 15 years), and the lagged $$\\ln y$$ has a mean of its own; neither can make up for more than nine units of $$\\ln y$$.',
      'The last rows put each coefficient in units of its variable’s spread, the only size in which they can be compared: then *PATENT* comes first, and *RATIO* far behind it.',
    ].join('\n\n'),
    rows: [
      ...terms.map(({ coefficient, words }) => claimRow(coefficient, `coefficient of ${words}`)),
      claimRow(coefficientLaggedInText, 'coefficient of ln y of the year before, in the text'),
      ...terms.map(({ coefficient, variable, words }): ReplicationRow => openRow(`${words}: coefficient × mean`, times(printedInterval(coefficient), meanOf(variable)), 3, `${minusSign(coefficient.printed)} × ${cellOf(descriptive, variable, 'mean').printed}`)),
      openRow('right-hand side at the means, without a constant', side, 2, 'sum of the four products'),
      openRow('constant that closes the gap', minus(mean, side), 2, 'mean of ln y less the right-hand side'),
      openRow('the same, with the coefficient of the text', minus(mean, sideOfText), 2, `${coefficientLaggedInText.printed} in place of ${coefficientLagged.printed}`),
      ...terms.slice(1).map(({ coefficient, variable, words }): ReplicationRow => openRow(`${words}: coefficient × standard deviation`, times(printedInterval(coefficient), printedInterval(cellOf(descriptive, variable, 'standardDeviation'))), 3, `${minusSign(coefficient.printed)} × ${cellOf(descriptive, variable, 'standardDeviation').printed}`)),
    ],
  };
}

function meanOf(variable: 'lny' | 'RATIO' | 'PATENT' | 'FDIGDP'): Interval {
  return printedInterval(cellOf(descriptive, variable, 'mean'));
}

/** What the paper does not print: the middle of what its rounded numbers leave open, and the ends. */
function openRow(quantity: string, value: Interval, digits: number, specification: string): ReplicationRow {
  return { quantity, published: null, recomputed: `${written((value.low + value.high) / 2, digits)} (${written(value, digits)})`, specification, data: titles([]) };
}
