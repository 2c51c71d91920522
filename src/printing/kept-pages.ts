import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { contentSum } from '../store/content-sum.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from '../store/sums.ts';
import { wayOf, type Overheard, type Reading } from './overheard.ts';

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

/** What is written of a site: each value that its pages read, with its sum, once; and of each page its sum and the numbers of those values. */
interface Written {
  readings: readonly (readonly [Reading, string])[];
  pages: Readonly<Record<string, readonly [props: string, sum: string, readings: readonly number[]]>>;
}

/** Hears of each page whether it is kept, and which values of the volume have changed if it is not. */
type Tell = (page: string, kept: boolean, why: readonly string[]) => void;

/** @param printed all that pages are made of besides the volume: their program, the place of the site */
export function keptPages(store: Store, overheard: Overheard, printed: readonly unknown[], tell: Tell): KeptPages {
  const key = sha256(JSON.stringify(['printed', ...printed]));
  const last = writtenIn(store.get('printed', key));
  const sums = new Map<Reading, string | null>();
  const sumAt = (reading: Reading): string | null => {
    const known = sums.get(reading);
    if (known !== undefined) return known;
    const sum = overheard.sumAt(reading);
    sums.set(reading, sum);
    return sum;
  };
  const first = Object.keys(last.pages).length === 0;
  const same = last.readings.map(([reading, sum]) => sumAt(reading) === sum);
  // Thousands of pages read thousands of values each.
  const numbers = new Map<Reading, number>();
  const numberOf = (reading: Reading): number => {
    const number = numbers.get(reading) ?? numbers.size;
    numbers.set(reading, number);
    return number;
  };
  const now = new Map<string, { props: string; sum: string; readings: Uint32Array }>();
  return {
    kept: (file, given) => {
      const page = `page /${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const before = last.pages[file];
      if (!before) {
        tell(page, false, first ? [] : ['it is new, or holds what cannot be compared']);
        return null;
      }
      const [props, sum, readings] = before;
      const stale = readings.filter((at) => !same[at]).map((at) => `${wayOf(last.readings[at]?.[0] ?? '')} changed`);
      if (propsSum(overheard, given) !== props) stale.push('what its route gives it changed');
      tell(page, stale.length === 0, stale.length > TOLD ? [...stale.slice(0, TOLD), `and ${stale.length - TOLD} more`] : stale);
      if (stale.length > 0) return null;
      now.set(file, { props, sum, readings: Uint32Array.from(readings, (at) => numberOf(last.readings[at]?.[0] ?? '')) });
      return sum;
    },
    listen: overheard.listen,
    printed: (file, given, heard, sum) => {
      const props = propsSum(overheard, given);
      // What cannot be compared is printed each time.
      if (props !== null && [...heard].every((reading) => sumAt(reading) !== null)) now.set(file, { props, sum, readings: Uint32Array.from(heard, numberOf) });
    },
    save: () => {
      const pages = Object.fromEntries([...now].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, { props, sum, readings }]) => [file, [props, sum, [...readings]] as const]));
      store.put('printed', key, deflateRawSync(JSON.stringify({ readings: [...numbers.keys()].map((reading) => [reading, sumAt(reading) ?? ''] as const), pages } satisfies Written), { level: 1 }));
    },
  };
}

/** Reasons that are told of a page. */
const TOLD = 2;

function propsSum({ sumOf }: Overheard, props: unknown): string | null {
  if (typeof props !== 'object' || props === null) return contentSum(props);
  const sums = Object.entries(props).map(([name, value]) => [name, sumOf(value)]);
  return sums.some(([, sum]) => sum === null) ? null : contentSum(sums);
}

function writtenIn(bytes: Uint8Array | null): Written {
  return bytes === null ? { readings: [], pages: {} } : (JSON.parse(inflateRawSync(bytes).toString('utf8')) as Written); // as save() writes it, which the store has seen
}
