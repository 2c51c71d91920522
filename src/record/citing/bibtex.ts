import type { Title } from '../../markup/title.ts';
import type { Agent } from '../agent.ts';
import { agentName } from '../agent.ts';
import { chapterOf, nameBefore, remarks, subtitleOf, volumeOf } from '../csl.ts';
import type { CitableRecord, RecordKind } from '../record.ts';

export type BibtexDialect = 'bibtex' | 'biblatex';

const TYPES: Readonly<Record<BibtexDialect, Readonly<Record<RecordKind, string>>>> = {
  bibtex: { volume: 'book', chapter: 'incollection', paper: 'incollection', figure: 'incollection', table: 'incollection', dataset: 'misc', claim: 'incollection' },
  biblatex: { volume: 'collection', chapter: 'incollection', paper: 'incollection', figure: 'incollection', table: 'incollection', dataset: 'dataset', claim: 'incollection' },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Entries for BibTeX, or for biblatex, which knows more types and fields. In UTF-8, as both read it. */
export function bibtexOf(records: readonly CitableRecord[], dialect: BibtexDialect = 'bibtex'): string {
  return records.map((record) => entry(record, dialect)).join('\n');
}

function entry(record: CitableRecord, dialect: BibtexDialect): string {
  const { kind, creators, editors, publisher, publisherPlace, date, doi, url, isbn, abstract, keywords, edition } = record;
  const volume = volumeOf(record);
  const chapter = chapterOf(record);
  const [year = '', month = ''] = date.split('-');
  const latex = dialect === 'biblatex';
  const edited = kind === 'volume' || creators !== editors;
  const fields: Readonly<Record<string, string | null>> = {
    author: kind === 'volume' || creators.length === 0 ? null : names(creators),
    editor: edited && editors.length > 0 ? names(editors) : null,
    title: titleTex(record),
    // BibTeX knows no datasets, and prints of other things what they are.
    [!latex && kind === 'dataset' ? 'howpublished' : 'booktitle']: volume === record ? null : !latex && kind === 'dataset' ? `Dataset in ${titleTex(volume)}` : titleTex(volume),
    chapter: chapter === null ? null : String(chapter.number),
    publisher: publisher === null ? null : tex(agentName(publisher)),
    [latex ? 'location' : 'address']: publisherPlace === null ? null : tex(publisherPlace),
    ...(latex ? { date } : { year, month: null }),
    version: latex ? tex(edition) : null,
    edition: latex ? null : tex(edition),
    isbn,
    doi,
    url,
    language: record.language,
    keywords: keywords.length === 0 ? null : tex(keywords.join(', ')),
    abstract: abstract === null ? null : tex(abstract.paragraphs.join(' ')),
    note: remarks(record).length === 0 ? null : tex(remarks(record).join(' ')),
  };
  const written = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, `{${value}}`]]));
  // A month is a word that the style knows, so it takes no braces.
  if (!latex) written.splice(written.findIndex(([name]) => name === 'year') + 1, 0, ['month', MONTHS[Number(month) - 1] ?? '']);
  const width = Math.max(...written.map(([name = '']) => name.length));
  return `@${TYPES[dialect][kind]}{${record.key},\n${written.map(([name = '', value]) => `  ${name.padEnd(width)} = ${value},\n`).join('')}}\n`;
}

// Braces within keep the capitals, whatever a style does with titles.
function titleTex(record: CitableRecord): string {
  const subtitle = subtitleOf(record);
  return `{${tex(nameBefore(record))}${markedTex(record.title)}${tex(subtitle)}}`;
}

function markedTex({ runs }: Title): string {
  return runs.map(({ kind, text }) => (kind === 'formula' ? `$${text}$` : kind === 'italic' ? `\\emph{${tex(text)}}` : tex(text))).join('');
}

// "van Beethoven, Ludwig", "King, Jr., Martin Luther"; braces make one name of a body's.
function names(agents: readonly Agent[]): string {
  return agents
    .map((agent) => {
      if (agent.kind === 'body') return `{${tex(agent.name)}}`;
      const family = [agent.particle, agent.family].filter((part) => part !== null).join(' ');
      return tex([family, ...(agent.suffix === null ? [] : [agent.suffix]), agent.given].join(', '));
    })
    .join(' and ');
}

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}' };

/** Words as TeX sets them. */
function tex(words: string): string {
  return words.replace(/[\\~^<>]|[&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
