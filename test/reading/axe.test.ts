import axe from 'axe-core';
import type Axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachPage, fontsArrived } from '../site/tabs.ts';
import { openSite } from './open-site.ts';
import type { OpenSite } from './open-site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.close());

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What the colour of the paper and the width of the window decide; the rest was seen before.
const ANEW = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

it.each([
  { colorScheme: 'light', width: 1280, runOnly: { type: 'tag', values: STANDARDS } },
  { colorScheme: 'dark', width: 390, runOnly: { type: 'rule', values: ANEW } },
] as const)('axe finds nothing to blame on any page, $colorScheme, $width pixels wide', async ({ colorScheme, width, runOnly }) => {
  const answers = await eachPage(site.browser, site.addresses, { settings: { colorScheme, viewport: { width, height: 900 } } }, async (tab, address) => {
    await fontsArrived(tab);
    await tab.evaluate(axe.source);
    const faults = await tab.evaluate(async (only) => {
      // The script that was just evaluated defines it.
      const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run(document, { runOnly: { type: only.type, values: [...only.values] }, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          // MathML is read out, which axe does not know.
          .filter(({ target }) => id !== 'empty-table-header' || document.querySelector(String(target[0]))?.querySelector('math') === null)
          .map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
      );
    }, runOnly);
    return faults.map((fault) => `${new URL(address).pathname} ${fault}`);
  });
  expect(answers.flat()).toEqual([]);
}, 240_000);
