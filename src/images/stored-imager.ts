import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { identify } from '../store/identity.ts';
import type { Ledger } from '../store/ledger.ts';
import { noStore, type Store } from '../store/store.ts';
import { sha256 } from '../store/sums.ts';
import { encode, encoderVersion, isStill, loadEncoder, SETTINGS } from './encode.ts';
import type { ImageOrder, Imager, MadeVariant } from './imager.ts';
import { offered, stepsOf, type Variant } from './variant.ts';

export interface StoredImager extends Imager {
  /** What an editor should know of: pictures that stay as they are though they need not. */
  notes(): readonly string[];
  /** Makes no more. */
  close(): void;
}

export interface StoredImagerOptions {
  store: Store;
  ledger: Pick<Ledger, 'note' | 'took'>;
  /** Told how many pictures are ready, of how many. */
  count?: (done: number, all: number) => void;
}

// Node has four threads for such work, and files have to be read and written too.
const AT_ONCE = Math.min(3, availableParallelism());

/** Makes variants in the encoder's threads, and keeps them by the sum of the original and by all that makes them. */
export function storedImager({ store, ledger, count = () => undefined }: StoredImagerOptions): StoredImager {
  const version = encoderVersion();
  const engine = JSON.stringify([SETTINGS, version, process.platform, process.arch]);
  const held = new Map<string, Uint8Array>();
  const encoding = pLimit(AT_ONCE);
  const notes = new Set<string>();
  let asked = 0;
  let ready = 0;

  const keyOf = ({ sum }: ImageOrder, what: string): string => sha256(`${what} ${sum} ${engine}`);
  const put = (key: string, bytes: Uint8Array): void => {
    if (store === noStore) held.set(key, bytes);
    else store.put('image', key, bytes);
  };
  const make = async (order: ImageOrder, { format, width, height }: Pick<Variant, 'format' | 'width' | 'height'>): Promise<Variant> => {
    const key = keyOf(order, `${format} ${width}`);
    const kept = store.get('image', key);
    const bytes = kept ?? (await encoding(() => encode(order.path, { format, width }, order)));
    if (!kept) put(key, bytes);
    return { format, width, height, bytes: bytes.length, sum: sha256(bytes) };
  };
  const makeAll = async (order: ImageOrder): Promise<readonly Variant[]> => {
    await loadEncoder().catch((error: unknown) => {
      throw new Unloadable(firstLine(error));
    });
    if (!(await encoding(() => isStill(order.path, order)))) return [];
    return offered(order, await Promise.all(stepsOf(order).map((step) => make(order, step))));
  };
  const withContent = (order: ImageOrder, variant: Variant): MadeVariant => {
    const key = keyOf(order, `${variant.format} ${variant.width}`);
    const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
      // What no build wanted for long was let go of.
      if (!held.has(key) && store.get('image', key) === null) await make(order, variant);
      return new Uint8Array(held.get(key) ?? store.get('image', key) ?? []);
    };
    return { ...variant, content: identify<PromiseLike<Uint8Array<ArrayBuffer>>>({ then: (done, failed) => read().then(done, failed) }, () => `image ${variant.sum}`) };
  };

  async function variants(order: ImageOrder): Promise<readonly MadeVariant[]> {
    const item = `image ${order.chapter}/${order.name}`;
    const key = keyOf(order, 'variants');
    const kept = store.get('image', key);
    ledger.note(item, { 'its file': order.sum, 'what makes smaller ones': sha256(engine) }, kept !== null);
    if (kept) return (JSON.parse(Buffer.from(kept).toString('utf8')) as Variant[]).map((variant) => withContent(order, variant)); // as it is put below
    count(ready, (asked += 1));
    const begin = performance.now();
    try {
      const made = await makeAll(order);
      put(key, Buffer.from(JSON.stringify(made)));
      ledger.took(item, performance.now() - begin);
      return made.map((variant) => withContent(order, variant));
    } catch (error) {
      notes.add(error instanceof Unloadable ? `pictures are published as they are: sharp, which makes smaller ones, does not run here (${error.message})` : `${order.chapter}/images/${order.name} is published as it is: no smaller ones could be made of it (${firstLine(error)})`);
      return [];
    } finally {
      count((ready += 1), asked);
    }
  }

  return {
    variants: (order) => {
      if (stepsOf(order).length === 0) return null;
      if (version !== null) return variants(order);
      notes.add('pictures are published as they are: sharp, which makes smaller ones, is not installed');
      return null;
    },
    notes: () => [...notes].sort(),
    close: () => encoding.clearQueue(),
  };
}

class Unloadable extends Error {}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim() ?? '';
}
