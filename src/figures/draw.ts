import { logger, parse, View, Warn, type Loader, type Spec } from 'vega';
import { fitWidth, sceneSize, widthSignals } from './fit.ts';
import { marksOf, ROWS, type Mark } from './marks.ts';
import { installMetrics } from './metrics.ts';

/** What Vega drew, and what it had to say about it. */
export interface RawDrawing {
  svg: string;
  width: number;
  height: number;
  warnings: readonly string[];
  /** Where the rows are drawn, in pixels of the drawing. */
  marks: readonly Mark[];
}

/** Draws Vega so that the whole, with its axes and labels, is `width` pixels wide. The rows become Vega's own. */
export async function draw(vega: Spec, rows: readonly object[], width: number): Promise<RawDrawing> {
  installMetrics();
  const warnings: string[] = [];
  const log = logger(Warn, undefined, (_method, _level, messages) => void warnings.push(messages.map(String).join(' ')));
  const data = vega.data?.map((source) => (source.name === ROWS && !('values' in source) ? { ...source, values: [...rows] } : source));
  const view = new View(parse({ ...vega, ...(data ? { data } : {}) }), { renderer: 'none', logger: log, loader: CLOSED });
  try {
    await view.runAsync();
    await fitWidth(view, widthSignals(vega, view), width);
    return { svg: await view.toSVG(), ...sceneSize(view), warnings, marks: marksOf(view) };
  } finally {
    view.finalize();
  }
}

// A figure is made of its rows: it opens no file and no address. Links are written, and looked at in the drawing.
const CLOSED: Loader = {
  load: (address) => Promise.reject(new Error(`“${address}” is not among the rows of the figure`)),
  sanitize: (href) => Promise.resolve({ href }),
  http: () => Promise.resolve(''),
  file: () => Promise.resolve(''),
};
