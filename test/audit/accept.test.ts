import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptVerdicts } from '../../src/audit/accept.ts';
import { VERDICTS } from '../../src/audit/verdict.ts';
import type { Verdict } from '../../src/audit/verdict.ts';

const file = 'claims.ts';
const moved = (path: string, verdict: Verdict) => ({ id: path.replaceAll('.', '-'), path: path.split('.'), file, verdict });

const text = `// verdict: 'reproduced'
export const deficit = defineClaim({ printed: '123.743', explanation: "verdict: 'reproduced'", verdict: 'reproduced', });\r
export const record = {
  one: defineClaim({ verdict: "differs" as const }),
  two: defineClaim({\tverdict:'rounding' }),
};
export const table = cellClaims({
  rows: {
    a: { cells: { x: { printed: '1', verdict: 'reproduced' }, y: { printed: '2', verdict: 'reproduced' } } },
    b: { cells: { x: { printed: '3', verdict: 'not computable' } } },
  },
});
`;

describe('accepting moved verdicts', () => {
  it('rewrites those verdicts and nothing else', () => {
    const { text: accepted, refused } = acceptVerdicts({ file, text }, [moved('deficit', 'differs'), moved('record.one', 'not computable'), moved('table.a.y', 'rounding'), moved('table.b.x', 'reproduced')]);
    expect(refused).toEqual([]);
    expect(accepted).toBe(
      text
        .replace("verdict: 'reproduced', });", "verdict: 'differs', });")
        .replace('verdict: "differs"', 'verdict: "not computable"')
        .replace("printed: '2', verdict: 'reproduced'", "printed: '2', verdict: 'rounding'")
        .replace("'not computable'", "'reproduced'"),
    );
  });

  it('is undone by accepting the old verdicts again', () => {
    const old = { deficit: 'reproduced', 'record.one': 'differs', 'record.two': 'rounding', 'table.a.x': 'reproduced', 'table.a.y': 'reproduced', 'table.b.x': 'not computable' } as const;
    const back = Object.entries(old).map(([path, verdict]) => moved(path, verdict));
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(old)), fc.array(fc.constantFrom(...VERDICTS), { minLength: 6, maxLength: 6 }), (paths, verdicts) => {
        const there = acceptVerdicts({ file, text }, paths.map((path, index) => moved(path, verdicts[index] ?? 'differs')));
        expect(there.refused).toEqual([]);
        expect(acceptVerdicts({ file, text: there.text }, back).text).toBe(text);
      }),
    );
  });

  it('passes over the claims of other files', () => {
    expect(acceptVerdicts({ file: 'other.ts', text }, [moved('deficit', 'differs')])).toEqual({ text, refused: [] });
  });

  it('refuses, with place and reason, what has no verdict of its own to rewrite', () => {
    const source = "const shared = { verdict: 'differs' };\nexport const a = defineClaim({ ...shared });\nexport const b = claims('1');\n";
    const { text: same, refused } = acceptVerdicts({ file, text: source }, [moved('a', 'rounding'), moved('b', 'rounding'), moved('c', 'rounding')]);
    expect(same).toBe(source);
    expect(refused.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '2:30 The verdict of the claim a cannot be rewritten: a has no string `verdict` between its own braces.',
      '3:14 The verdict of the claim b cannot be rewritten: b has no string `verdict` between its own braces.',
      '1:1 The verdict of the claim c cannot be rewritten: no constant c is exported here.',
    ]);
  });

  it('refuses two verdicts for one string', () => {
    const source = "const shared = { x: defineClaim({ verdict: 'differs' }) };\nexport const a = shared;\nexport const b = shared;\n";
    const same = acceptVerdicts({ file, text: source }, [moved('a.x', 'rounding'), moved('b.x', 'rounding')]);
    expect(same.refused).toEqual([]);
    expect(same.text).toBe(source.replace('differs', 'rounding'));
    const torn = acceptVerdicts({ file, text: source }, [moved('a.x', 'rounding'), moved('b.x', 'reproduced')]);
    expect(torn.refused).toMatchObject([{ rule: 'claim-verdict-not-found', message: 'The verdict of the claim b-x cannot be rewritten: two claims with different verdicts share it.' }]);
  });
});
