import { chapterRecord, paperRecord } from './chapter-record.ts';
import { claimRecord, datasetRecord, figureRecord, tableRecord } from './item-record.ts';
import type { Place } from './place.ts';
import type { CitableRecord } from './record.ts';
import { volumeRecord } from './volume-record.ts';
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
}

interface Made {
  place: Pick<Place, 'origin' | 'base' | 'files'>;
  records: Records;
}

// Node loads this module, and so does the bundle that renders pages: what one has made serves the other too.
const KEY = Symbol.for('volume.records');
const shared = globalThis as { [KEY]?: WeakMap<Volume, Made> }; // no type of the global object can know our key
const made = (shared[KEY] ??= new WeakMap());

/** The records of a volume that stands at a place. The same volume gives the same objects. */
export function recordsOf(volume: Volume, { origin, base, files }: Place): Records {
  const known = made.get(volume);
  // The same list, not an equal one: every part of every page asks, and a large volume has many files.
  if (known && known.place.origin === origin && known.place.base === base && known.place.files === files) return known.records;
  const records = make(volume, { origin, base, ...(files && { files }) });
  made.set(volume, { place: { origin, base, files }, records });
  return records;
}

function make(volume: Volume, place: Place): Records {
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
  const byAddress = new Map([whole, ...Object.values(lists).flat()].map((record) => [record.address, record]));
  return { volume: whole, ...lists, at: (address) => byAddress.get(address) };
}
