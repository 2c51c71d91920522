import type { Chapter, Section } from '../../volume/model.ts';
import { element, text, type Xml } from '../xml.ts';
import { chapterPage, paperPage } from './addresses.ts';
import type { Context } from './context.ts';
import { pageXhtml, titleXhtml, xhtmlOf } from './xhtml.ts';

/** The table of contents, for readers and for their programs, with the landmarks of the book. */
export function contentsPage(book: Omit<Context, 'page' | 'formulas'>): string {
  const { volume, records, language } = book;
  const { words } = language;
  const context: Context = { ...book, page: 'contents.xhtml', formulas: [] };
  const entry = (href: string, title: Xml, children: readonly Xml[] = []): Xml => element('li', {}, [element('a', { href }, title), children.length === 0 ? null : element('ol', {}, children)]);
  const chapterEntry = (chapter: Chapter): Xml => {
    const page = chapterPage(chapter.slug);
    return entry(page, text(`${chapter.number} `) + titleXhtml(records.at(chapter.address)?.title ?? chapter.title), sectionEntries(chapter.sections, page, context));
  };
  const parts = volume.parts.map((part) => entry(`part-${part.number}.xhtml`, text(`${language.partName(part.number)}${language.colon}${part.title}`), [...part.chapters.map(chapterEntry), ...part.papers.map(({ slug, title }) => entry(paperPage(slug), titleXhtml(title)))]));
  const landmarks = [['cover', 'cover.xhtml', language.book.cover], ['titlepage', 'title.xhtml', language.book.titlePage], ['toc', 'contents.xhtml#toc', words.contents], ['bodymatter', `part-${volume.parts[0]?.number}.xhtml`, language.book.begin]] as const;
  return pageXhtml({ title: words.contents, lang: records.volume.language, type: 'frontmatter' }, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' }, [element('h1', { id: 'contents' }, text(words.contents)), element('ol', {}, [entry('title.xhtml', text(language.book.titlePage)), ...parts])]),
    element('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': language.book.landmarks }, element('ol', {}, landmarks.map(([type, href, label]) => element('li', {}, element('a', { 'epub:type': type, href }, text(label)))))),
  ].join(''));
}

/** Sections under those that they belong to. */
function sectionEntries(sections: readonly Section[], page: string, context: Context): Xml[] {
  const [first] = sections;
  if (first === undefined) return [];
  const next = sections.findIndex(({ depth }, index) => index > 0 && depth <= first.depth);
  const inside = sections.slice(1, next === -1 ? undefined : next);
  const rest = next === -1 ? [] : sections.slice(next);
  const deeper = sectionEntries(inside, page, context);
  const title = [first.number === null ? null : text(`${first.number} `), xhtmlOf(first.titleHtml, context)].filter((part) => part !== null).join('');
  return [element('li', {}, [element('a', { href: `${page}#${first.id}` }, title), deeper.length === 0 ? null : element('ol', {}, deeper)]), ...sectionEntries(rest, page, context)];
}
