import { contentSum } from '../store/content-sum.ts';
import { pack, unpack } from '../store/pack.ts';
import { packedRows, rowsIn } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from '../store/sums.ts';
import { wayText, type Overheard, type Reading, type Way } from './overheard.ts';

/** Knows of each page of the last site what it had read, and so whether it would be the same now. */
export interface KeptPages {
  /** The sum of the page if it would be printed as it was; null where it must be printed. @param props what its route gives it */
  kept(file: string, props: unknown): string | null;
  /** Does the work of printing a page, and listens to what it reads. */
  listen: Overheard['listen'];
  /** Remembers a page that was printed. */
  printed(file: string, props: unknown, readings: ReadonlySet<Reading>, sum: string): void;
  /** Remembers the pages of this site in the place of the last. */
  save(): void;
}

/** A value that pages read: the number of the way to its holder among the ways, its name there, its sum; null where it cannot be compared. */
type WrittenReading = readonly [way: number, key: string, sum: string | null];
/** What is written of a page; values are told by their numbers among the readings. */
type WrittenPage = readonly [file: string, props: string, sum: string, readings: readonly Reading[]];

/** What the last site read, each value once; and its pages. */
interface Written {
  readings: readonly (readonly [...Way, sum: string | null])[];
  pages: ReadonlyMap<string, WrittenPage>;
}

/** Hears of each page whether it is kept, and which values of the volume have changed if it is not. */
type Tell = (page: string, kept: boolean, why: readonly string[]) => void;

/** @param printed all that pages are made of besides the volume: their program, the place of the site */
export function keptPages(store: Store, overheard: Overheard, printed: readonly unknown[], tell: Tell): KeptPages {
  const key = sha256(JSON.stringify(['printed', ...printed]));
  const last = writtenIn(store.get('printed', key));
  const first = last.pages.size === 0;
  const same = last.readings.map(([way, name, sum]) => sum !== null && overheard.sumAt(way, name) === sum);
  // Thousands of pages read thousands of values each: numbers are held, and packed.
  const again: (Reading | null)[] = [];
  const now = packedRows<WrittenPage>();
  const known: string[] = [];
  const readAgain = (at: number): Reading => {
    const [way, name, sum] = last.readings[at] ?? NONE;
    const reading = (again[at] ??= overheard.readingOf(way, name));
    if (reading === null || sum === null) throw new Error(`${wayText(way, name)} is the same, and is not there`);
    known[reading] = sum;
    return reading;
  };
  const changed = (at: number): string => {
    const [way, name, sum] = last.readings[at] ?? NONE;
    return `${wayText(way, name)} ${sum === null ? 'cannot be compared' : 'changed'}`;
  };
  return {
    kept: (file, given) => {
      const page = `page /${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const before = last.pages.get(file);
      if (!before) {
        tell(page, false, first ? [] : ['it is new, or holds what cannot be compared']);
        return null;
      }
      const [, props, sum, readings] = before;
      const stale = readings.filter((at) => !same[at]).map(changed);
      if (propsSum(overheard, given) !== props) stale.push('what its route gives it changed');
      tell(page, stale.length === 0, stale.length > TOLD ? [...stale.slice(0, TOLD), `and ${stale.length - TOLD} more`] : stale);
      if (stale.length > 0) return null;
      now.add([file, props, sum, readings.map(readAgain)]);
      return sum;
    },
    listen: overheard.listen,
    printed: (file, given, heard, sum) => {
      const props = propsSum(overheard, given);
      // What cannot be compared is printed each time.
      if (props !== null) now.add([file, props, sum, [...heard]]);
    },
    save: () => {
      const ways = new Map<string, number>();
      const readings = packedRows<WrittenReading>();
      let reading = 0;
      for (const [way, name] of overheard.ways()) {
        const number = ways.get(way) ?? ways.size;
        ways.set(way, number);
        readings.add([number, name, known[reading] ?? overheard.sumAt(way, name)]);
        reading += 1;
      }
      const list = packedRows<string>();
      for (const way of ways.keys()) list.add(way);
      store.put('printed', key, pack(new Map([['ways', list.bytes()], ['readings', readings.bytes()], ['pages', now.bytes()]])));
    },
  };
}

const NONE = ['', '', null] as const;
/** Reasons that are told of a page. */
const TOLD = 2;

function propsSum({ sumOf }: Overheard, props: unknown): string | null {
  if (typeof props !== 'object' || props === null) return contentSum(props);
  const sums = Object.entries(props).map(([name, value]) => [name, sumOf(value)]);
  return sums.some(([, sum]) => sum === null) ? null : contentSum(sums);
}

function writtenIn(bytes: Uint8Array | null): Written {
  if (bytes === null) return { readings: [], pages: new Map() };
  const files = unpack(bytes);
  // As save() writes them, which the store has seen.
  const rows = <Row>(name: string): Row[] => rowsIn<Row>(files.get(name) ?? new Uint8Array());
  const ways = rows<string>('ways');
  return {
    readings: rows<WrittenReading>('readings').map(([way, name, sum]) => [ways[way] ?? '', name, sum] as const),
    pages: new Map(rows<WrittenPage>('pages').map((page) => [page[0], page])),
  };
}
