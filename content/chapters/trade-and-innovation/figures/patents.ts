import { cross, years, type Basis } from '#dataset';
import { defineFigure, palette } from '#figures';
import granted from '#data/china-patents-granted';
import { inks } from '../../../colours.ts';
import { stackedBars, stackLabels } from './stack.ts';
import { FIRST, LAST, missingYears, printed, yearBars, yearsAlong, type Quantity, type Side } from './years.ts';

const IN_MILLIONS = 'format(datum.value / 1e6, "d")';

export const patents = defineFigure<Quantity<'grants'>>({
  title: 'Number of patents application granted',
  measure: 'Million patents granted to all applicants, of all three kinds (the paper’s unit is the item)',
  alt:
    'Bars of the patents granted in China by year. The number grows from 182,226 in 2003, as the paper prints it, over 581,992 in 2009 and 1.31 million in 2013 to a peak of 4.60 million in 2021, and falls to 4.32 million in 2022. The totals of 2004 to 2008, 2011 and 2014 are missing and hatched.',
  datasets: [granted],
  rows: () =>
    granted
      .rows()
      .filter(({ applicants, kind, year }) => applicants === 'all' && kind === 'all' && year <= LAST)
      .map((row) => ({ quantity: 'grants', year: row.year, value: row.value, basis: granted.basisOf(row) })),
  columns: { year: { label: 'Year' }, value: { label: 'Patents granted', unit: 'grants' } },
  coverage: { by: ['year'], cells: cross({ year: years(FIRST, LAST) }), noun: 'years' },
  missing: 'Totals of 2004 to 2008, 2011 and 2014; the annual reports of China’s patent office would fill them. Those of 2012 and 2013 are rounded to a thousand by their source.',
  spec: (size, rows) => {
    const height = size.narrow ? 230 : 290;
    const sides: Record<number, Side> = size.narrow ? { 2003: 'over', 2009: 'over left', 2013: 'over', 2021: 'over left' } : Object.fromEntries(rows.map(({ year }) => [year, 'over']));
    return {
      height,
      encoding: {
        x: yearsAlong(size),
        y: { field: 'value', type: 'quantitative', scale: { domain: [0, 5e6] }, axis: { title: 'Million patents', values: [0, 1e6, 2e6, 3e6, 4e6, 5e6], labelExpr: IN_MILLIONS } },
      },
      layer: [
        ...missingYears(rows, FIRST, [{ year: 2006, y: height * 0.42, text: size.narrow ? ['no total', 'found'] : ['2004–2008:', 'no total found'] }]),
        yearBars(),
        ...printed('grants', '.2f', sides, 5, 'round(datum.value / 1e4) / 100'),
      ],
    };
  },
});

// One ink, because all are China’s; its strength tells the kinds apart.
const STRENGTH = { invention: 1, 'utility model': 0.55, design: 0.3 };
type Kind = keyof typeof STRENGTH;
const KINDS: readonly Kind[] = ['invention', 'utility model', 'design'];
const LABELS: Record<Kind, string> = { invention: 'Inventions', 'utility model': 'Utility models', design: 'Designs' };

type Grant = { kind: Kind; year: number; value: number; basis: Basis };

export const patentKinds = defineFigure<Grant>({
  title: 'Patents granted to domestic applicants, by kind',
  measure: 'Million patents, 2010 to 2022; shares of the three kinds in 2022',
  companionOf: 'patents',
  alt:
    'Stacked bars of the patents granted to domestic applicants by year, 2010 to 2022. Their sum rises from 0.74 million to 4.20 million, with a peak of 4.47 million in 2021 and a small fall from 1.23 to 1.21 million in 2014. In 2022 utility models are 66.6 percent, designs 16.9 percent and inventions 16.6 percent. Nothing is missing.',
  datasets: [granted],
  rows: () =>
    granted.rows().flatMap((row) => {
      const kind = KINDS.find((known) => known === row.kind);
      return row.applicants === 'domestic' && kind !== undefined && row.year <= LAST ? [{ kind, year: row.year, value: row.value, basis: granted.basisOf(row) }] : [];
    }),
  columns: { kind: { label: 'Kind' }, year: { label: 'Year' }, value: { label: 'Patents granted', unit: 'grants' } },
  coverage: { by: ['kind', 'year'], cells: cross({ kind: KINDS, year: years(2010, LAST) }), noun: 'kind-years' },
  spec: (size, rows) => ({
    height: size.narrow ? 230 : 290,
    encoding: {
      x: yearsAlong(size, { first: 2010 }),
      y: { field: 'value', type: 'quantitative', scale: { domain: [0, 4.6e6] }, axis: { title: 'Million patents', values: [0, 1e6, 2e6, 3e6, 4e6], labelExpr: IN_MILLIONS } },
    },
    layer: [
      // The grid would shine through the tints.
      stackedBars('kind', KINDS, { fill: { value: palette.paper } }),
      stackedBars('kind', KINDS, { fill: { value: inks.china }, fillOpacity: { condition: KINDS.map((kind) => ({ test: `datum.kind === '${kind}'`, value: STRENGTH[kind] })), value: 1 } }),
      stackLabels(rows.filter(({ year }) => year === LAST), 'kind', KINDS, (row, share) => [LABELS[row.kind], `${(share * 100).toFixed(1)} percent`]),
    ],
  }),
});
