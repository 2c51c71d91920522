import { mergedReferences } from '../components/merged-references.ts';
import { authorsOf } from '../indexes/authors.ts';
import { yearsDrawn, yearsHeld, yearsOfEvent, yearsOfOriginal, yearsOfWork } from '../indexes/years.ts';
import type { Language } from '../languages/english.ts';
import { ownLanguage, translationsOf } from '../languages/languages.ts';
import { translated } from '../languages/translated.ts';
import type { Chapter, Numbering, Volume } from '../volume/model.ts';
import type { LanguageTag } from '../volume/translation.ts';
import { htmlWords } from './html-words.ts';
import type { SearchRecord } from './record.ts';

/** Everything of a volume that can be found, in reading order. A new kind of thing is one more line here. */
export function recordsOf(volume: Volume): SearchRecord[] {
  const others = translationsOf(volume.matter).map((language) => {
    const tag = language.tag as LanguageTag; // translations are found by their tags
    return { path: language.path, records: recordsIn(translated(volume, tag), language) };
  });
  const records = recordsIn(volume, ownLanguage(volume.matter));
  if (others.length === 0) return records;
  // A translated volume holds the same things in the same order.
  return records.map((record, index) => ({
    ...record,
    translations: Object.fromEntries(others.flatMap(({ path, records: said }) => (said[index] ? [[path, said[index]]] : []))),
  }));
}

function recordsIn(volume: Volume, language: Language): SearchRecord[] {
  return [
    ...volume.chapters.flatMap((chapter) => chapterRecords(chapter, volume, language)),
    ...paperRecords(volume, language),
    ...datasetRecords(volume),
    ...referenceRecords(volume, language),
    ...authorRecords(volume),
    ...eventRecords(volume, language),
    ...termRecords(volume, language),
  ];
}

function chapterRecords(chapter: Chapter, { datasets }: Volume, language: Language): SearchRecord[] {
  const { slug, address, matter, number } = chapter;
  const home = { chapters: [slug], years: [] };
  const placed = (numbering: Numbering | null): string => language.placed(numbering, number, matter.short ?? matter.title);
  const native = matter.authors.map((author) => author.native ?? '').join(' ');
  return [
    { ...home, kind: 'chapter', address, title: matter.title, place: `${language.chapterName(number)}${language.comma}${language.byline(matter.authors)}`, text: sentences(htmlWords(chapter.abstractHtml), matter.keywords.join(', '), native), years: yearsOfOriginal(chapter) },
    ...chapter.sections.map((section): SearchRecord => ({ ...home, kind: 'section', address: `${address}#${section.id}`, title: section.title, place: placed(section.number === null ? null : { kind: 'section', number: section.number }), text: sentences(section.words.text, section.words.notes) })),
    ...chapter.figures.map((figure): SearchRecord => ({
      ...home,
      kind: 'figure',
      address: figure.address,
      title: figure.definition.title,
      place: placed(figure.numbering),
      text: sentences(figure.definition.measure, htmlWords(figure.captionHtml), figure.definition.missing),
      years: yearsDrawn(figure, datasets),
    })),
    ...chapter.tables.map((table): SearchRecord => ({ ...home, kind: 'table', address: table.address, title: table.definition.title, place: placed(table.numbering), text: sentences(htmlWords(table.captionHtml), ...Object.values(table.definition.columns).flatMap((column) => column?.label ?? [])) })),
    ...chapter.equations.map(({ number: equation, anchor, id }): SearchRecord => ({ ...home, kind: 'equation', address: anchor, title: language.label({ kind: 'equation', number: equation }), place: placed(null), text: id.replace(/^eq-/, '').replaceAll('-', ' ') })),
  ];
}

function paperRecords({ papers, parts }: Volume, language: Language): SearchRecord[] {
  return papers.map((paper) => ({
    kind: 'paper',
    address: paper.address,
    title: paper.matter.title,
    place: `${language.paperName(paper.order)}${language.comma}${language.byline(paper.matter.authors)}`,
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

function referenceRecords({ chapters }: Volume, language: Language): SearchRecord[] {
  return mergedReferences(chapters).flatMap((work): SearchRecord[] => {
    const [first] = work.chapters;
    if (first === undefined) return [];
    return [
      {
        kind: 'reference',
        address: `${first.chapter.address}#${first.id}`,
        title: work.reference.title,
        place: language.citedInChapters(work.chapters.map(({ chapter }) => chapter.number)),
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

function eventRecords({ events }: Volume, { words, span }: Language): SearchRecord[] {
  return events.map((event) => ({
    kind: 'event',
    address: `/timeline/#${event.id}`,
    title: event.title,
    place: event.date === null ? words.undated : span([event.date, ...(event.until === null ? [] : [event.until])]),
    text: event.text,
    chapters: [...new Set(event.places.flatMap(({ chapter }) => chapter ?? []))],
    years: yearsOfEvent(event),
  }));
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? [part.replace(/(?<![.?!:;])$/, '.')] : [])).join(' ').replace(/\$\$[^$]*\$\$/g, '').trim();
}

function termRecords({ glossary }: Volume, { words, path }: Language): SearchRecord[] {
  return glossary.map(({ address, term, long, names, definitionHtml, uses }) => ({
    kind: 'term',
    address,
    title: names[path] ?? (long === null ? term : `${term}: ${long}`),
    place: words.glossary,
    text: sentences(htmlWords(definitionHtml), Object.values(names).join(' ')),
    chapters: [...new Set(uses.map(({ chapter }) => chapter))],
    years: [],
  }));
}
