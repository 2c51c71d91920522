import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleAreas } from '../../src/diagnostics/rules/index.ts';
import { troubleshootingPage } from '../../src/diagnostics/troubleshooting.ts';

it('has the page that the rules make; `npm run docs:troubleshooting` renews it', () => {
  expect(readFileSync('docs/editors/troubleshooting.md', 'utf8')).toBe(troubleshootingPage());
});

it('has a heading for every rule', () => {
  const headings = [...troubleshootingPage().matchAll(/^### ([a-z-]+)$/gm)].map(([, name]) => name);
  expect(headings).toEqual(ruleAreas.flatMap(({ rules }) => Object.keys(rules)));
});
