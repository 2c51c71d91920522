import { chapterRecord, paperRecord } from './chapter-record.ts';
import { claimRecord, datasetRecord, figureRecord, tableRecord } from './item-record.ts';
import { placeKey, type Place } from './place.ts';
import type { CitableRecord } from './record.ts';
import { volumeRecord } from './volume-record.ts';
import { derived } from '../volume/derived.ts';
import type { Address, Volume } from '../volume/model.ts';

/** All that can be cited, each in reading order. */
export interface Records {
  volume: CitableRecord;
  chapters: readonly CitableRecord[];
  papers: readonly CitableRecord[];
  figures: readonly CitableRecord[];
  tables: readonly CitableRecord[];
  datasets: readonly CitableRecord[];
  claims: readonly CitableRecord[];
  /** By the address of its page: "/chapters/overview/figures/deficit/". */
  at(address: Address): CitableRecord | undefined;
  /** What a thing holds: a chapter its figures and tables, the volume its chapters, papers and datasets. */
  partsOf(record: CitableRecord): readonly CitableRecord[];
}

/** The records of a volume that stands at a place. The same volume gives the same objects. */
export function recordsOf(volume: Volume, place: Place): Records {
  const { byAddress, holdings, held, ...lists } = derived(volume, `records ${placeKey(place)}`, (whole: Volume) => make(whole, place));
  return { ...lists, at: (address) => byAddress[address], partsOf: ({ address }) => held[address]?.parts ?? [] };
}

interface Made extends Omit<Records, 'at' | 'partsOf'> {
  byAddress: Readonly<Record<Address, CitableRecord>>;
  holdings: readonly Holding[];
  /** The same by the address of what holds them. */
  held: Readonly<Record<Address, Holding>>;
}

interface Holding {
  of: Address;
  parts: CitableRecord[];
}

function make(volume: Volume, place: Place): Made {
  const { matter } = volume;
  const whole = volumeRecord(volume, place);
  const bySlug = new Map(volume.chapters.map((chapter) => [chapter.slug, chapterRecord(chapter, whole, matter, place)]));
  const chapterOf = (slug: string): CitableRecord => {
    const chapter = bySlug.get(slug);
    if (!chapter) throw new Error(`no chapter ${slug}`);
    return chapter;
  };
  const lists = {
    chapters: [...bySlug.values()],
    papers: volume.papers.map((paper) => paperRecord(paper, whole, matter, place)),
    figures: volume.figures.map((figure) => figureRecord(figure, chapterOf(figure.chapter), matter, place)),
    tables: volume.tables.map((table) => tableRecord(table, chapterOf(table.chapter), matter, place)),
    datasets: volume.datasets.map((entry) => datasetRecord(entry, whole, matter, place)),
    claims: volume.audit.entries.map((entry) => claimRecord(entry, chapterOf(entry.chapter), matter, place)),
  };
  const byAddress = Object.fromEntries([whole, ...Object.values(lists).flat()].map((record) => [record.address, record]));
  const held: Record<Address, Holding> = {};
  const { claims: _, ...shown } = lists;
  for (const record of Object.values(shown).flat()) if (record.parent) (held[record.parent.address] ??= { of: record.parent.address, parts: [] }).parts.push(record);
  return { volume: whole, ...lists, byAddress, held, holdings: Object.values(held) };
}
