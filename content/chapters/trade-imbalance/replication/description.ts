import fdi from '#data/china-fdi';
import applications from '#data/china-patents-nonresident';
import { summarize, type Summary } from '#statistics';
import { cellOf, claimRow, heldRow, type ReplicationRow, type ReplicationSection, titles } from '#audit';
import { descriptive } from '../claims/descriptive.ts';
import { fdigdp, patent, type Vintage } from '../series.ts';

const variables = ['Year', 'lny', 'RATIO', 'PATENT', 'FDIGDP'] as const;
const statistics = {
  observations: { words: 'number of observations', of: ({ n }: Summary) => n },
  mean: { words: 'mean', of: ({ mean }: Summary) => mean },
  standardDeviation: { words: 'standard deviation', of: ({ standardDeviation }: Summary) => standardDeviation },
  minimum: { words: 'minimum', of: ({ minimum }: Summary) => minimum },
  maximum: { words: 'maximum', of: ({ maximum }: Summary) => maximum },
} as const;

type Statistic = keyof typeof statistics;
// Object.keys of a constant record gives its keys.
const names = Object.keys(statistics) as Statistic[];

/** Table I, cell by cell; then the same statistics of samples and vintages that were not used. */
export function description(): ReplicationSection {
  return {
    title: 'Table I: the variables',
    text: [
      'Two of the four variables can be rebuilt. *PATENT* is the logarithm of the patent applications that non-residents filed in China from 2004 to 2017. *FDIGDP* is the net inflow of foreign direct investment over GDP in the World Development Indicators as they stood when 2018 was their last year (vintage A). In later vintages the years 2014 to 2018 are revised, and the statistics no longer agree; with 2018 added, neither do those of *PATENT*.',
      'Of $$\\ln y$$ only the maximum can be held against a number, the deficit of 2014 that the text states. *RATIO* cannot have the maximum that is printed.',
    ].join('\n\n'),
    rows: [
      ...variables.flatMap((variable) => names.map((name) => claimRow(cellOf(descriptive, variable, name), `${variable}, ${statistics[name].words}`))),
      ...(['B', 'C'] as const).flatMap(otherVintage),
      ...otherwise('PATENT', summarize(patent(2004, 2018)), 'years 2004 to 2018', titles([applications])),
    ],
  };
}

function otherVintage(vintage: Vintage): ReplicationRow[] {
  return otherwise('FDIGDP', summarize(fdigdp(vintage)), `vintage ${vintage}, years 2004 to 2018`, titles([fdi]));
}

function otherwise(variable: 'PATENT' | 'FDIGDP', summary: Summary, specification: string, data: string): ReplicationRow[] {
  return names.map((name) => {
    const { words, of } = statistics[name];
    return heldRow(cellOf(descriptive, variable, name).printed, of(summary), { quantity: `${variable}, ${words}`, specification, data });
  });
}
