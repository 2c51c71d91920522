import type { Drawer } from './drawer.ts';
import { drawingKey } from './drawing-key.ts';
import type { RenderedFigure } from './rendering.ts';
import { sha256 } from '../store/sums.ts';

/** Where what was drawn is kept, by a key that names all that it was made of. */
export interface DrawingStore {
  get(key: string): Promise<RenderedFigure | Uint8Array<ArrayBuffer>> | undefined;
  set(key: string, drawing: Promise<RenderedFigure | Uint8Array<ArrayBuffer>>): void;
  delete(key: string): void;
}

/** Draws what is not in the store yet. Pixels are made only when somebody waits for them. What fails is not kept. */
export function keptDrawer(drawer: Drawer, store: DrawingStore): Drawer {
  function kept<T extends RenderedFigure | Uint8Array<ArrayBuffer>>(key: string, make: () => Promise<T>): Promise<T> {
    // A key names one kind of thing: those of figures and of pixels are told apart below.
    const known = store.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    store.set(key, made);
    made.catch(() => store.delete(key));
    return made;
  }
  return {
    draw: (order, definition) => {
      const key = drawingKey(definition, order);
      return key === null ? drawer.draw(order, definition) : kept(`figure ${key}`, () => drawer.draw(order, definition));
    },
    png: (figure) => {
      const pixels = () => kept(`png ${sha256(figure.standaloneSvg)}`, () => Promise.resolve(drawer.png(figure)));
      return { then: (done, failed) => pixels().then(done, failed) };
    },
    close: () => drawer.close(),
  };
}

/** A store in memory that lets go of what was not asked for during the last `turns` turns. */
export function turningStore(turns: number): DrawingStore & { turn(): void; readonly size: number } {
  type Kept = Parameters<DrawingStore['set']>[1];
  const drawings = new Map<string, { drawing: Kept; asked: number }>();
  let now = 0;
  return {
    get: (key) => {
      const found = drawings.get(key);
      if (found) found.asked = now;
      return found?.drawing;
    },
    set: (key, drawing) => void drawings.set(key, { drawing, asked: now }),
    delete: (key) => void drawings.delete(key),
    turn: () => {
      now += 1;
      for (const [key, { asked }] of drawings) if (now - asked > turns) drawings.delete(key);
    },
    get size() {
      return drawings.size;
    },
  };
}
