import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // KaTeX and Vega place their parts with inline styles.
    'no-inline-style': 'off',
    // Links in running text may be long sentences; titles of works are.
    'long-title': 'off',
  },
});

describe.each(inject('sites'))('$name', ({ folder }) => {
  it('is valid HTML', async () => {
    const faults: string[] = [];
    for (const { file, html } of pagesOf(folder)) {
      const report = await validator.validateString(html, file);
      for (const result of report.results) {
        faults.push(...result.messages.map((m) => `${file}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  }, 120_000);
});
