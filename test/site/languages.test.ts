import { join, posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { elements, filesOf, pagesOf, type Page } from './pages.ts';

const [whole, underBase, second] = inject('sites');

function alternates(page: Page): Map<string, string> {
  return new Map(elements(page.tree, ({ tagName, properties }) => tagName === 'link' && properties['hrefLang'] !== undefined).map(({ properties }) => [String(properties['hrefLang']), String(properties['href'])]));
}

const languageOf = ({ tree }: Page): unknown => elements(tree, ({ tagName }) => tagName === 'html')[0]?.properties['lang'];

describe.each([whole, underBase].filter((site) => site !== undefined))('$name, in two languages', ({ folder, base }) => {
  const fileOf = (url: string): string => posix.join(decodeURIComponent(new URL(url).pathname).slice(base.length), 'index.html');
  const paired = pagesOf(folder).filter((page) => alternates(page).size > 0);

  it('names the same page in each language, both ways', () => {
    expect(paired.filter(({ file }) => file.startsWith('zh/')).length).toBe(4);
    for (const page of paired) {
      const named = alternates(page);
      expect([...named.keys()].sort(), page.file).toEqual(['en', 'x-default', 'zh-Hans']);
      for (const url of named.values()) {
        const other = paired.find(({ file }) => file === fileOf(url));
        expect(other && alternates(other), `${page.file} names ${url}`).toEqual(named);
      }
      const own = named.get(String(languageOf(page)));
      expect(own && fileOf(own)).toBe(page.file);
    }
  });

  it('links the other language in its own name, from each page that is there in both', () => {
    for (const { file, tree } of paired) {
      const [link] = elements(tree, ({ tagName, properties }) => tagName === 'a' && properties['hrefLang'] !== undefined);
      expect(link?.properties['lang'], file).toBe(file.startsWith('zh/') ? 'en' : 'zh-Hans');
      expect(posix.join(posix.dirname(file), String(link?.properties['href']), 'index.html')).toBe(file.startsWith('zh/') ? file.slice(3) : join('zh', file));
    }
  });

  it('marks the running text of a chapter with the language that it stays in', () => {
    for (const { file, tree } of paired.filter(({ file }) => file.startsWith('zh/chapters/'))) {
      const [text] = elements(tree, ({ properties }) => Array.isArray(properties['className']) && properties['className'][0] === 'prose');
      expect(text?.properties['lang'], file).toBe('en');
      expect(elements(tree, ({ tagName }) => tagName === 'h1')[0]?.properties['lang'], file).toBeUndefined();
    }
  });
});

it('has no second language where the volume has no translations', () => {
  expect(second && filesOf(second.folder).filter((file) => file.startsWith('zh/'))).toEqual([]);
  expect(second && pagesOf(second.folder).filter((page) => alternates(page).size > 0)).toEqual([]);
});
