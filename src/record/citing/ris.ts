import type { Agent } from '../agent.ts';
import { agentName } from '../agent.ts';
import { chapterOf, fullTitle, plainTitle, remarks, volumeOf } from '../csl.ts';
import type { CitableRecord, RecordKind } from '../record.ts';

const TYPES: Readonly<Record<RecordKind, string>> = { volume: 'BOOK', chapter: 'CHAP', paper: 'CHAP', figure: 'FIGURE', table: 'CHAP', dataset: 'DATA', claim: 'CHAP' };

/** Records in RIS, as reference managers take it. */
export function risOf(records: readonly CitableRecord[]): string {
  return records.map(entry).join('\r\n');
}

function entry(record: CitableRecord): string {
  const { kind, creators, editors, publisher, publisherPlace, date, edition, doi, url, isbn, abstract, keywords, language, files } = record;
  const volume = volumeOf(record);
  const chapter = chapterOf(record);
  const edited = kind === 'volume' || creators !== editors;
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', TYPES[kind]],
    ['ID', record.key],
    ...(kind === 'volume' ? [] : creators.map((agent) => ['AU', name(agent)] as const)),
    ...(edited ? editors.map((agent) => [kind === 'volume' ? 'ED' : 'A2', name(agent)] as const) : []),
    ['TI', plainTitle(fullTitle(record))],
    ['T2', volume === record ? null : plainTitle(fullTitle(volume))],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['ET', edition],
    ['SE', chapter === null ? null : String(chapter.number)],
    ['PB', publisher && agentName(publisher)],
    ['CY', publisherPlace],
    ['SN', isbn],
    ['DO', doi],
    ['UR', url],
    ...files.filter(({ type }) => type === 'application/pdf').map((file) => ['L1', file.url] as const),
    ['AB', abstract && abstract.paragraphs.join(' ')],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ['LA', language],
    ...remarks(record).map((remark) => ['N1', remark] as const),
  ];
  return `${lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`])).join('')}ER  - \r\n`;
}

// "van Beethoven, Ludwig", "King, Martin Luther, Jr."
function name(agent: Agent): string {
  if (agent.kind === 'body') return agent.name;
  const family = [agent.particle, agent.family].filter((part) => part !== null).join(' ');
  return [family, agent.given, ...(agent.suffix === null ? [] : [agent.suffix])].join(', ');
}
