import { filesOf } from './pages.ts';

/** Pages of a built site, by their address behind its base. */
export function pagesIn(folder: string): string[] {
  return filesOf(folder).filter((file) => file.endsWith('.html')).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

export const isChinese = (page: string): boolean => page.startsWith('zh/');
export const isChapter = (page: string): boolean => /^chapters\/[^/]+\/$/.test(page);

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
