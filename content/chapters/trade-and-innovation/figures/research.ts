import { cross, years } from '#dataset';
import { defineFigure, type FigureSize } from '#figures';
import expenditure from '#data/china-rd-expenditure';
import personnel from '#data/china-rd-personnel';
import { FIRST, growthOf, growthPanel, LAST, missingYears, printed, yearBars, yearsAlong, type Quantity } from './years.ts';

type Spending = Quantity<'expenditure, billion yuan' | 'growth, percent'>;

const spending = (): Spending[] => {
  const final = expenditure.rows().filter(({ year, state }) => state === 'final' && year <= LAST);
  // Published in 100 million yuan.
  const levels = final.map((row): Spending => ({ quantity: 'expenditure, billion yuan', year: row.year, value: row.value / 10, basis: expenditure.basisOf(row) }));
  return [...levels, ...growthOf('growth, percent', levels)];
};

export const rdExpenditure = defineFigure<Spending>({
  title: 'Expenditure on R&D',
  measure: 'Billion yuan at current prices (the paper’s unit is 100 million yuan); beneath, growth on the year before in percent',
  alt:
    'Bars of China’s expenditure on research and development by year, above a line of its growth. Expenditure rises in every year, from 154 billion yuan in 2003 to 3,078 billion in 2022. Growth lies between 21.7 and 27.7 percent to 2011, is below 10 percent in 2014 (9.9) and 2015 (8.9), and is 10.1 percent in 2022. No year is missing; 2007 and 2009 are computed from stated increases.',
  datasets: [expenditure],
  rows: spending,
  columns: { quantity: { label: 'Quantity' }, year: { label: 'Year' }, value: { label: 'Value', digits: 2 } },
  coverage: { by: ['quantity', 'year'], cells: cross({ quantity: ['expenditure, billion yuan'], year: years(FIRST, LAST) }), noun: 'years' },
  formula: 'Growth = expenditure ÷ expenditure of the year before − 1. Expenditure of 2007 and 2009 = that of the following year less its stated increase.',
  spec: (size, rows) =>
    levelsAndGrowth(size, rows, {
      level: 'expenditure, billion yuan',
      title: 'Billion yuan',
      values: [0, 1000, 2000, 3000],
      top: 3300,
      format: ',.0f',
      growth: { quantity: 'growth, percent', domain: [0, 33], values: [0, 10, 20, 30], sides: { 2004: 'over', 2014: 'under left', 2015: 'under right', 2022: 'under' }, floor: { at: 10, text: '10 percent' } },
    }),
});

type Staff = Quantity<'personnel, million person-years' | 'growth, percent'>;

const staff = (): Staff[] => {
  // Published in 10,000 person-years.
  const levels = personnel.rows().filter(({ year }) => year <= LAST).map((row): Staff => ({ quantity: 'personnel, million person-years', year: row.year, value: row.value / 100, basis: personnel.basisOf(row) }));
  return [...levels, ...growthOf('growth, percent', levels)];
};

export const rdPersonnel = defineFigure<Staff>({
  title: 'Full-time equivalent of R&D personnel',
  measure: 'Million person-years (the paper’s unit is 10,000 man-years); beneath, growth on the year before in percent',
  alt:
    'Bars of the full-time equivalent of research and development personnel in China by year, above a line of its growth. The number rises from 1.09 million person-years in 2003 to 6.35 million in 2022. Growth falls to 1.3 percent in 2015 and lies between 8.6 and 9.6 percent in 2018 to 2021. The totals of 2007 and 2008 are missing, and with them the growth of 2007 to 2009; both are hatched.',
  datasets: [personnel],
  rows: staff,
  columns: { quantity: { label: 'Quantity' }, year: { label: 'Year' }, value: { label: 'Value', digits: 2 } },
  coverage: { by: ['quantity', 'year'], cells: cross({ quantity: ['personnel, million person-years'], year: years(FIRST, LAST) }), noun: 'years' },
  missing: 'National totals of 2007 and 2008; the China Statistical Yearbook on Science and Technology of 2008 and 2009 would fill them. The sectors published for these years do not add up to the country.',
  formula: 'Growth = personnel ÷ personnel of the year before − 1.',
  spec: (size, rows) =>
    levelsAndGrowth(size, rows, {
      level: 'personnel, million person-years',
      title: 'Million person-years',
      values: [0, 2, 4, 6],
      top: 6.8,
      format: '.2f',
      growth: { quantity: 'growth, percent', domain: [0, 24], values: [0, 10, 20], sides: { 2005: 'over', 2015: 'over', 2021: 'under', 2022: 'over' } },
    }),
});

interface Levels {
  level: string;
  title: string;
  values: number[];
  top: number;
  format: string;
  growth: Parameters<typeof growthPanel>[2];
}

function levelsAndGrowth(size: FigureSize, rows: readonly Quantity[], { level, title, values, top, format, growth }: Levels) {
  return {
    spacing: 24,
    vconcat: [
      {
        height: size.narrow ? 180 : 220,
        encoding: { x: yearsAlong(size, { labels: false }), y: { field: 'value', type: 'quantitative' as const, scale: { domain: [0, top] }, axis: { title, values } } },
        layer: [
          ...missingYears(rows.filter(({ quantity }) => quantity === level), FIRST, [{ year: 2007.5, y: 78, text: ['no total', 'found'] }]),
          yearBars(level),
          ...printed(level, format, { [FIRST]: 'over', [LAST]: 'over' }),
        ],
      },
      growthPanel(size, rows, growth),
    ],
  };
}
