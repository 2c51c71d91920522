import fdi from '#data/china-fdi';
import applications from '#data/china-patents-nonresident';
import highTech from '#data/us-atp-trade';
import highTechWithChina from '#data/us-china-atp';
import goods from '#data/us-goods-trade';
import { cellClaims } from '#audit';
import { summarize, type Summary } from '#statistics';
import { fdigdp, largestRatio, patent, sampleYears, statedDeficit } from '../series.ts';
import { deficits, exportsToChina } from './missing.ts';

const cutNotRounded = 'The digits of the recomputed value are cut where they would round up.';

/** Table I. Rows bear the paper's names of its variables. */
export const descriptive = cellClaims({
  where: 'Table I',
  columns: {
    observations: { label: 'Number of observations', quantity: 'number of observations', formula: 'number of yearly values', recompute: ({ n }: Summary) => n },
    mean: { label: 'Mean', quantity: 'mean', formula: 'sum of the values / their number', recompute: ({ mean }: Summary) => mean },
    standardDeviation: { label: 'Standard deviation', quantity: 'standard deviation', formula: 'square root of the squared deviations from the mean / (number − 1)', recompute: ({ standardDeviation }: Summary) => standardDeviation },
    minimum: { label: 'Minimum value', quantity: 'minimum', formula: 'smallest value', recompute: ({ minimum }: Summary) => minimum },
    maximum: { label: 'Maximum value', quantity: 'maximum', formula: 'largest value', recompute: ({ maximum }: Summary) => maximum },
  },
  rows: {
    Year: {
      quantity: 'years of the sample, from 2004 to the last year of the World Bank data that the paper used',
      datasets: [fdi],
      input: () => summarize(sampleYears()),
      cells: {
        observations: { printed: '15', verdict: 'reproduced' },
        mean: { printed: '2011', verdict: 'reproduced' },
        standardDeviation: { printed: '4.472', verdict: 'reproduced' },
        minimum: { printed: '2004', verdict: 'reproduced' },
        maximum: { printed: '2018', verdict: 'reproduced' },
      },
    },
    lny: {
      quantity: 'logarithm of the U.S. high-tech deficit with China',
      missing: deficits,
      cells: {
        observations: {
          printed: '13',
          recompute: () => 2016 - 2004 + 1,
          formula: '2016 − 2004 + 1, the years in the title of Figure 1',
          explanation: 'The deficit of 2017 would exceed the printed maximum, so the series cannot reach beyond 2016. Whether each year has a value cannot be seen.',
          verdict: 'reproduced',
        },
        mean: { printed: '6.715', verdict: 'not computable' },
        standardDeviation: { printed: '0.408', verdict: 'not computable' },
        minimum: { printed: '5.894', verdict: 'not computable' },
        maximum: {
          printed: '7.120',
          datasets: [highTechWithChina],
          recompute: () => Math.log(statedDeficit(2014) / 100),
          formula: 'ln 1237.43, the deficit of 2014 that the paper’s text states, in hundreds of millions of US dollars',
          explanation: `${cutNotRounded} The unit is not stated; it is the one with which the two numbers meet. That 2014 is the year of the maximum follows from the text, which calls its deficit as high as the data show.`,
          verdict: 'rounding',
        },
      },
    },
    RATIO: {
      quantity: 'U.S. high-tech exports to China over U.S. high-tech exports to the world',
      missing: exportsToChina,
      cells: {
        observations: { printed: '15', verdict: 'not computable' },
        mean: { printed: '0.060', verdict: 'not computable' },
        standardDeviation: { printed: '0.014', verdict: 'not computable' },
        minimum: { printed: '0.036', verdict: 'not computable' },
        maximum: {
          printed: '0.079',
          datasets: [highTechWithChina, highTech, goods],
          recompute: largestRatio,
          formula: 'at least high-tech exports to China in 2017 / high-tech exports to the world in 2017; at most the largest of all goods exports to China / high-tech exports to the world, 2004 to 2018',
          explanation:
            'As the paper defines it, the ratio is 0.101 in 2017 ($35.7 billion of $353.8 billion) and 0.093 in 2016, so its maximum cannot be 0.079. U.S. exports of all goods to the world in the denominator give 0.023 in 2017, which is below the printed minimum. Another series or definition was used; which one is not known.',
          verdict: 'differs',
        },
      },
    },
    PATENT: {
      quantity: 'logarithm of patent applications by non-residents in China',
      datasets: [applications],
      input: () => summarize(patent()),
      cells: {
        observations: { printed: '14', explanation: 'The years 2004 to 2017 are those with which the other four statistics agree.', verdict: 'reproduced' },
        mean: { printed: '11.547', verdict: 'reproduced' },
        standardDeviation: { printed: '0.226', verdict: 'reproduced' },
        minimum: { printed: '11.076', verdict: 'reproduced' },
        maximum: { printed: '11.820', verdict: 'reproduced' },
      },
    },
    FDIGDP: {
      quantity: 'net inflows of foreign direct investment in China, percent of GDP, vintage A',
      datasets: [fdi],
      input: () => summarize(fdigdp()),
      cells: {
        observations: { printed: '15', verdict: 'reproduced' },
        mean: { printed: '3.068', explanation: cutNotRounded, verdict: 'rounding' },
        standardDeviation: { printed: '1.098', verdict: 'reproduced' },
        minimum: { printed: '1.367', explanation: cutNotRounded, verdict: 'rounding' },
        maximum: { printed: '4.554', verdict: 'reproduced' },
      },
    },
  },
});
