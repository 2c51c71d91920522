import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

export interface Page {
  /** File inside the site, with forward slashes: "chapters/overview/index.html". */
  file: string;
  html: string;
  tree: Root;
}

export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(site, join(entry.parentPath, entry.name)))
    .sort();
}

const read = new Map<string, Page[]>();

/** The pages of a site, which are read once. */
export function pagesOf(site: string): Page[] {
  const known = read.get(site);
  if (known) return known;
  const pages = filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      return { file, html, tree: fromHtml(html) };
    });
  read.set(site, pages);
  return pages;
}

export function elements(tree: Root, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** Every link, picture or style of the site that leads nowhere, as "page: target". */
export function brokenLinks(site: string, base: string): string[] {
  const files = new Set(filesOf(site));
  const pages = pagesOf(site);
  const ids = new Map(pages.map((page) => [page.file, idsOf(page.tree)]));
  const broken: string[] = [];
  for (const page of pages) {
    const address = new URL(base + page.file.replace(/index\.html$/, ''), 'https://site.invalid');
    for (const target of targetsOf(page.tree)) {
      const url = new URL(target, address);
      if (url.host !== address.host || !/^https?:$/.test(url.protocol)) continue;
      const path = decodeURIComponent(url.pathname);
      const file = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : null;
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!file || !files.has(file) || (anchor && ids.get(file) && !ids.get(file)?.has(anchor))) broken.push(`${page.file}: ${target}`);
    }
  }
  return broken;
}

function idsOf(tree: Root): Set<string> {
  return new Set(elements(tree, (element) => typeof element.properties['id'] === 'string').map((element) => String(element.properties['id'])));
}

function targetsOf(tree: Root): string[] {
  return elements(tree, () => true)
    .flatMap((element) => [element.properties['href'], element.properties['src']])
    .filter((target): target is string => typeof target === 'string');
}

/** The strictest policy for scripts that a host may have: files of the site, and what stands in its pages, by its sum. */
export function scriptPolicy(folder: string): string {
  return /script-src [^;"]+/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[0] ?? '';
}
