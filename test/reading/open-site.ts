import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from '../site/browser.ts';
import { filesOf } from '../site/pages.ts';
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

/** Pages of a built site, by their address behind its base. */
export function pagesIn(folder: string): string[] {
  return filesOf(folder).filter((file) => file.endsWith('.html')).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

const isChinese = (page: string): boolean => page.startsWith('zh/');
const isChapter = (page: string): boolean => /^chapters\/[^/]+\/$/.test(page);

/** One Chinese page of each kind, one chapter among them. */
export function kindsInChinese(pages: readonly string[]): string[] {
  const kinds = kindsOf(pages.filter(isChinese).map((page) => page.slice('zh/'.length)));
  const [chapter] = kinds.filter(isChapter);
  return kinds.filter((page) => !isChapter(page) || page === chapter).map((page) => `zh/${page}`);
}

/** The chapters, and the first page of every other form of address, whatever kinds of page there are. */
export function kindsOf(pages: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const page of pages) {
    const kind = isChapter(page) ? page : page.replace(/^(chapters)\/[^/]+\/([^/]+)\/.+$/, '$1/*/$2/*').replace(/^chapters\/[^/]+\/([^/]+)\/$/, 'chapters/*/$1/').replace(/^([^/]+)\/[^/]+\/$/, '$1/*/');
    if (!first.has(kind)) first.set(kind, page);
  }
  return [...first.values()];
}
