import { describe, expect, it } from 'vitest';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printAnnotations, printDiagnostics, printJson, summary } from '../../src/diagnostics/print.ts';

const unknown: Diagnostic = { file: 'content/b.mdx', line: 2, column: 5, severity: 'error', rule: 'unknown-citation', message: 'The bibliography has no entry “b”.', fix: 'Did you mean “a”?' };
const skipped: Diagnostic = { file: 'content/a.mdx', line: 9, column: 1, severity: 'warning', rule: 'heading-depth', message: 'A heading of level 4 follows one of level 2.' };

describe('printDiagnostics', () => {
  it('sorts by place, shows the line and ends with one summary', () => {
    const source = (file: string): string | undefined => (file === 'content/b.mdx' ? 'one\nsee @b now\n' : undefined);
    expect(printDiagnostics([unknown, skipped], { source })).toBe(
      [
        'content/a.mdx:9:1 warning heading-depth',
        '  A heading of level 4 follows one of level 2.',
        '',
        'content/b.mdx:2:5 error unknown-citation',
        '  The bibliography has no entry “b”.',
        '  2 | see @b now',
        '    |     ^',
        '  fix: Did you mean “a”?',
        '',
        '1 error and 1 warning in 2 files',
        '',
      ].join('\n'),
    );
  });

  it('cuts long lines around the place, and keeps the caret under it', () => {
    const words = `${'x'.repeat(300)}@b${'y'.repeat(300)}`;
    const lines = printDiagnostics([{ ...unknown, line: 1, column: 301 }], { source: () => words }).split('\n');
    const [shown = '', caret = ''] = lines.slice(2, 4);
    expect(shown.length).toBeLessThan(100);
    expect(shown[caret.indexOf('^')]).toBe('@');
  });

  it('puts the caret under a place after ideographs, which are two columns wide', () => {
    const printed = printDiagnostics([{ ...unknown, line: 1, column: 3 }], { source: () => '中国@b' });
    expect(printed).toContain('  1 | 中国@b\n    |     ^');
  });

  it('colours only when asked', () => {
    expect(printDiagnostics([unknown])).not.toContain('\u001b');
    expect(printDiagnostics([unknown], { colour: true })).toContain('\u001b[31merror\u001b[0m');
  });
});

describe('the other printers', () => {
  it('counts', () => {
    expect(summary([])).toBe('No errors.');
    expect(summary([unknown])).toBe('1 error in 1 file');
    expect(summary([unknown, unknown, { ...unknown, file: 'x' }])).toBe('3 errors in 2 files');
    expect(summary([skipped])).toBe('1 warning in 1 file');
  });

  it('writes annotations on one line each, with reserved signs escaped', () => {
    expect(printAnnotations([{ ...unknown, file: 'a,b:c.mdx', message: '50% of\nlines' }])).toBe('::error file=a%2Cb%3Ac.mdx,line=2,col=5,title=unknown-citation::50%25 of%0Alines (Did you mean “a”?)\n');
  });

  it('writes sorted JSON', () => {
    expect(JSON.parse(printJson([unknown, skipped]))).toEqual([skipped, unknown]);
  });

  it('is one error with all places for whoever cannot go on', () => {
    const error = new DiagnosticError([unknown, skipped]);
    expect(error.message).toBe('content/a.mdx:9:1 A heading of level 4 follows one of level 2.\ncontent/b.mdx:2:5 The bibliography has no entry “b”. Did you mean “a”?');
    expect([error.line, error.column]).toEqual([9, 1]);
  });
});
