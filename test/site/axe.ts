import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a part of a page, as "rule: element". */
export async function faultsFor(tab: Page, part: string): Promise<string[]> {
  // Not as a script of the page, which may forbid strange ones.
  await tab.evaluate(source);
  const { violations } = await tab.evaluate((selector) => (globalThis as unknown as { axe: typeof axe }).axe.run(selector), part); // the script above has put it there
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
