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

/** Chapters that one drawing can show; beyond, a bar stands for a part of the volume. */
const MOST_BARS = 40;

interface Bar {
  name: string;
  chapters: readonly string[];
}

/** What the bars stand for: the chapters, or where they are too many for one drawing the parts. */
export function verdictBars(chapters: readonly { slug: string; name: string }[], parts: readonly { title: string; chapters: readonly string[] }[]): { of: 'chapter' | 'part'; bars: Bar[] } {
  if (chapters.length <= MOST_BARS) return { of: 'chapter', bars: chapters.map(({ slug, name }) => ({ name, chapters: [slug] })) };
  return { of: 'part', bars: parts.filter((part) => part.chapters.length > 0).map(({ title, chapters: slugs }) => ({ name: title, chapters: slugs })) };
}

/** A bar for each chapter or part, divided by verdict, each piece with its number. */
export function verdictChart(totals: AuditTotals, { of, bars }: ReturnType<typeof verdictBars>): FigureDefinition {
  const byChapter = new Map(totals.chapters.map(({ chapter, verdicts }) => [chapter, verdicts]));
  const rows = bars.flatMap(({ name, chapters }): VerdictRow[] => {
    let end = 0;
    return VERDICTS.flatMap((verdict) => {
      const claims = chapters.reduce((sum, slug) => sum + (byChapter.get(slug)?.[verdict] ?? 0), 0);
      const from = end;
      end += claims;
      return claims === 0 ? [] : [{ chapter: name, verdict, claims, from, to: end, basis: 'derived' as const }];
    });
  });
  const longest = Math.max(...rows.map(({ to }) => to));
  const names = bars.map(({ name }) => name);
  const spoken = VERDICTS.map((verdict) => `${totals.verdicts[verdict]} ${verdict}`).join(', ');
  return defineFigure<VerdictRow>({
    title: 'Published numbers by verdict',
    measure: 'Number of claims',
    alt: `A bar for each ${of}, divided by verdict. Of ${totals.claims} claims in all: ${spoken}.`,
    rows: () => rows,
    datasets: [],
    columns: { chapter: { label: of === 'chapter' ? 'Chapter' : 'Part' }, verdict: { label: 'Verdict' }, claims: { label: 'Claims', digits: 0 } },
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
