import { formatWork } from '../../citation/list.ts';
import { citationHtml } from '../citation.ts';
import { agentName, personOf, type Agent } from '../../record/agent.ts';

import type { CitableRecord } from '../../record/record.ts';
import type { Context } from './context.ts';
import { inlineHtml, titleCode } from './text.ts';
import { call, label, list, sequence, string, type Code } from './typst.ts';

type Fact = readonly [name: string, value: Code];

export function coverCode({ records: { volume } }: Context): Code {
  return call('cover', [], { title: titleCode(volume.title), subtitle: volume.subtitle === null ? null : string(volume.subtitle), names: string(volume.editors.map(agentName).join(', ')), edition: string(`${volume.edition} · ${volume.date.slice(0, 4)}`) });
}

/** What a printed book has behind its title page. */
export function imprintCode(context: Context): Code {
  const { records: { volume }, language } = context;
  const { words } = language;
  const { event, editors, publisher, publisherPlace, isbn, doi } = volume;
  const entries: (Fact | null)[] = [
    event && [event.name, string(`${event.place}${language.comma}${language.span(event.dates)}`)],
    event && event.organisers.length > 0 ? [words.organisers, string(event.organisers.join(language.semicolon))] : null,
    editors.length > 0 ? [words.editors, string(editors.map(agentName).join(language.semicolon))] : null,
    publisher && [words.publisher, string([agentName(publisher), publisherPlace].filter(Boolean).join(language.comma))],
    [words.edition, string(`${volume.edition}${language.comma}${language.date(volume.date)}`)],
    isbn === null ? null : ['ISBN', string(isbn)],
    doi === null ? null : ['DOI', external(volume.id)],
    ...standing(volume, context),
  ];
  return call('imprint-page', [], { title: titleCode(volume.title), description: volume.description === null ? null : string(volume.description), entries: pairs(entries) });
}

/** Where a text stands on the web, what may be done with it, and how it is cited. */
function standing(record: CitableRecord, context: Context): Fact[] {
  const { words, book } = context.language;
  return [
    [book.address, external(record.url)],
    [words.licence, list(record.licences.map(({ name, url }) => (url === null ? string(name) : external(url, name)))) + '.join(", ")'],
    [words.cite, inlineHtml(citationHtml(record), context)],
  ];
}

/** The opening of a chapter or of a paper's entry, before its body. */
export function openingArguments(record: CitableRecord, kicker: string | null, short: string, context: Context): Readonly<Record<string, Code | null>> {
  const { words, semicolon, colon, date } = context.language;
  const { original, keywords } = record;
  const about: (Fact | null)[] = [
    original && [original.relation === 'restates' ? words.restates : words.published, inlineHtml(formatWork(original.work), context)],
    keywords.length === 0 ? null : [words.keywords, string(keywords.join(semicolon))],
  ];
  return {
    kicker: kicker === null ? null : string(kicker),
    title: titleCode(record.title),
    short: string(short),
    authors: list(record.creators.map(authorCode)),
    lang: string(record.language.split('-')[0] ?? record.language),
    'abstract-word': string(words.abstract),
    'facts-of': pairs(about),
    corrections: list(record.corrections.map((correction) => string(`${date(correction.date)}${colon}${correction.text}`))),
  };
}

/** At the foot of a chapter's first page, where it leaves the volume alone. */
export function chapterImprint(record: CitableRecord, context: Context): Code {
  const { volume } = context.records;
  const { language } = context;
  return call('facts', [pairs([[language.words.volume, string(`${volume.title.text}${language.comma}${language.words.edition} ${volume.edition}${language.comma}${language.date(volume.date)}`)], ...(record.doi === null ? [] : [['DOI', external(record.id)] as const]), ...standing(record, context)])]);
}

function authorCode(agent: Agent): Code {
  const native = agent.kind === 'person' && agent.native !== agentName(agent) ? agent.native : null;
  const lines = agent.kind === 'person' ? [...agent.affiliations.map(({ name }) => string(name)), ...(agent.email === null ? [] : [external(`mailto:${agent.email}`, agent.email)]), ...(agent.orcid === null ? [] : [external(agent.orcid)])] : [];
  return `(name: ${string(agentName(agent))}, native: ${native === null ? 'none' : string(native)}, lines: ${list(lines)})`;
}

/** The table of contents: parts, chapters with their sections, papers. */
export function contentsCode(context: Context): Code {
  const { volume, records, language } = context;
  const entry = (level: number, target: string, title: Code, people: string | null): Code => `(${level}, ${label(target)}, ${title}, ${people === null ? 'none' : string(people)})`;
  const people = (agents: readonly Agent[]): string => language.joined(agents.map(agentName));
  const entries = volume.parts.flatMap((part) => [
    entry(0, `part.${part.number}`, string(`${language.partName(part.number)}${language.colon}${part.title}`), null),
    ...part.chapters.flatMap((chapter) => [
      entry(1, `${chapter.slug}.`, sequence([string(`${chapter.number}  `), titleCode(records.at(chapter.address)?.title ?? chapter.title)]), people(records.at(chapter.address)?.creators ?? [])),
      ...chapter.sections.filter(({ depth }) => depth === 2).map((section) => entry(2, `${chapter.slug}.${section.id}`, `{${string(section.number === null ? '' : `${section.number}  `)};${inlineHtml(section.titleHtml, context)}}`, null)),
    ]),
    ...part.papers.map((paper) => entry(1, paper.address, titleCode(paper.title), people(paper.matter.authors.map(personOf)))),
  ]);
  return call('contents', [string(language.words.contents), list(entries)]);
}

function external(url: string, words = url): Code {
  return call('external', [string(url), string(words.replace(/^https?:\/\/(?=.)/, (scheme) => (words === url ? scheme : '')))]);
}

function pairs(facts: readonly (Fact | null)[]): Code {
  return list(facts.filter((fact) => fact !== null).map(([name, value]) => `(${string(name)}, ${value})`));
}
