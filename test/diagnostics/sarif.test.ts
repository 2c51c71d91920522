import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { rules } from '../../src/diagnostics/rules/index.ts';
import { printSarif } from '../../src/diagnostics/sarif.ts';

const unknown: Diagnostic = { file: 'content/chapters/über uns/index.mdx', line: 2, column: 5, severity: 'error', rule: 'unknown-citation', message: 'The bibliography has no entry “b”.', fix: 'Did you mean “a”?' };
const skipped: Diagnostic = { file: 'content/a.mdx', line: 9, column: 1, severity: 'warning', rule: 'heading-skipped', message: 'A heading of level 4 follows one of level 2.' };

// The schema of the standard, as a package of its authors carries it; it is of a draft whose keywords have other names today.
const entry = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(entry.replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(schema);

it.each([
  ['nothing', []],
  ['an error and a warning', [unknown, skipped]],
])('is SARIF 2.1.0 where %s is wrong', (_, diagnostics) => {
  const log: unknown = JSON.parse(printSarif(diagnostics));
  validate(log);
  expect(validate.errors).toBeNull();
});

it('is held to the schema', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [{ level: 'fatal' }] }] })).toBe(false);
});

it('says of each where it stands, how much it counts, and what to type instead', () => {
  const [{ tool, results }] = (JSON.parse(printSarif([unknown, skipped])) as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }] }).runs;
  expect(results.map(({ ruleId, level, message }) => [ruleId, level, message])).toEqual([
    ['heading-skipped', 'warning', { text: 'A heading of level 4 follows one of level 2.' }],
    ['unknown-citation', 'error', { text: 'The bibliography has no entry “b”. Did you mean “a”?' }],
  ]);
  expect(results[1]?.['locations']).toEqual([{ physicalLocation: { artifactLocation: { uri: 'content/chapters/%C3%BCber%20uns/index.mdx', uriBaseId: '%SRCROOT%' }, region: { startLine: 2, startColumn: 5 } } }]);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(rules));
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[Number(ruleIndex)]?.id).toBe(ruleId);
});
