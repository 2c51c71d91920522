import { describe, expect, it } from 'vitest';
import { auditChapter } from '../../src/audit/audit.ts';
import type { ChapterAudit } from '../../src/audit/audit.ts';
import { cellClaims } from '../../src/audit/cell-claims.ts';
import { defineClaim } from '../../src/audit/claim.ts';
import type { Claim } from '../../src/audit/claim.ts';
import { totalsOf } from '../../src/audit/entry.ts';
import { growth, interval } from '../../src/audit/interval.ts';
import { claimsOf } from '../../src/audit/named-claim.ts';
import type { Dataset } from '../../src/dataset/declaration.ts';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';

const file = 'content/chapters/primes/claims.ts';

function audit(module: Record<string, unknown>, ...texts: string[]): ChapterAudit {
  const [first = '', ...others] = texts;
  return auditChapter({ chapter: 'primes', claims: claimsOf(module), sources: [{ file, text: first }, ...others.map((text, index) => ({ file: `${file}.${index}`, text }))] });
}

const dataset: Pick<Dataset, 'id' | 'declaration' | 'inputs'> = {
  id: 'prime-counts',
  inputs: [new URL('file:///data.csv')],
  declaration: { title: 'Counts of primes', description: '', file: new URL('file:///data.csv'), columns: {}, key: [], basis: 'source', sources: {} },
};

const cut = defineClaim({
  printed: '3.068',
  unit: 'percent',
  where: 'Table I',
  quantity: 'mean',
  recompute: () => 3.06873,
  formula: 'sum over count',
  datasets: [dataset],
  verdict: 'rounding',
  explanation: 'cut, not rounded',
});
const open = defineClaim({ printed: 'five', value: '5', where: 'text', quantity: 'times', missing: 'the series', datasets: [], verdict: 'not computable' });

describe('the entry of a claim', () => {
  it('carries all that the audit page and audit.json print', () => {
    expect(audit({ cut }).entries).toEqual([
      {
        id: 'cut',
        chapter: 'primes',
        address: '/audit/#primes-cut',
        printed: '3.068',
        display: null,
        value: 3.068,
        unit: 'percent',
        comparison: 'equal',
        within: null,
        where: 'Table I',
        quantity: 'mean',
        recomputed: 3.06873,
        recomputedText: '3.06873',
        printedAs: '3.069',
        difference: 0.00073,
        differenceText: '+0.00073',
        verdict: 'rounding',
        ground: 'cut',
        recorded: 'rounding',
        agrees: true,
        formula: 'sum over count',
        datasets: [{ id: 'prime-counts', title: 'Counts of primes', address: '/data/prime-counts/' }],
        missing: null,
        explanation: 'cut, not rounded',
      },
    ]);
  });

  it('has no recomputed value where data is missing', () => {
    expect(audit({ open })).toMatchObject({
      entries: [{ printed: 'five', value: 5, recomputed: null, recomputedText: null, printedAs: null, difference: null, verdict: 'not computable', missing: 'the series', agrees: true }],
      moved: [],
      diagnostics: [],
    });
  });

  it('has both ends of what rounded inputs leave open', () => {
    const rate = defineClaim({ printed: '10.1', where: 'text', quantity: 'growth', scale: 0.01, recompute: () => growth(interval('1.2'), interval('4.0'), 12), formula: 'compound', datasets: [], verdict: 'rounding' });
    const [entry] = audit({ rate }).entries;
    expect(entry).toMatchObject({ recomputedText: '10.063 to 11.061', differenceText: '−0.037 to +0.961', printedAs: '10.1 to 11.1' });
    expect(entry?.recomputed).toEqual({ low: expect.closeTo(10.063, 3), high: expect.closeTo(11.061, 3) });
  });

  it('stands in the order of the file, not of the alphabet', () => {
    const source = "export const zeta = defineClaim({ verdict: '' });\nexport const alpha = defineClaim({ verdict: '' });";
    const another = "export const beta = defineClaim({ verdict: '' });";
    expect(audit({ alpha: open, beta: open, zeta: open }, source, another).entries.map(({ id }) => id)).toEqual(['zeta', 'alpha', 'beta']);
  });
});

describe('the guard', () => {
  const source = "import { defineClaim } from '#audit';\n\nexport const deficit = defineClaim({\n  printed: '123.743',\n  verdict: 'reproduced',\n});\n";
  const claim = (recompute: () => number, verdict: 'reproduced' | 'rounding' | 'differs' = 'reproduced'): Claim =>
    defineClaim({ printed: '123.743', unit: 'billion US dollars', where: 'text', quantity: 'deficit', recompute, formula: 'imports less exports', datasets: [], verdict, explanation: 'x' });

  it('is silent while the data gives the verdict on record', () => {
    expect(audit({ deficit: claim(() => 123.7432) }, source)).toMatchObject({ moved: [], diagnostics: [] });
  });

  it('names the claim, both verdicts, the value and the place when one digit of the data has changed', () => {
    const { moved, diagnostics, entries } = audit({ deficit: claim(() => 128.743) }, source);
    expect(diagnostics).toEqual([
      {
        file,
        line: 5,
        column: 12,
        severity: 'error',
        rule: 'claim-verdict-moved',
        message: 'The claim deficit is on record as “reproduced” and is now “differs”: the paper prints 123.743 billion US dollars and the data gives 128.743.',
        fix: 'Mend the data, or run `npm run check -- --accept-audit`.',
      },
    ]);
    expect(moved).toEqual([{ id: 'deficit', path: ['deficit'], file, verdict: 'differs' }]);
    expect(entries[0]).toMatchObject({ verdict: 'differs', recorded: 'reproduced', agrees: false });
  });

  it('notices a verdict that is better than the one on record as well', () => {
    expect(audit({ deficit: claim(() => 123.743, 'differs') }, source).moved).toMatchObject([{ verdict: 'reproduced' }]);
  });

  it('notices a recorded verdict of a claim that nothing recomputes', () => {
    const table = cellClaims({ where: 'T', columns: { a: { quantity: 'a' } }, rows: { r: { quantity: 'r', missing: 'the series', cells: { a: { printed: '1', verdict: 'reproduced' } } } } });
    expect(audit({ table }).diagnostics.map(({ message }) => message)).toEqual(['The claim table-r-a is on record as “reproduced” and is now “not computable”: the paper prints 1 and nothing recomputes it.']);
  });

  it('reports a statistic that refuses its input at the claim', () => {
    const result = audit({ deficit: claim(() => { throw new RangeError('13 observations are too few'); }) }, source);
    expect(result).toMatchObject({ entries: [], moved: [], diagnostics: [{ line: 5, column: 12, rule: 'claim-recompute-failed', message: 'The claim deficit cannot be recomputed: 13 observations are too few.' }] });
  });

  it('reports a table with broken cells at the cells, not at the numbers that rest on them', () => {
    const cells = [1, 2].map((line) => ({ file: 'data.csv', line, column: 3, severity: 'error' as const, rule: 'dataset-not-a-number' as const, message: 'no number' }));
    const result = audit({ deficit: claim(() => { throw new DiagnosticError(cells); }) }, source);
    expect(result).toMatchObject({ entries: [], moved: [], diagnostics: cells });
  });

  it('reports a value that is none', () => {
    expect(audit({ deficit: claim(() => Number.NaN) }, source).diagnostics).toMatchObject([{ rule: 'claim-recompute-failed', message: 'The claim deficit cannot be recomputed: NaN is not a finite number.' }]);
  });
});

describe('what an editor left out', () => {
  it('is a number for a word', () => {
    const five = { ...open, value: undefined };
    expect(audit({ five })).toMatchObject({ entries: [], diagnostics: [{ file, line: 1, column: 1, rule: 'claim-unreadable-print', message: 'The claim five is no number: "five" is not a number in digits.', fix: expect.stringContaining('give the number of “five” in `value`') }] });
    expect(audit({ five: { ...open, value: 'V' } }).diagnostics).toMatchObject([{ fix: 'Write `value` in digits, such as "5" or "0.67".' }]);
  });

  it('is the missing series, the formula, or the explanation', () => {
    const table = cellClaims({
      where: 'T',
      columns: { a: { quantity: 'a' } },
      rows: { r: { quantity: 'r', missing: ' ', cells: { a: { printed: '1', verdict: 'not computable' } } }, s: { quantity: 's', missing: 'x', cells: { a: { printed: '1', verdict: 'differs', recompute: () => 2 } } } },
    });
    expect(audit({ table }).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error claim-formula-missing', 'error claim-missing-unnamed', 'warning claim-unexplained']);
  });

  it('is a name of its own', () => {
    const { entries, diagnostics } = audit({ aB: open, 'a-b': open });
    expect(entries).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ rule: 'claim-duplicate-id', message: 'aB and a-b have the same id: a-b.' }]);
  });
});

describe('the totals', () => {
  it('count verdicts in all and by chapter', () => {
    const entries = [...audit({ cut, open, other: open }).entries, ...audit({ cut }).entries.map((entry) => ({ ...entry, chapter: 'zeros' }))];
    expect(totalsOf(entries)).toEqual({
      claims: 4,
      verdicts: { reproduced: 0, rounding: 2, differs: 0, 'not computable': 2 },
      chapters: [
        { chapter: 'primes', claims: 3, verdicts: { reproduced: 0, rounding: 1, differs: 0, 'not computable': 2 } },
        { chapter: 'zeros', claims: 1, verdicts: { reproduced: 0, rounding: 1, differs: 0, 'not computable': 0 } },
      ],
    });
  });
});
