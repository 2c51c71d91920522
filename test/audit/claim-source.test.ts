import { describe, expect, it } from 'vitest';
import { claimSites } from '../../src/audit/claim-source.ts';

const text = `import { cellClaims, defineClaim } from '#audit';
import type { Row } from './row.ts';

const shared = { verdict: 'differs' } as const;
const inner = {
  first: defineClaim({ printed: '1', verdict: 'reproduced' } satisfies object),
};

/** The deficit, “verdict: 'differs'”. 赤字 😀 */
export const deficit = defineClaim({
  printed: '123.743', // verdict: 'differs'
  recompute: (): number => rows().filter((row): row is Row => row.verdict !== 'x').length!,
  verdict: "rounding" as const,
});

export const record = { ...inner, 'second': defineClaim({ "verdict": 'differs' }), inner };

export const table = cellClaims<Row>({
  where: 'Table I',
  columns: { mean: { quantity: 'mean' } },
  rows: { patent: { cells: { mean: { printed: '1', verdict: 'not computable' } } } },
});

export const spread = defineClaim({ ...shared, printed: '1' });
export const variable = defineClaim({ printed: '1', verdict: shared.verdict });
const local = defineClaim({ verdict: 'rounding' });
export { local as renamed };
export const loop = loop2;
const loop2 = loop;
`;

const find = claimSites({ file: 'claims.ts', text });
const at = (...path: string[]): string => {
  const site = find(path);
  if (!site) return 'nowhere';
  return `${site.place.line}:${site.place.column} ${site.literal ? text.slice(site.literal.start, site.literal.end) : 'no literal'}`;
};

describe('the place of a claim in its file', () => {
  it('is that of its verdict, whatever else looks like one', () => {
    expect(at('deficit')).toBe('13:12 "rounding"');
  });

  it('is found in records, through spreads, constants and quoted names', () => {
    expect(at('record', 'first')).toBe("6:47 'reproduced'");
    expect(at('record', 'second')).toBe("16:70 'differs'");
    expect(at('record', 'inner', 'first')).toBe("6:47 'reproduced'");
  });

  it('is found in the cell of a table', () => {
    expect(at('table', 'patent', 'mean')).toBe("21:61 'not computable'");
  });

  it('is found under the name that it is exported by', () => {
    expect(at('renamed')).toBe("26:38 'rounding'");
    expect(at('local')).toBe('nowhere');
  });

  it('is as deep as the names lead when the verdict is not a string of its own', () => {
    expect(at('spread')).toBe('24:35 no literal');
    expect(at('variable')).toBe('25:37 no literal');
    expect(at('table', 'patent', 'maximum')).toBe('21:21 no literal');
    expect(at('loop')).toBe('28:14 no literal');
  });

  it('is nowhere for a name that the file does not export, or a file that cannot be read', () => {
    expect(at('elsewhere')).toBe('nowhere');
    expect(at('shared')).toBe('nowhere');
    expect(claimSites({ file: 'claims.ts', text: 'export const = ;' })(['deficit'])).toBeUndefined();
  });
});
