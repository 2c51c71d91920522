import { logger, parse, View, Warn, type Config, type Loader, type LoggerInterface, type Spec } from 'vega';
import { fitWidth, widthSignals } from '../figures/fit.ts';
import { installMetrics } from '../figures/metrics.ts';
import { installPixels } from './pixels.ts';
import { randomLCG, setRandom } from './vega-exports.ts';

export interface ChartDrawing {
  /** As Vega writes it, without its background. */
  svg: string;
  width: number;
  height: number;
  /** Colour of the paper; null where the chart wants none. */
  background: string | null;
}

export interface DrawOptions {
  config: Config;
  loader: Loader;
  log: LoggerInterface;
  /** Pixels that the whole is to be wide; absent for a chart that sets its own width. */
  width?: number;
}

/** Draws a specification in Vega once, the same at every call. */
export async function drawChart(spec: Spec, { config, loader, log, width }: DrawOptions): Promise<ChartDrawing> {
  installMetrics();
  installPixels();
  // Jittered and sampled charts are to come out the same each time.
  setRandom(randomLCG(1));
  const view = new View(parse(spec, config), { renderer: 'none', logger: log, loader });
  try {
    await view.runAsync();
    if (width !== undefined) await fitWidth(view, widthSignals(spec, view), width);
    const paper: unknown = view.background();
    view.background(null as unknown as string); // null is taken and means none; the typings lack it
    const svg = await view.toSVG();
    const [, w = '0', h = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    return { svg, width: Math.ceil(Number(w)), height: Math.ceil(Number(h)), background: typeof paper === 'string' && !['none', 'transparent', ''].includes(paper) ? paper : null };
  } finally {
    view.finalize();
  }
}

/** A logger that hands on what Vega warns of and what it stumbles over, as the parts it was said in. */
export function chartLog(tell: (parts: readonly unknown[], isError: boolean) => void): LoggerInterface {
  return logger(Warn, undefined, (method, _level, messages) => tell([...messages], method === 'error'));
}
