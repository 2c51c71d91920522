import { escapeXml } from '../../markup/escape.ts';
import { agentName } from '../agent.ts';
import type { CitableRecord, Correction } from '../record.ts';

/** What is new in the volume, as an Atom feed (RFC 4287): its chapters, and each correction of one. */
export function atomFeed(volume: CitableRecord, chapters: readonly CitableRecord[], self: string): string {
  const entries = chapters.flatMap((chapter) => [chapterEntry(chapter), ...chapter.corrections.map((correction) => correctionEntry(chapter, correction))]);
  const newest = [...entries].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [licence] = volume.licences;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(volume.language)}">`,
    `  <id>${escapeXml(volume.id)}</id>`,
    `  <title>${escapeXml(volume.title.text)}</title>`,
    ...(volume.subtitle === null ? [] : [`  <subtitle>${escapeXml(volume.subtitle)}</subtitle>`]),
    `  <updated>${instant(newest[0]?.day ?? volume.date)}</updated>`,
    ...authors(volume, '  '),
    `  <link rel="alternate" type="text/html" href="${escapeXml(volume.url)}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    ...(licence ? [`  <rights>${escapeXml(licence.name)}</rights>`] : []),
    ...newest.map(({ xml }) => xml),
    '</feed>',
    '',
  ].join('\n');
}

interface Entry {
  /** "2026-11-22". */
  day: string;
  xml: string;
}

function chapterEntry(chapter: CitableRecord): Entry {
  const { id, url, title, date, abstract, keywords } = chapter;
  return entry(date, [
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title.text)}</title>`,
    `<published>${instant(date)}</published>`,
    ...authors(chapter, ''),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    ...(abstract ? [`<summary>${escapeXml(abstract.paragraphs.join('\n\n'))}</summary>`] : []),
    ...keywords.map((keyword) => `<category term="${escapeXml(keyword)}"/>`),
  ]);
}

const KINDS: Readonly<Record<Correction['kind'], string>> = { erratum: 'Erratum', revision: 'Revision', retraction: 'Retraction' };

function correctionEntry(chapter: CitableRecord, { kind, date, text }: Correction): Entry {
  return entry(date, [
    `<id>${escapeXml(`${chapter.url}#${kind}-${date}`)}</id>`,
    `<title>${escapeXml(`${KINDS[kind]}: ${chapter.title.text}`)}</title>`,
    ...authors(chapter, ''),
    `<link rel="alternate" type="text/html" href="${escapeXml(`${chapter.url}#corrections`)}"/>`,
    `<summary>${escapeXml(text)}</summary>`,
  ]);
}

function entry(day: string, lines: readonly string[]): Entry {
  return { day, xml: ['  <entry>', `    <updated>${instant(day)}</updated>`, ...lines.map((line) => `    ${line}`), '  </entry>'].join('\n') };
}

// A feed must have an author; a volume without editors is its own.
function authors({ creators, title }: CitableRecord, indent: string): string[] {
  const names = creators.length > 0 ? creators.map(agentName) : [title.text];
  return names.map((name) => `${indent}<author><name>${escapeXml(name)}</name></author>`);
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
