import { join } from 'node:path';
import { z } from 'zod';
import { createCiter } from '../citation/cluster.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readYaml, type YamlPath, type YamlReading } from '../diagnostics/yaml.ts';
import { readFragment } from '../markdown/index.ts';
import type { Collector } from './collector.ts';
import { looseContext, type Registry } from './context.ts';
import { sourceName } from './folders.ts';
import { webAddress } from './matter.ts';
import type { Chapter, EventPlace, Numbering, Paper, VolumeEvent } from './model.ts';
import { readText, type Sources } from './sources.ts';
import { textOf } from '../markup/text.ts';

// A bare year in YAML is a number.
const date = z.coerce.string().refine(isDate, 'write a year, a month or a day: 2019, 2019-05 or 2019-05-16');

const event = z.strictObject({
  id: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'write small letters, digits and hyphens'),
  date: date.optional(),
  until: date.optional(),
  title: z.string().min(1),
  what: z.string().min(1),
  named: z.array(z.strictObject({ chapter: z.string().optional(), section: z.string().optional(), paper: z.string().optional(), words: z.string().min(1) })).min(1),
  works: z.array(z.string()).default([]),
  source: z.strictObject({ title: z.string().min(1), url: webAddress.optional() }).optional(),
});

const eventsMatter = z.strictObject({ events: z.array(event) });

type EventMatter = z.infer<typeof event>;
export type EventsReading = YamlReading<z.infer<typeof eventsMatter>> & { file: string };

/** events.yaml, or null where a volume has none. */
export async function readEvents(sources: Sources, found: Collector): Promise<EventsReading | null> {
  const path = join(sources.folders.content, 'events.yaml');
  const file = sourceName(sources.folders, path);
  const { text, diagnostics } = await readText(sources, path);
  found.add(diagnostics);
  if (text === null) return null;
  const reading = readYaml(file, text, eventsMatter);
  found.add(reading.diagnostics);
  return { ...reading, file };
}

interface Named {
  registry: Registry;
  chapters: readonly Chapter[];
  papers: readonly Paper[];
}

/** The events in the order of their dates, each held against the texts that are said to name it. */
export function assembleEvents(reading: EventsReading | null, volume: Named, found: Collector): VolumeEvent[] {
  const events = reading?.value?.events ?? [];
  if (reading === null) return [];
  const ids = new Map<string, number>();
  const assembled = events.map((matter, index) => {
    const at = ['events', index] as const;
    const first = ids.get(matter.id);
    const place = reading.place([...at, 'id']);
    if (first === undefined) ids.set(matter.id, place.line);
    else found.add([diagnose(place, complaints.eventId(matter.id, first))]);
    found.add(checkDates(matter, at, reading));
    return assembleEvent(matter, at, reading, volume, found);
  });
  // Undated ones last, in the order of their file: the sort keeps what is equal.
  return assembled.sort((a, b) => compare(a.date ?? '~', b.date ?? '~'));
}

function assembleEvent(matter: EventMatter, at: YamlPath, reading: EventsReading, volume: Named, found: Collector): VolumeEvent {
  const { id, title, what, works, source } = matter;
  const context = looseContext(volume.registry, reading.file, '');
  const text = found.try(() => readFragment(what, context, { inline: true, origin: reading.origin([...at, 'what']), report: found.add }));
  const places = matter.named.flatMap((named, index) => {
    const place = placeOf(named, [...at, 'named', index], reading, volume);
    if (place === null) return [];
    if ('rule' in place) found.add([place]);
    return 'rule' in place ? [] : [place];
  });
  // While a place is not found, whose works these are is not known either.
  const whole = places.length === matter.named.length;
  const citing = volume.chapters.filter(({ slug }) => places.some(({ chapter }) => chapter === slug));
  return {
    id,
    date: matter.date ?? null,
    until: matter.until ?? null,
    title,
    html: text?.html ?? '',
    text: text?.text ?? '',
    places,
    works: works.flatMap((key, index) => {
      const work = citedIn(key, citing);
      if (work === undefined && whole) found.add([diagnose(reading.place([...at, 'works', index]), complaints.eventWork(key, nearest(key, keysOf(citing)), keysOf(citing)))]);
      return work ?? [];
    }),
    source: source ?? null,
  };
}

function placeOf({ chapter: slug, section: id, paper: paperSlug, words }: EventMatter['named'][number], at: YamlPath, { place }: EventsReading, { registry, chapters, papers }: Named): EventPlace | Diagnostic | null {
  if (paperSlug !== undefined && slug === undefined && id === undefined) {
    const paper = papers.find((candidate) => candidate.slug === paperSlug);
    const known = papers.map((candidate) => candidate.slug);
    if (paper === undefined) return diagnose(place([...at, 'paper']), complaints.eventPaper(paperSlug, nearest(paperSlug, known), known));
    const within = whereSaid(words, paper.words);
    if (within === null) return diagnose(place([...at, 'words']), complaints.eventWords(words, `the paper “${paperSlug}”`));
    return { steps: [{ kind: 'paper', number: String(paper.order) }], named: null, title: paper.matter.title, address: paper.address, chapter: null, within };
  }
  if (slug === undefined || id === undefined || paperSlug !== undefined) return diagnose(place(at), complaints.eventPlace());
  // A chapter that could not be read may well name it; what is wrong there is told first.
  if (registry.unread.has(slug)) return null;
  const chapter = chapters.find((candidate) => candidate.slug === slug);
  const slugs = chapters.map((candidate) => candidate.slug);
  if (chapter === undefined) return diagnose(place([...at, 'chapter']), complaints.eventChapter(slug, nearest(slug, slugs), slugs));
  const section = chapter.sections.find((candidate) => candidate.id === id);
  const ids = chapter.sections.map((candidate) => candidate.id);
  if (section === undefined) return diagnose(place([...at, 'section']), complaints.eventSection(id, slug, nearest(id, ids), ids));
  const within = whereSaid(words, section.words);
  if (within === null) return diagnose(place([...at, 'words']), complaints.eventWords(words, `“${id}” of the chapter “${slug}”`));
  const steps: Numbering[] = [{ kind: 'chapter', number: String(chapter.number) }];
  if (section.number !== null) steps.push({ kind: 'section', number: section.number });
  return { steps, named: section.number === null ? section.title : null, title: section.title, address: `${chapter.address}#${id}`, chapter: slug, within };
}

/** Whether a text or the notes in it hold some words, whatever their quotation marks and spaces; null where neither does. */
function whereSaid(words: string, { text, notes }: { text: string; notes: string }): EventPlace['within'] | null {
  if (plain(text).includes(plain(words))) return 'text';
  return plain(notes).includes(plain(words)) ? 'note' : null;
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** A date is no more exact than the words that are quoted for it. */
function checkDates({ date: from, until, named }: EventMatter, at: YamlPath, { place }: EventsReading): Diagnostic[] {
  const quoted = named.map(({ words }) => words).join(' ');
  const unfounded = ([['date', from], ['until', until]] as const).flatMap(([key, written]) => {
    const [year, , day] = written?.split('-') ?? [];
    const part = [year, day && String(Number(day))].find((digits) => digits !== undefined && !new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(quoted));
    return written === undefined || part === undefined ? [] : [diagnose(place([...at, key]), complaints.eventDate(part, written))];
  });
  const reversed = from !== undefined && until !== undefined && until < from;
  return reversed ? [...unfounded, diagnose(place([...at, 'until']), complaints.eventOrder(from, until))] : unfounded;
}

function citedIn(key: string, chapters: readonly Chapter[]): VolumeEvent['works'][number] | undefined {
  const chapter = chapters.find(({ references }) => references.some(({ reference }) => reference.id === key));
  if (chapter === undefined) return undefined;
  const citer = createCiter(chapter.references.map(({ reference }) => reference), { ids: false });
  const text = textOf(citer.cite({ mode: 'narrative', items: [{ key }] }));
  return { text, address: `${chapter.address}#ref-${key}` };
}

function keysOf(chapters: readonly Chapter[]): string[] {
  return chapters.flatMap(({ references }) => references.map(({ reference }) => reference.id));
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const made = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return made.getUTCMonth() === Number(month ?? 1) - 1 && made.getUTCDate() === Number(day ?? 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
