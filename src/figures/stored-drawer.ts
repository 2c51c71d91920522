import { readFileSync } from 'node:fs';
import { identify } from '../store/identity.ts';
import type { Ledger } from '../store/ledger.ts';
import { sha256 } from '../store/sums.ts';
import type { Store } from '../store/store.ts';
import type { Drawer, FigureOrder } from './drawer.ts';
import { drawingParts, keyOfParts } from './drawing-key.ts';
import type { FigureDefinition } from './figure.ts';
import { packFigure, unpackFigure } from './packed-figure.ts';
import type { RenderedFigure } from './rendering.ts';

export interface StoredDrawerOptions {
  store: Store;
  ledger: Ledger;
  /** Digest of everything that draws: this program's part in it, packages, fonts. */
  engine: string;
  /** Who draws what is not kept; asked for when the first such figure comes. */
  drawer: () => Drawer;
}

/** Bytes of figures that are held in memory beside the folder, so that the pages of a chapter do not read them again and again. */
const HELD = 24_000_000;

/** Draws what is not in the store, and keeps it there, with its pixels. What fails is not kept. */
export function storedDrawer({ store, ledger, engine, drawer }: StoredDrawerOptions): Drawer {
  const dataSum = sumsOfFiles();
  const held = recentBytes(HELD);
  const keys = new WeakMap<object, string>();
  const pixels = new Map<string, Promise<void>>();

  const handle = (key: string, first: Uint8Array): RenderedFigure => {
    held.set(key, first);
    const figure = unpackFigure(() => held.get(key) ?? held.set(key, present(store.get('figure', key), key)));
    keys.set(figure, key);
    return identify(figure, () => key);
  };
  const makePixels = (key: string, figure: Pick<RenderedFigure, 'standaloneSvg'>): Promise<void> => {
    let making = pixels.get(key);
    if (!making) {
      making = Promise.resolve(drawer().png(figure)).then((png) => store.put('png', key, png));
      // Whoever waits for the pixels hears of it.
      making.catch(() => undefined);
      pixels.set(key, making);
    }
    return making;
  };

  async function draw(order: FigureOrder, definition: FigureDefinition): Promise<RenderedFigure> {
    const parts = drawingParts(definition, order, dataSum);
    if (parts === null) return drawer().draw(order, definition);
    const key = keyOfParts(parts, engine);
    const kept = store.get('figure', key);
    ledger.note(`figure ${order.chapter}/${order.id}`, { ...parts, engine }, kept !== null);
    if (kept) return handle(key, kept);
    const begin = performance.now();
    const drawn = packFigure(await drawer().draw(order, definition));
    ledger.took(`figure ${order.chapter}/${order.id}`, performance.now() - begin);
    store.put('figure', key, drawn);
    const figure = handle(key, drawn);
    // At once, because another thread is free for it while this one reads on.
    if (order.pixels !== false) void makePixels(key, figure);
    return figure;
  }

  return {
    draw,
    png: (figure) => {
      // What is no figure of the volume, such as the picture that stands for a chapter, is known by its drawing.
      const keyOf = (): string => keys.get(figure) ?? sha256(`${engine} ${figure.standaloneSvg}`);
      const pixelsOf: PromiseLike<Uint8Array<ArrayBuffer>> = {
        then: (done, failed) => {
          const key = keyOf();
          const kept = pixels.has(key) ? null : store.get('png', key);
          const png = kept ? Promise.resolve(kept) : makePixels(key, figure).then(() => present(store.get('png', key), key));
          return png.then((bytes) => new Uint8Array(bytes)).then(done, failed);
        },
      };
      return identify(pixelsOf, () => `pixels of ${keyOf()}`);
    },
    close: async () => undefined,
  };
}

function present(bytes: Uint8Array | null, key: string): Uint8Array {
  if (bytes === null) throw new Error(`the store of kept results lost ${key} while the site was made: run the build again`);
  return bytes;
}

function sumsOfFiles(): (file: URL) => string {
  const sums = new Map<string, string>();
  return (file) => {
    const known = sums.get(file.href);
    if (known !== undefined) return known;
    const sum = sha256(readFileSync(file));
    sums.set(file.href, sum);
    return sum;
  };
}

/** The bytes that were asked for last, up to a limit. */
function recentBytes(limit: number): { get(key: string): Uint8Array | undefined; set(key: string, bytes: Uint8Array): Uint8Array } {
  const held = new Map<string, Uint8Array>();
  let size = 0;
  return {
    get: (key) => {
      const bytes = held.get(key);
      if (bytes) {
        held.delete(key);
        held.set(key, bytes);
      }
      return bytes;
    },
    set: (key, bytes) => {
      size += bytes.length - (held.get(key)?.length ?? 0);
      held.delete(key);
      held.set(key, bytes);
      for (const [old, { length }] of held) {
        if (size <= limit || old === key) break;
        held.delete(old);
        size -= length;
      }
      return bytes;
    },
  };
}
