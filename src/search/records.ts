import { mergedReferences } from '../components/merged-references.ts';
import { spelledSpan } from '../components/dates.ts';
import { byline } from '../components/names.ts';
import { capitalized, chapterName, words } from '../components/words.ts';
import { authorsOf } from '../indexes/authors.ts';
import { yearsDrawn, yearsHeld, yearsOfEvent, yearsOfOriginal, yearsOfWork } from '../indexes/years.ts';
import type { Chapter, Volume } from '../volume/model.ts';
import { htmlWords } from './html-words.ts';
import type { SearchRecord } from './record.ts';

/** Everything of a volume that can be found, in reading order. A new kind of thing is one more line here. */
export function recordsOf(volume: Volume): SearchRecord[] {
  return [
    ...volume.chapters.flatMap((chapter) => chapterRecords(chapter, volume)),
    ...paperRecords(volume),
    ...datasetRecords(volume),
    ...referenceRecords(volume),
    ...authorRecords(volume),
    ...eventRecords(volume),
    ...termRecords(volume),
  ];
}

function chapterRecords(chapter: Chapter, { datasets }: Volume): SearchRecord[] {
  const { slug, address, matter, number } = chapter;
  const home = { chapters: [slug], years: [] };
  const inChapter = `${chapterName(number).toLowerCase()}, ${matter.short ?? matter.title}`;
  const native = matter.authors.map((author) => author.native ?? '').join(' ');
  return [
    { ...home, kind: 'chapter', address, title: matter.title, place: `${chapterName(number)}, ${byline(matter.authors)}`, text: sentences(htmlWords(chapter.abstractHtml), matter.keywords.join(', '), native), years: yearsOfOriginal(chapter) },
    ...chapter.sections.map((section): SearchRecord => ({ ...home, kind: 'section', address: `${address}#${section.id}`, title: section.title, place: capitalized(section.number === null ? inChapter : `section ${section.number}, ${inChapter}`), text: sentences(section.words.text, section.words.notes) })),
    ...chapter.figures.map((figure): SearchRecord => ({
      ...home,
      kind: 'figure',
      address: figure.address,
      title: figure.definition.title,
      place: `${figure.name}, ${inChapter}`,
      text: sentences(figure.definition.measure, htmlWords(figure.captionHtml), figure.definition.missing),
      years: yearsDrawn(figure, datasets),
    })),
    ...chapter.tables.map((table): SearchRecord => ({ ...home, kind: 'table', address: table.address, title: table.definition.title, place: `${table.name}, ${inChapter}`, text: sentences(htmlWords(table.captionHtml), ...Object.values(table.definition.columns).flatMap((column) => column?.label ?? [])) })),
    ...chapter.equations.map(({ number: equation, anchor, id }): SearchRecord => ({ ...home, kind: 'equation', address: anchor, title: `${words.equation} (${equation})`, place: capitalized(inChapter), text: id.replace(/^eq-/, '').replaceAll('-', ' ') })),
  ];
}

function paperRecords({ papers, parts }: Volume): SearchRecord[] {
  return papers.map((paper) => ({
    kind: 'paper',
    address: paper.address,
    title: paper.matter.title,
    place: `${words.paper} ${paper.order}, ${byline(paper.matter.authors)}`,
    text: sentences(paper.words.text, paper.words.notes, paper.matter.keywords.join(', ')),
    chapters: parts.find((part) => part.papers.includes(paper))?.chapters.map(({ slug }) => slug) ?? [],
    years: yearsOfOriginal(paper),
  }));
}

function datasetRecords({ datasets }: Volume): SearchRecord[] {
  return datasets.map((entry) => {
    const { declaration, id } = entry.dataset;
    const sources = Object.values(declaration.sources);
    const users = [...entry.figures, ...entry.tables, ...entry.claims];
    return {
      kind: 'dataset',
      address: entry.address,
      title: declaration.title,
      place: [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
      text: sentences(declaration.description, sources.map(({ title }) => title).join('; '), Object.values(declaration.columns).map(({ meaning }) => meaning).join('; '), id),
      chapters: [...new Set(users.map(({ chapter }) => chapter))],
      years: yearsHeld(entry),
    };
  });
}

function referenceRecords({ chapters }: Volume): SearchRecord[] {
  return mergedReferences(chapters).flatMap((work): SearchRecord[] => {
    const [first] = work.chapters;
    if (first === undefined) return [];
    const citing = work.chapters.map(({ chapter }) => chapter.number).join(', ');
    return [
      {
        kind: 'reference',
        address: `${first.chapter.address}#${first.id}`,
        title: work.reference.title,
        place: `${words.citedIn} ${work.chapters.length === 1 ? 'chapter' : 'chapters'} ${citing}`,
        text: htmlWords(work.html),
        chapters: chapters.filter(({ address }) => work.chapters.some(({ chapter }) => chapter.address === address)).map(({ slug }) => slug),
        years: yearsOfWork(work),
      },
    ];
  });
}

function authorRecords(volume: Volume): SearchRecord[] {
  return authorsOf(volume).map((author) => ({
    kind: 'author',
    address: author.address,
    title: [author.name, author.native].filter(Boolean).join(' '),
    place: author.affiliations.join('; '),
    text: [...author.chapters, ...author.papers].map(({ matter }) => matter.title).concat(author.works.map(({ reference }) => reference.title)).join('; '),
    chapters: author.chapters.map(({ slug }) => slug),
    years: [],
  }));
}

function eventRecords({ events }: Volume): SearchRecord[] {
  return events.map((event) => ({
    kind: 'event',
    address: `/timeline/#${event.id}`,
    title: event.title,
    place: event.date === null ? words.undated : spelledSpan([event.date, ...(event.until === null ? [] : [event.until])]),
    text: event.text,
    chapters: [...new Set(event.places.flatMap(({ chapter }) => chapter ?? []))],
    years: yearsOfEvent(event),
  }));
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? [part.replace(/(?<![.?!:;])$/, '.')] : [])).join(' ').replace(/\$\$[^$]*\$\$/g, '').trim();
}

function termRecords({ glossary }: Volume): SearchRecord[] {
  return glossary.map(({ address, term, long, names, definitionHtml, uses }) => ({
    kind: 'term',
    address,
    title: long === null ? term : `${term}: ${long}`,
    place: words.glossary,
    text: sentences(htmlWords(definitionHtml), Object.values(names).join(' ')),
    chapters: [...new Set(uses.map(({ chapter }) => chapter))],
    years: [],
  }));
}
