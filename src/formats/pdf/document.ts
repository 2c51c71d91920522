import { agentName } from '../../record/agent.ts';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ownLanguage } from '../../languages/languages.ts';
import type { Place } from '../../record/place.ts';
import type { CitableRecord } from '../../record/record.ts';
import { recordsOf } from '../../record/records.ts';
import type { Chapter, Paper, Volume } from '../../volume/model.ts';
import { entryOf } from '../entry.ts';
import { proseOf, proseOfHtml } from '../prose.ts';
import { compilePdf, type Source } from './compile.ts';
import type { Context } from './context.ts';
import { chapterImprint, contentsCode, coverCode, imprintCode, openingArguments } from './front.ts';
import { blocks, htmlCode, inlineHtml } from './text.ts';
import { call, label, list, sequence, string, type Code } from './typst.ts';

/** The volume as a book, or one chapter of it, typeset. @param root folder that the files of images are named from */
export async function pdfDocument(volume: Volume, place: Place, root: string, chapter?: Chapter): Promise<Uint8Array<ArrayBuffer>> {
  const { code, files } = documentCode(volume, place, chapter);
  const sources = await Promise.all([...files].map(async ([path, source]): Promise<Source> => ({ path, content: 'content' in source ? source.content : await readFile(resolve(root, source.file)) })));
  return compilePdf(code, sources);
}

/** The document in the words of Typst, with the files that it shows. */
export function documentCode(volume: Volume, place: Place, chapter?: Chapter): { code: Code; files: Context['files'] } {
  const records = recordsOf(volume, place);
  const language = ownLanguage(volume.matter);
  const whole = chapter === undefined;
  const record = whole ? records.volume : at(records, chapter.address);
  const context: Context = { volume, records, place, language, labels: labelsOf(volume, chapter), files: new Map(), prefix: '', chapter: null, formulas: [], notes: new Map(), placed: new Set() };
  const body = whole
    ? [coverCode(context), imprintCode(context), contentsCode(context), ...volume.parts.flatMap((part) => [
      call('part', [], { id: label(`part.${part.number}`), kicker: string(language.partName(part.number)), title: string(part.title), intro: part.intro === null ? null : string(part.intro) }),
      sequence(['set heading(offset: 1)', ...part.chapters.map((each) => chapterCode(each, context, false)), ...part.papers.map((paper) => paperCode(paper, context))]),
    ])]
    : [chapterCode(chapter, context, true)];
  const people = (whole ? record.editors : record.creators).map(agentName);
  const [year = '1', month = '1', day = '1'] = record.date.split('-').map((part) => String(Number(part)));
  const [lang = 'en'] = record.language.split('-');
  const look = call('document-look', [], {
    title: string(record.title.text),
    author: list(people.map(string)),
    description: string(record.description ?? record.abstract?.paragraphs.join(' ') ?? ''),
    keywords: list(record.keywords.map(string)),
    date: `datetime(year: ${year}, month: ${month}, day: ${day}, hour: 0, minute: 0, second: 0)`,
    lang: string(lang),
    // Chinese characters are drawn as the mainland or Taiwan draws them.
    region: lang === 'zh' ? string(/hant|tw|hk|mo/i.test(record.language) ? 'tw' : 'cn') : null,
    'chapter-level': whole ? '2' : '1',
  });
  const word = language.book.page(0).split('0').map(string);
  return { files: context.files, code: `#import "volume.typ": *\n#show: ${look.replace('document-look(', 'document-look.with(')}\n#page-word.update(_ => n => ${word[0] ?? '""'} + str(n) + ${word[1] ?? '""'})\n${body.map((piece) => `#${piece}\n`).join('')}` };
}

function chapterCode(chapter: Chapter, shared: Context, alone: boolean): Code {
  const record = at(shared.records, chapter.address);
  const { children, notes, formulas } = proseOf(chapter.body, shared.place.base);
  const context: Context = { ...shared, chapter, prefix: `${chapter.slug}.`, formulas, notes: new Map(notes.map((note) => [note.id, note])), placed: new Set() };
  const references = chapter.references.map(({ id, html }) => call('reference', [label(context.prefix + id), inlineHtml(html, context)]));
  const body = sequence([blocks(children, context), references.length === 0 ? null : `place.flush()`, references.length === 0 ? null : call('back', [string(context.language.words.references), sequence(references)])]);
  return call('chapter', [body], {
    id: label(context.prefix),
    ...openingArguments(record, record.name, chapter.matter.short ?? chapter.matter.title, context),
    abstract: record.abstract === null ? null : htmlCode(record.abstract.html, context),
    imprint: alone ? chapterImprint(record, context) : null,
  });
}

function paperCode(paper: Paper, shared: Context): Code {
  const record = entryOf(paper, at(shared.records, paper.address));
  const { children, notes, formulas } = proseOfHtml(paper.bodyHtml, shared.place.base);
  const context: Context = { ...shared, prefix: `${paper.address}.`, formulas, notes: new Map(notes.map((note) => [note.id, note])), placed: new Set() };
  return call('chapter', [blocks(children, context)], { id: label(paper.address), ...openingArguments(record, shared.language.paperName(paper.order), paper.matter.title, context) });
}

/** Everything of the document that can be pointed at. */
function labelsOf({ chapters, papers }: Volume, only?: Chapter): ReadonlySet<string> {
  const of = (chapter: Chapter): string[] => {
    const ids = ['', ...chapter.sections.map(({ id }) => id), ...chapter.figures.map(({ label: id }) => id), ...chapter.tables.map(({ label: id }) => id), ...chapter.equations.map(({ id }) => id), ...chapter.references.map(({ id }) => id), ...pictures(chapter)];
    return ids.map((id) => `${chapter.slug}.${id}`);
  };
  return new Set(only ? of(only) : [...chapters.flatMap(of), ...papers.map(({ address }) => address)]);
}

// Pictures with a number are figures of the text alone.
function pictures({ body }: Chapter): string[] {
  return body.value.flatMap((piece) => (typeof piece === 'string' ? [...piece.matchAll(/<figure id="(fig-[^"]+)"/g)].map(([, id = '']) => id) : []));
}

function at({ at: find }: Context['records'], address: string): CitableRecord {
  const record = find(address);
  if (record === undefined) throw new Error(`no record of ${address}`);
  return record;
}
