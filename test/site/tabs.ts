import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Asks something of each page in tabs of one browser side by side; answers come in the order of the pages. */
export async function eachPage<Answer>(
  browser: Browser,
  addresses: readonly string[],
  { settings = {}, tabs = 4 }: { settings?: BrowserContextOptions; tabs?: number },
  ask: (tab: Page, address: string) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const context = await browser.newContext(settings);
  const work = async (): Promise<void> => {
    const tab = await context.newPage();
    for (let at = next++; at < addresses.length; at = next++) {
      const address = addresses[at] ?? '';
      await tab.goto(address, { waitUntil: 'load' });
      answers[at] = await ask(tab, address);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(tabs, addresses.length) }, work));
  } finally {
    await context.close();
  }
  return answers;
}

/** Waits until a page is set in the faces of the volume, which come after its first words, and all have come. */
export async function fontsArrived(tab: Page): Promise<void> {
  await tab.locator(':root:not([data-faces], [data-set])').waitFor({ state: 'attached' });
  await tab.evaluate(async () => {
    // What is not laid out asks for no face.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}
