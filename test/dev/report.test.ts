import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reportOf } from '../../src/dev/report.ts';

const late: Diagnostic = { file: 'content/b.csv', line: 2, column: 3, severity: 'error', rule: 'dataset-export', message: '"many" is no number', fix: 'write digits' };
const early: Diagnostic = { file: 'content/a.mdx', line: 9, column: 1, severity: 'warning', rule: 'citation-unused', message: 'nothing\n\nshows it' };

it('has all mistakes in reading order, each with its message, lines and fix', () => {
  const source = (file: string) => (file === 'content/b.csv' ? 'n,count\n1,many\n' : undefined);
  expect(reportOf([late, early], source)).toEqual({
    summary: '1 error and 1 warning in 2 files',
    mistakes: [
      { place: 'content/a.mdx:9:1', severity: 'warning', rule: 'citation-unused', text: '  nothing\n\nshows it' },
      { place: 'content/b.csv:2:3', severity: 'error', rule: 'dataset-export', text: '  "many" is no number\n  2 | 1,many\n    |   ^\n  fix: write digits' },
    ],
  });
});
