import ranges from '#data/implied-ranges';
import atp from '#data/us-china-atp';
import { years } from '#dataset';
import { basisBar, defineFigure, gapBand, gapsOf, palette, type FigureRow } from '#figures';
import { inks } from '../../../colours.ts';
import { halo } from './halo.ts';

type Row = FigureRow & { year: number; deficit: number | null; least: number | null; most: number | null };

const FIRST = 2004;
/** Last year of the paper's figure; one year more is known. */
const LAST = 2016;
const KNOWN = 2017;

export const deficit = defineFigure<Row>({
  title: 'China-U.S. High-Tech Trade Deficit from 2004 to 2016',
  measure: 'U.S. deficit with China in advanced technology products, billion US dollars',
  alt: 'Bars over the years 2004 to 2017, in billion US dollars from zero. The deficit is 55.0 in 2006, 72.7 in 2008, 123.7 in 2014, 115.7 in 2016 and, after the years of the paper, 135.4 in 2017. For 2004 a thin band marks the range from 36.27 to 36.32 that a printed statistic implies. 2005, 2007, 2009 to 2013 and 2015 are hatched: no value is public.',
  rows: () => {
    const known = atp
      .rows()
      .filter(({ flow, group, source }) => flow === 'balance' && group === 'all' && source !== 'epi')
      .map((row): Row => ({ year: row.year, deficit: -row.value / 1000, least: null, most: null, basis: atp.basisOf(row) }));
    // Where no text prints the balance and both flows are known, it is their difference.
    const of = (flow: 'exports' | 'imports', year: number) => atp.rows().find((row) => row.flow === flow && row.group === 'all' && row.year === year)?.value;
    for (const year of years(FIRST, KNOWN).filter((one) => !known.some((row) => row.year === one))) {
      const [sold, bought] = [of('exports', year), of('imports', year)];
      if (sold !== undefined && bought !== undefined) known.push({ year, deficit: (bought - sold) / 1000, least: null, most: null, basis: 'derived' });
    }
    const implied = ranges.rows().filter(({ quantity }) => quantity === 'US ATP deficit with China');
    const [range] = implied;
    if (!range) return known;
    const least = Math.min(...implied.map(({ low }) => low)) / 1000;
    const most = Math.max(...implied.map(({ high }) => high)) / 1000;
    if (known.some(({ year }) => year === range.year)) return known;
    return [{ year: range.year, deficit: null, least, most, basis: ranges.basisOf(range) }, ...known];
  },
  datasets: [atp, ranges],
  columns: {
    year: { label: 'Year' },
    deficit: { label: 'Deficit', unit: 'billion US dollars' },
    least: { label: 'At least', unit: 'billion US dollars' },
    most: { label: 'At most', unit: 'billion US dollars' },
  },
  coverage: { by: ['year'], cells: years(FIRST, LAST).map((year) => ({ year })), noun: 'years, one of them as a range' },
  missing:
    '2005, 2007, 2009–2013 and 2015. The U.S. Census Bureau publishes the trade by partner: International Trade API, timeseries/intltrade/exports/hitech and imports/hitech, country 5700, from 2013; before that the December pages ctryatp/atp5700.html.',
  formula: 'Range of 2004: 100 million US dollars × e to the least lny of Table I, 5.894, whether the paper rounded it (5.8935 to 5.8945) or cut it (5.894 to 5.895), taking the first year to be the least.',
  spec: (size, rows) => {
    const gaps = gapsOf(rows, ({ year }) => year, FIRST, KNOWN);
    const [from, to] = gaps.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [KNOWN, KNOWN];
    const axis = {
      values: [...years(FIRST, KNOWN)],
      labelExpr: size.narrow ? "'’' + slice(toString(datum.value), 2)" : 'toString(datum.value)',
      title: null,
      grid: false,
    };
    const top = { baseline: 'bottom' as const, dy: -5, fontWeight: 600 as const };
    return {
      height: size.narrow ? 250 : 300,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [FIRST - 0.5, KNOWN + 0.5], nice: false }, axis },
        y: { field: 'deficit', type: 'quantitative', scale: { domain: [0, 160] }, axis: { title: 'Billion US dollars' } },
      },
      layer: [
        gapBand({ x: 'year', gaps, text: ['not public:', from === to ? String(from) : `${from}–${to}`] }),
        {
          transform: [{ filter: 'isValid(datum.deficit)' }],
          mark: { type: 'bar', orient: 'vertical', width: { expr: `width * ${0.72 / (KNOWN - FIRST + 1)}` } },
          encoding: basisBar({ value: inks.china }),
        },
        {
          data: { values: [{ year: LAST + 0.5 }] },
          layer: [
            { mark: { type: 'rule', strokeDash: [3, 3] }, encoding: { y: { value: 0 }, y2: { value: 'height' } } },
            {
              mark: { type: 'text', align: 'right', baseline: 'top', dx: -6, color: palette.muted, ...halo, text: ['the paper’s', 'figure ends'] },
              encoding: { y: { value: 0 } },
            },
          ],
        },
        {
          transform: [{ filter: 'isValid(datum.deficit)' }],
          mark: { type: 'text', ...top, ...halo },
          encoding: { text: { field: 'deficit', type: 'quantitative', format: '.1f' } },
        },
        {
          // The range is narrower than a pixel; its outline makes it seen.
          transform: [
            { filter: 'isValid(datum.least)' },
            { calculate: 'datum.year - 0.36', as: 'from' },
            { calculate: 'datum.year + 0.36', as: 'until' },
          ],
          mark: { type: 'rect', stroke: inks.china, strokeWidth: 2, fill: inks.china },
          encoding: { x: { field: 'from', type: 'quantitative' }, x2: { field: 'until' }, y: { field: 'least', type: 'quantitative' }, y2: { field: 'most' } },
        },
        {
          transform: [{ filter: 'isValid(datum.least)' }],
          mark: { type: 'text', ...top, ...halo, align: 'left', dx: -17, dy: -39, text: { expr: "['implied:', format(datum.least, '.2f') + '–', format(datum.most, '.2f')]" } },
          encoding: { y: { field: 'most', type: 'quantitative' } },
        },
      ],
    };
  },
});
