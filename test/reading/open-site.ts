import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from '../site/browser.ts';
import { isChapter, isChinese, kindsInChinese, kindsOf, pagesIn } from '../site/kinds.ts';
import { serve } from '../site/server.ts';

/** The volume as a reader meets it: served, and a browser beside it. */
export interface OpenSite {
  browser: Browser;
  origin: string;
  /** Where its files are. */
  folder: string;
  /** Every page: "", "chapters/overview/", "404.html". */
  pages: readonly string[];
  /** Addresses of the same, of pages in another language one of each kind: they are made as the others are. */
  addresses: readonly string[];
  /** One page of each kind: the first whose address has its form, and each chapter, as they differ most; then one of each kind in Chinese. */
  kinds: readonly string[];
  chapters: readonly string[];
  close: () => Promise<void>;
}

export async function openSite(): Promise<OpenSite> {
  const [built] = inject('sites');
  if (!built) throw new Error('no site was built');
  const pages = pagesIn(built.folder);
  const own = pages.filter((page) => !isChinese(page));
  const chinese = kindsInChinese(pages);
  const [browser, host] = await Promise.all([launch(), serve(built.folder, built.base)]);
  return {
    browser,
    origin: host.origin + built.base,
    folder: built.folder,
    pages,
    addresses: [...own, ...chinese].map((page) => host.origin + built.base + page),
    kinds: [...kindsOf(own), ...chinese],
    chapters: pages.filter(isChapter),
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}
