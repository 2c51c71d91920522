import type { FigureDefinition } from './figure.ts';
import type { FigureOrigin } from './problem.ts';
import type { RenderedFigure } from './rendering.ts';

/** A figure as another thread can find it: the export of a module, called with `args` if it makes the figure of them. */
export interface FigureOrder extends FigureOrigin {
  /** Absolute path of the module. */
  module: string;
  export: string;
  args?: readonly unknown[];
  /** False where nobody will ask for its pixels. */
  pixels?: false;
}

/** Who draws: this thread, or another one while this one goes on. */
export interface Drawer {
  /** Draws a figure. Rejects with a DiagnosticError for what `renderFigure` refuses. */
  draw(order: FigureOrder, definition: FigureDefinition): Promise<RenderedFigure>;
  /** The pixels of a figure's standalone drawing; made at once, or when they are waited for. */
  png(figure: Pick<RenderedFigure, 'standaloneSvg'>): PromiseLike<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/** Draws at once and in place; Vega is loaded with the first figure. */
export function localDrawer(): Drawer {
  return {
    draw: async (order, definition) => (await import('./render.ts')).renderFigure(definition, order),
    png: async ({ standaloneSvg }) => new Uint8Array((await import('./png.ts')).renderPng(standaloneSvg)),
    close: async () => undefined,
  };
}
