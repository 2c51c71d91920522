import highTech from '#data/us-atp-trade';
import highTechWithChina from '#data/us-china-atp';
import goods from '#data/us-goods-trade';
import { years } from '#dataset';
import { summarize } from '#statistics';
import { cellOf, heldRow, over, printedInterval, type Quantity, type ReplicationRow, type ReplicationSection, titles, written } from '#audit';
import { descriptive } from '../claims/descriptive.ts';
import { goodsExports, highTechExportsToChina, highTechTrade, ratio, yearsOfKnownRatio } from '../series.ts';

const statistics = [
  { name: 'mean', words: 'mean' },
  { name: 'standardDeviation', words: 'standard deviation' },
  { name: 'minimum', words: 'minimum' },
  { name: 'maximum', words: 'maximum' },
] as const;

/** Definitions that could be meant by a ratio of exports to China, tried on the years that are known. */
const definitions: readonly { words: string; datasets: Parameters<typeof titles>[0]; value: (year: number) => Quantity }[] = [
  { words: 'high-tech exports to China / high-tech exports to the world, the paper’s definition', datasets: [highTechWithChina, highTech], value: ratio },
  { words: 'high-tech exports to China / all goods exports to the world', datasets: [highTechWithChina, goods], value: (year) => over(highTechExportsToChina(year), goodsExports('World', year)) },
  { words: 'high-tech exports to China / all goods exports to China', datasets: [highTechWithChina, goods], value: (year) => over(highTechExportsToChina(year), goodsExports('China', year)) },
  { words: 'high-tech exports to China / high-tech imports from the world', datasets: [highTechWithChina, highTech], value: (year) => over(highTechExportsToChina(year), highTechTrade('imports', year)) },
];

/** RATIO: the paper's definition and others, against the four statistics of Table I. */
export function ratios(): ReplicationSection {
  return {
    title: 'RATIO: which series was it?',
    text: [
      'U.S. high-tech exports to China are known for 2017 and, by arithmetic, for 2016. Those two years are enough to see that the paper’s definition does not give its statistics: both lie above the printed maximum. Other readings were tried. All goods in place of high-tech goods give whole series, none of which agrees over the fifteen years of the sample or with its beginning moved. High-tech *imports* from the world in the denominator, a slip that is easily made, bring both years into the printed range; that is no more than a possibility, as two years cannot prove it.',
    ].join('\n\n'),
    rows: [
      ...definitions.flatMap(({ words, datasets, value }) => yearsOfKnownRatio().map((year) => yearRow(year, value(year), words, titles(datasets)))),
      ...([[2004, 2018], [2002, 2016], [2003, 2017]] as const).flatMap(([first, last]) => allGoods(first, last)),
    ],
  };
}

/** One year can only contradict the extremes. */
function yearRow(year: number, value: Quantity, specification: string, data: string): ReplicationRow {
  const [least, most] = [cellOf(descriptive, 'RATIO', 'minimum'), cellOf(descriptive, 'RATIO', 'maximum')];
  const { low, high } = typeof value === 'number' ? { low: value, high: value } : value;
  const outside = low > printedInterval(most).high || high < printedInterval(least).low;
  return {
    quantity: `RATIO in ${year}`,
    published: `${least.printed} to ${most.printed} in all years`,
    recomputed: written(value, 4),
    specification: outside ? specification : `${specification}; inside the printed range, which proves nothing`,
    data,
    ...(outside ? { verdict: 'differs' as const } : {}),
  };
}

function allGoods(first: number, last: number): ReplicationRow[] {
  const summary = summarize(years(first, last).map((year) => goodsExports('China', year) / goodsExports('World', year)));
  return statistics.map(({ name, words }) =>
    heldRow(cellOf(descriptive, 'RATIO', name).printed, summary[name], { quantity: `RATIO, ${words}`, specification: `all goods exports to China / to the world, ${first} to ${last}`, data: titles([goods]) }),
  );
}
