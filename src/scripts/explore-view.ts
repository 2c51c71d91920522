import { expressionInterpreter } from 'vega-interpreter';
import { Error as ErrorLevel, parse, View, type Spec } from 'vega';
import { fitWidth, widthSignals } from '../figures/fit.ts';
import { marksOf } from '../figures/marks.ts';
import type { Exploration } from '../figures/exploration.ts';
import { marksText } from '../components/marks-text.ts';

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
      for (const plot of canvas.querySelectorAll<SVGElement>('.mark-group.role-scope > g > .background, .mark-group.role-frame > g > .background')) press(plot, way);
      follow();
    },
    close,
  };
}

function withRows(spec: Spec, rows: readonly unknown[]): Spec {
  return { ...spec, data: spec.data?.map((source) => (source.name === 'rows' ? { ...source, values: [...rows] } : source)) };
}

/** Vega has its zoom from the pointer alone; a button does what the pointer would in the middle of the plot. */
function press(plot: SVGElement, way: 'in' | 'out' | 'reset'): void {
  const { left, top, width, height } = plot.getBoundingClientRect();
  const place = { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 };
  plot.dispatchEvent(way === 'reset' ? new MouseEvent('dblclick', place) : new WheelEvent('wheel', { ...place, deltaY: way === 'in' ? -PRESS : PRESS }));
}

/** The drawing's hatchings for the live view, because those of a drawing that is hidden are not painted. */
function hatchings(drawing: HTMLElement): SVGSVGElement {
  const holder = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of [['width', '0'], ['height', '0'], ['aria-hidden', 'true']] as const) holder.setAttribute(key, value);
  holder.style.position = 'absolute';
  for (const pattern of drawing.querySelectorAll('pattern')) {
    const copy = pattern.cloneNode(true);
    if (copy instanceof Element) copy.id = `${pattern.id}-live`;
    holder.append(copy);
  }
  return holder;
}
