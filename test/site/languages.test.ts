import { join, posix } from 'node:path';
import type { Root, RootContent } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { english } from '../../src/languages/english.ts';
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
    const once = ['404.html', 'design/index.html'];
    expect(paired.map(({ file }) => file)).toEqual(pagesOf(folder).map(({ file }) => file).filter((file) => !once.includes(file)));
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
    for (const { file, tree } of paired.filter(({ file }) => /^zh\/chapters\/[^/]+\/index\.html$/.test(file))) {
      const [text] = elements(tree, ({ properties }) => Array.isArray(properties['className']) && properties['className'][0] === 'prose');
      expect(text?.properties['lang'], file).toBe('en');
      expect(elements(tree, ({ tagName }) => tagName === 'h1')[0]?.properties['lang'], file).toBeUndefined();
    }
  });
});

/** Each text of a page with the language that it is said to be in, and the classes of what it stands in. */
function texts({ tree }: Page): { text: string; lang: string; within: readonly string[] }[] {
  const found: { text: string; lang: string; within: readonly string[] }[] = [];
  const walk = (node: Root | RootContent, lang: string, within: readonly string[]): void => {
    if (node.type === 'text') found.push({ text: node.value.trim(), lang, within });
    if (!('children' in node)) return;
    if (node.type === 'element' && ['script', 'style', 'title'].includes(node.tagName)) return;
    const { lang: own, className } = node.type === 'element' ? node.properties : {};
    for (const child of node.children) walk(child, typeof own === 'string' ? own : lang, Array.isArray(className) ? [...within, ...className.map(String)] : within);
  };
  walk(tree, '', []);
  return found.filter(({ text }) => text !== '');
}

// Names of people are the same words in each language.
const NAMES = ['author', 'author-name', 'toc-authors', 'work-authors'];
const PHRASE = /\p{Script=Latin}[\p{Script=Latin}’'.,-]*(?:\s+\p{Script=Latin}[\p{Script=Latin}’'.,-]*){2,}/u;
const isChinese = (lang: string): boolean => /^zh\b/.test(lang);

// The second volume's titles mix scripts on purpose, and a title is one text without marks.
describe.each([whole].filter((site) => site !== undefined))('$name', ({ folder }) => {
  const said = (faulty: (text: ReturnType<typeof texts>[number], page: Page) => boolean): string[] =>
    pagesOf(folder).flatMap((page) => texts(page).filter((text) => faulty(text, page)).map(({ text }) => `${page.file}: ${text.slice(0, 60)}`));

  it('says of Chinese words, wherever they stand, that they are Chinese', () => {
    expect(said(({ text, lang }) => /\p{Script=Han}/u.test(text) && !isChinese(lang))).toEqual([]);
  });

  it('says of what stays English on a Chinese page that it is English', () => {
    expect(said(({ text, lang, within }) => isChinese(lang) && PHRASE.test(text) && !NAMES.some((name) => within.includes(name)))).toEqual([]);
  });

  it('has no English word of the interface among its Chinese ones', () => {
    const words = new Set<string>(Object.values(english.words).filter((word) => typeof word === 'string'));
    expect(said(({ text, lang }, { file }) => file.startsWith('zh/') && isChinese(lang) && words.has(text))).toEqual([]);
  });

  it('leads from Chinese pages to Chinese pages', () => {
    const astray = pagesOf(folder).filter(({ file }) => file.startsWith('zh/')).flatMap(({ file, tree }) =>
      elements(tree, ({ tagName, properties }) => tagName === 'a' && properties['hrefLang'] === undefined && typeof properties['href'] === 'string').flatMap(({ properties }) => {
        const target = new URL(String(properties['href']), `https://site.invalid/${file}`);
        return target.host === 'site.invalid' && target.pathname.endsWith('/') && !target.pathname.startsWith('/zh/') ? [`${file}: ${String(properties['href'])}`] : [];
      }),
    );
    expect(astray).toEqual([]);
  });
});

it('has no second language where the volume has no translations', () => {
  expect(second && filesOf(second.folder).filter((file) => file.startsWith('zh/'))).toEqual([]);
  expect(second && pagesOf(second.folder).filter((page) => alternates(page).size > 0)).toEqual([]);
});
