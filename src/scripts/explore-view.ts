import { expressionInterpreter } from 'vega-interpreter';
import { Error as ErrorLevel, parse, View, type Spec } from 'vega';
import { fitWidth, widthSignals } from '../figures/fit.ts';
import { liveHatch } from '../figures/hatch.ts';
import { marksOf, ROWS } from '../figures/marks.ts';
import type { Exploration } from '../figures/exploration.ts';
import { boxesOf, marksText } from '../components/marks-text.ts';

/** A figure that moves. */
export interface LiveView {
  zoom(way: 'in' | 'out' | 'reset'): void;
  close(): void;
}

// One press of a button moves the scales as a wheel does in a few clicks.
const PRESS = 260;

/**
 * Draws a figure's live view in the place of its drawing, as wide as that is. Rejects when Vega cannot; the page is
 * then as before.
 */
export async function openView(frame: HTMLElement, { rows, wide, narrow }: Exploration): Promise<LiveView> {
  const drawing = [...frame.querySelectorAll<HTMLElement>('.drawing')].find((part) => part.getClientRects().length > 0);
  if (!drawing) throw new Error('no drawing shows');
  const width = Math.floor(drawing.getBoundingClientRect().width);
  const spec = withRows(drawing.classList.contains('drawing-narrow') ? narrow : wide, rows);
  // Widths of words are measured in the fonts of the page.
  const { fontFamily } = getComputedStyle(drawing);
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${fontFamily}`)));

  const stage = Object.assign(document.createElement('div'), { className: 'drawing drawing-live' });
  const name = drawing.querySelector('svg > title')?.textContent ?? '';
  stage.append(hatchings(drawing));
  const canvas = stage.appendChild(document.createElement('div'));
  frame.insertBefore(stage, drawing);
  // Text is taken as it is in the specification: nothing of it is run as a script.
  const view = new View(parse(spec, undefined, { ast: true }), { renderer: 'svg', hover: false, logLevel: ErrorLevel, expr: expressionInterpreter, tooltip: () => undefined });
  const close = (): void => {
    view.finalize();
    stage.remove();
  };
  try {
    await view.initialize(canvas).runAsync();
    await fitWidth(view, widthSignals(spec, view), width);
    await view.resize().runAsync();
  } catch (error) {
    close();
    throw error;
  }
  canvas.querySelector('svg')?.setAttribute('role', 'img');
  canvas.querySelector('svg')?.setAttribute('aria-label', name);
  const mark = (): void => void (stage.dataset.marks = marksText(marksOf(view)));
  const follow = (): void => void view.runAsync().then(mark);
  for (const type of ['wheel', 'pointermove', 'pointerup', 'dblclick']) stage.addEventListener(type, follow);
  mark();

  return {
    zoom(way) {
      const plots = canvas.querySelectorAll<SVGElement>('.mark-group.role-scope > g > .background, .mark-group.role-frame > g > .background');
      // Plots that move together are each pressed.
      for (const plot of plots) press(plot, way, PRESS / Math.sqrt(plots.length), stage);
      follow();
    },
    close,
  };
}

function withRows(spec: Spec, rows: readonly unknown[]): Spec {
  return { ...spec, data: spec.data?.map((source) => (source.name === ROWS ? { ...source, values: [...rows] } : source)) };
}

/** Vega has its zoom from the pointer alone; a button does what the pointer would at the mark nearest to the middle of the plot. */
function press(plot: SVGElement, way: 'in' | 'out' | 'reset', strength: number, stage: HTMLElement): void {
  const { left, top, width, height } = plot.getBoundingClientRect();
  const frame = stage.querySelector('svg[viewBox]')?.getBoundingClientRect();
  const middle = [left + width / 2, top + height / 2] as const;
  const places = boxesOf(stage.dataset.marks ?? '')
    .map(([, x, y, across, down]) => [(frame?.left ?? 0) + x + across / 2, (frame?.top ?? 0) + y + down / 2] as const)
    .filter(([x, y]) => x > left && x < left + width && y > top && y < top + height)
    .sort((a, b) => Math.hypot(a[0] - middle[0], a[1] - middle[1]) - Math.hypot(b[0] - middle[0], b[1] - middle[1]));
  const [clientX, clientY] = places[0] ?? middle;
  const place = { bubbles: true, cancelable: true, clientX, clientY };
  plot.dispatchEvent(way === 'reset' ? new MouseEvent('dblclick', place) : new WheelEvent('wheel', { ...place, deltaY: way === 'in' ? -strength : strength }));
}

/** Copies of the drawing's hatchings for the live view. */
function hatchings(drawing: HTMLElement): SVGSVGElement {
  const holder = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of [['width', '0'], ['height', '0'], ['aria-hidden', 'true']] as const) holder.setAttribute(key, value);
  holder.style.position = 'absolute';
  for (const pattern of drawing.querySelectorAll('pattern')) {
    const copy = pattern.cloneNode(true);
    if (copy instanceof Element) copy.id = liveHatch(pattern.id);
    holder.append(copy);
  }
  return holder;
}
