import { cellOf, held, heldRow, type ReplicationRow, type ReplicationSection, titles } from '#audit';
import { granger } from '../claims/granger.ts';
import { probabilityOfF } from '../claims/probability.ts';

const YEARS = 13;
const tests = {
  RATIO_to_lny: 'RATIO → ln y',
  lny_to_RATIO: 'ln y → RATIO',
  PATENT_to_lny: 'PATENT → ln y',
  lny_to_PATENT: 'ln y → PATENT',
  FDIGDP_to_lny: 'FDIGDP → ln y',
  lny_to_FDIGDP: 'ln y → FDIGDP',
} as const;

type Test = keyof typeof tests;
// Object.keys of a constant record gives its keys.
const all = Object.keys(tests) as Test[];

/** Degrees of freedom: lags, and what they leave of the years. */
type Freedom = readonly [df1: number, df2: number];

// Up to four lags; fifteen years and one lag leave 11, a series more or less one either way.
const candidates: readonly Freedom[] = [1, 2, 3, 4].flatMap((df1) => Array.from({ length: 12 }, (_, index): Freedom => [df1, index + 1]));

/** Table III: whether F and p of each row belong together, since neither can be recomputed from data. */
export function causality(): ReplicationSection {
  return {
    title: 'Table III: do F and p belong together?',
    text: [
      'No F can be recomputed, since every one needs $$\\ln y$$. But an F and its degrees of freedom give p, and the paper prints both F and p, so that each row can be held against the degrees of freedom that a choice of lags leaves: with $$k$$ lags of both series and a constant, 13 years leave $$F(k,\\ 13 - 3k - 1)$$.',
      'Two lags, $$F(2, 6)$$, fit five of the six rows, one of them only if its p was cut. The last row, $$\\ln y$$ as a cause of *FDIGDP*, does not fit them: its p belongs to 9, 10 or 11 residual degrees of freedom, which two lags leave of 16 to 18 years, longer than any series in Table I. The second half of the list searches one to four lags and 1 to 12 residual degrees of freedom.',
    ].join('\n\n'),
    rows: [
      ...all.flatMap((test) => [1, 2, 3].map((lags) => lagRow(test, lags))),
      ...all.map((test): ReplicationRow => ({ quantity: `${tests[test]}, degrees of freedom that fit`, published: `F = ${printedF(test)}, p = ${printedP(test)}`, recomputed: words(candidates.filter((freedom) => fits(test, freedom))), specification: 'p rounds or cuts to the printed digits', data: titles([]) })),
      together('the first five rows', all.slice(0, 5)),
      together('all six rows', all),
    ],
  };
}

function lagRow(test: Test, lags: number): ReplicationRow {
  const df2 = YEARS - 3 * lags - 1;
  return heldRow(printedP(test), probabilityOfF(printedF(test), lags, df2), {
    quantity: `${tests[test]}, p of an F of ${printedF(test)}`,
    specification: `F(${lags}, ${df2}): ${lags} ${lags === 1 ? 'lag' : 'lags'}, ${YEARS} years`,
    data: titles([]),
  });
}

function together(which: string, group: readonly Test[]): ReplicationRow {
  const common = candidates.filter((freedom) => group.every((test) => fits(test, freedom)));
  return { quantity: `${which}, degrees of freedom that fit at once`, published: null, recomputed: words(common), specification: 'p of every row rounds or cuts to the printed digits', data: titles([]) };
}

function fits(test: Test, [df1, df2]: Freedom): boolean {
  return held(printedP(test), probabilityOfF(printedF(test), df1, df2)) !== 'differs';
}

function printedF(test: Test): string {
  return cellOf(granger, test, 'F').printed;
}

function printedP(test: Test): string {
  return cellOf(granger, test, 'p').printed;
}

/** "F(1, 8 to 9), F(2, 6)". */
function words(found: readonly Freedom[]): string {
  const runs: { df1: number; from: number; to: number }[] = [];
  for (const [df1, df2] of found) {
    const last = runs.at(-1);
    if (last?.df1 === df1 && last.to === df2 - 1) last.to = df2;
    else runs.push({ df1, from: df2, to: df2 });
  }
  return runs.length === 0 ? 'none' : runs.map(({ df1, from, to }) => `F(${df1}, ${from === to ? from : `${from} to ${to}`})`).join(', ');
}
