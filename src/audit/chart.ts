import { defineFigure, type FigureDefinition } from '../figures/figure.ts';
import { palette } from '../figures/palette.ts';
import type { AuditTotals } from './entry.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

// From agreement to absence; the order of the legend, the stack and the table.
const INKS: Readonly<Record<Verdict, string>> = { reproduced: palette.teal, rounding: palette.sky, differs: palette.vermilion, 'not computable': palette.grey };

interface VerdictRow {
  readonly [column: string]: string | number;
  readonly chapter: string;
  readonly verdict: Verdict;
  readonly claims: number;
  readonly from: number;
  readonly to: number;
  readonly basis: 'derived';
}

/** A bar for each chapter, divided by verdict, each part with its number. */
export function verdictChart(totals: AuditTotals, chapters: readonly { slug: string; name: string }[]): FigureDefinition {
  const rows = chapters.flatMap(({ slug, name }): VerdictRow[] => {
    const verdicts = totals.chapters.find(({ chapter }) => chapter === slug)?.verdicts;
    let end = 0;
    return VERDICTS.flatMap((verdict) => {
      const claims = verdicts?.[verdict] ?? 0;
      const from = end;
      end += claims;
      return claims === 0 ? [] : [{ chapter: name, verdict, claims, from, to: end, basis: 'derived' as const }];
    });
  });
  const longest = Math.max(...rows.map(({ to }) => to));
  const names = chapters.map(({ name }) => name);
  const spoken = VERDICTS.map((verdict) => `${totals.verdicts[verdict]} ${verdict}`).join(', ');
  return defineFigure<VerdictRow>({
    title: 'Published numbers by verdict',
    measure: 'Number of claims',
    alt: `A bar for each chapter, divided by verdict. Of ${totals.claims} claims in all: ${spoken}.`,
    rows: () => rows,
    datasets: [],
    columns: { chapter: { label: 'Chapter' }, verdict: { label: 'Verdict' }, claims: { label: 'Claims', digits: 0 } },
    spec: ({ narrow }) => ({
      height: { step: narrow ? 52 : 44 },
      encoding: { y: { field: 'chapter', type: 'nominal', sort: names, title: null, axis: narrow ? null : { labelLimit: 220 } } },
      layer: [
        {
          mark: { type: 'bar', height: 22 },
          encoding: {
            x: { field: 'from', type: 'quantitative', title: null, axis: { tickMinStep: 1 } },
            x2: { field: 'to' },
            color: { field: 'verdict', type: 'nominal', scale: { domain: [...VERDICTS], range: VERDICTS.map((verdict) => INKS[verdict]) }, legend: { orient: 'top', title: null, ...(narrow ? { columns: 2 } : {}) } },
          },
        },
        {
          // A number that its part is too narrow for is in the table beside the chart.
          transform: [{ calculate: `datum.claims < ${Math.ceil(longest / 18)} ? '' : datum.claims`, as: 'label' }, { calculate: '(datum.from + datum.to) / 2', as: 'middle' }],
          mark: { type: 'text', color: palette.paper, fontWeight: 600 },
          encoding: { x: { field: 'middle', type: 'quantitative' }, text: { field: 'label', type: 'nominal' } },
        },
        ...(narrow
          ? [
              {
                transform: [{ filter: 'datum.from === 0' }],
                mark: { type: 'text' as const, align: 'left' as const, dy: -20 },
                encoding: { x: { value: 0 }, text: { field: 'chapter', type: 'nominal' as const } },
              },
            ]
          : []),
      ],
    }),
  });
}
