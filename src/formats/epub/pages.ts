import { formatWork } from '../../citation/list.ts';
import { citationHtml } from '../citation.ts';

import { agentName, type Person } from '../../record/agent.ts';
import type { CitableRecord } from '../../record/record.ts';
import type { Chapter, Paper, Part } from '../../volume/model.ts';
import { proseOf, proseOfHtml } from '../prose.ts';
import { element, text, type Xml } from '../xml.ts';
import { chapterPage, paperPage } from './addresses.ts';
import type { Context } from './context.ts';
import { pageXhtml, titleXhtml, xhtml, xhtmlOf } from './xhtml.ts';

type Book = Omit<Context, 'page' | 'formulas'>;

/** The cover, which is the picture, and its words for those who do not see it. */
export function coverPage({ records, language }: Book): string {
  const { title } = records.volume;
  return pageXhtml({ title: title.text, lang: records.volume.language, type: 'cover' }, element('section', { class: 'cover', 'epub:type': 'cover', 'aria-label': language.book.cover }, element('img', { src: 'cover.png', alt: title.text, role: 'doc-cover' })));
}

/** Title, editors, edition, licence: what a printed book has on its title page and behind it. */
export function titlePage(book: Book): string {
  const { records: { volume }, language } = book;
  const { words } = language;
  const { event, editors, publisher, publisherPlace, licences, isbn, doi, url } = volume;
  const fact = (label: string, value: Xml | null | false): Xml => (value ? element('div', {}, [element('dt', {}, text(label)), element('dd', {}, value)]) : '');
  const link = (href: string, label = href): Xml => element('a', { href }, text(label));
  return pageXhtml({ title: volume.title.text, lang: volume.language, type: 'frontmatter' }, element('section', { class: 'title-page', 'epub:type': 'titlepage' }, [
    element('h1', {}, titleXhtml(volume.title)),
    volume.subtitle === null ? null : element('p', { class: 'subtitle' }, text(volume.subtitle)),
    volume.description === null ? null : element('p', {}, text(volume.description)),
    element('dl', {}, [
      event === null ? '' : fact(event.name, text(`${event.place}${language.comma}${language.span(event.dates)}`)),
      fact(words.organisers, event !== null && text(event.organisers.join(language.semicolon))),
      fact(words.editors, text(editors.map(agentName).join(language.semicolon))),
      fact(words.publisher, publisher && text([agentName(publisher), publisherPlace].filter(Boolean).join(language.comma))),
      fact(words.edition, text(`${volume.edition}${language.comma}${language.date(volume.date)}`)),
      fact('ISBN', isbn && text(isbn)),
      fact('DOI', doi && link(volume.id)),
      fact(language.book.address, link(url)),
      fact(words.licence, licences.map((licence) => (licence.url === null ? text(licence.name) : link(licence.url, licence.name))).join(', ')),
      fact(words.cite, xhtmlOf(citationHtml(volume), { ...book, page: 'title.xhtml', formulas: [] })),
    ]),
  ]));
}

export function partPage(part: Part, { records, language }: Book): string {
  const title = `${language.partName(part.number)}${language.colon}${part.title}`;
  return pageXhtml({ title, lang: records.volume.language, type: 'bodymatter' }, element('section', { class: 'part', 'epub:type': 'part' }, [
    element('h1', {}, [element('span', { class: 'kicker' }, text(language.partName(part.number))), ' ', text(part.title)]),
    part.intro === null ? null : element('p', {}, text(part.intro)),
  ]));
}

export function chapterBookPage(chapter: Chapter, record: CitableRecord, book: Book): string {
  const { words } = book.language;
  const prose = proseOf(chapter.body, book.place.base);
  const context: Context = { ...book, page: chapterPage(chapter.slug), formulas: prose.formulas };
  const { references } = chapter;
  const notes = prose.notes.map(({ id, number, children }) =>
    element('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, [element('p', { class: 'note-number' }, element('a', { href: `#${id.replace(/^fn-/, 'fnref-')}`, role: 'doc-backlink', 'aria-label': book.language.book.backToText(number) }, text(number))), xhtml(children, context)]),
  );
  return pageXhtml({ title: record.title.text, lang: record.language, type: 'bodymatter' }, element('section', { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' }, [
    headXhtml(record.name, record, context),
    record.abstract === null ? null : element('section', { class: 'abstract', 'epub:type': 'abstract', role: 'doc-abstract' }, [element('h2', {}, text(words.abstract)), xhtmlOf(record.abstract.html, context)]),
    factsXhtml(record, context),
    xhtml(prose.children, context),
    notes.length === 0 ? null : element('section', { 'epub:type': 'footnotes', class: 'notes' }, [element('h2', { id: 'notes' }, text(words.notes)), ...notes]),
    references.length === 0 ? null : element('section', { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'references' }, [element('h2', { id: 'references' }, text(words.references)), element('ul', { class: 'references' }, references.map(({ id, html }) => element('li', { id }, xhtmlOf(html, context))))]),
    citeXhtml(record, context),
  ]));
}

export function paperBookPage(paper: Paper, record: CitableRecord, book: Book): string {
  const prose = proseOfHtml(paper.bodyHtml, book.place.base);
  const context: Context = { ...book, page: paperPage(paper.slug), formulas: prose.formulas };
  return pageXhtml({ title: record.title.text, lang: record.language, type: 'bodymatter' }, element('section', { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' }, [
    headXhtml(book.language.paperName(paper.order), record, context),
    factsXhtml(record, context),
    xhtml([...prose.children, ...prose.notes.flatMap(({ children }) => children)], context),
  ]));
}

function headXhtml(kicker: string | null, { title, creators, status, corrections }: CitableRecord, { language }: Context): Xml {
  const authors = creators.map((agent) => {
    if (agent.kind === 'body') return element('li', {}, text(agent.name));
    return element('li', {}, [text(agentName(agent)), nativeName(agent), agent.orcid === null ? null : [' ', element('a', { href: agent.orcid }, 'ORCID')].join(''), ...agent.affiliations.map(({ name }) => element('span', { class: 'affiliation' }, text(name)))]);
  });
  return element('header', {}, [
    kicker === null ? null : element('p', { class: 'kicker' }, text(kicker)),
    element('h1', { id: 'title' }, titleXhtml(title)),
    authors.length === 0 ? null : element('ul', { class: 'byline' }, authors),
    ...(status === 'retracted' || corrections.length > 0 ? corrections.map(({ date, text: words }) => element('p', { class: 'correction' }, text(`${language.date(date)}${language.colon}${words}`))) : []),
  ]);
}

function nativeName(person: Person): Xml | null {
  return person.native === null || person.native === agentName(person) ? null : element('span', { class: 'native', lang: 'zh', 'xml:lang': 'zh' }, text(` ${person.native}`));
}

/** What a text goes back to, and its keywords. */
function factsXhtml({ original, keywords }: CitableRecord, context: Context): Xml | null {
  const { words, semicolon } = context.language;
  const label = (name: string): Xml => [element('b', {}, text(name)), ' '].join('');
  const parts = [
    original === null ? null : element('p', {}, [label(original.relation === 'restates' ? words.restates : words.published), xhtmlOf(formatWork(original.work), context)]),
    keywords.length === 0 ? null : element('p', {}, [label(words.keywords), text(keywords.join(semicolon))]),
  ];
  return parts.some((part) => part !== null) ? element('div', { class: 'facts' }, parts) : null;
}

function citeXhtml(record: CitableRecord, context: Context): Xml {
  return element('section', { class: 'facts', 'aria-labelledby': 'cite-as' }, [element('h2', { id: 'cite-as' }, text(context.language.words.cite)), element('p', {}, xhtmlOf(citationHtml(record), context))]);
}
