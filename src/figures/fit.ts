import type { Bounds, Spec, View } from 'vega';

// Widths differ from what is asked by the rounding of each view's own; six steps are ample, one or two are usual.
const STEPS = 6;

/** Widens or narrows the views of a drawing until the whole, with its axes and labels, is `width` pixels wide. */
export async function fitWidth(view: View, widths: ReadonlyMap<string, number>, width: number): Promise<void> {
  // The whole is a straight line over the scale of its views, but for labels that come or go.
  let [scale, total] = [1, sceneSize(view).width];
  // A view alone grows by as much as its own width; of several side by side or beneath one another it shows in the first step.
  let slope = widths.size === 1 ? (widths.get('width') ?? total) : total;
  for (let step = 0; step < STEPS && Math.abs(total - width) >= 1 && widths.size > 0; step++) {
    const next = scale + (width - total) / slope;
    for (const [name, own] of widths) view.signal(name, Math.max(1, Math.floor(own * next + 1e-6)));
    await view.runAsync();
    const reached = sceneSize(view).width;
    if (reached !== total && next !== scale) slope = (reached - total) / (next - scale);
    [scale, total] = [next, reached];
  }
  // Whole pixels of several views side by side may leave a few over; better beneath the width than above it.
  for (let step = 0; step < STEPS && total > width && widths.size > 0; step++) {
    for (const name of widths.keys()) view.signal(name, Number(view.signal(name)) - 1);
    await view.runAsync();
    total = sceneSize(view).width;
  }
}

/** The signals that set how wide each view is, with their values. */
export function widthSignals(vega: Spec, view: View): Map<string, number> {
  const names = ['width', ...(vega.signals ?? []).map((signal) => signal.name)].filter((name) => /(^|_|child)width$/i.test(name));
  const known = new Set(Object.keys(view.getState({ signals: () => true, data: () => false }).signals ?? {}));
  const widths = new Map<string, number>();
  for (const name of names) {
    const fixed = name === 'width' ? typeof vega.width === 'number' : (vega.signals ?? []).some((signal) => signal.name === name && 'value' in signal);
    const value: unknown = known.has(name) ? view.signal(name) : null;
    if (fixed && typeof value === 'number') widths.set(name, value);
  }
  return widths;
}

/** Width and height of the whole drawing, in pixels. */
export function sceneSize(view: View): { width: number; height: number } {
  // The typings give a Scene, where the running code has a Scenegraph (vega-scenegraph/src/Scenegraph.js).
  const { root } = view.scenegraph() as unknown as { root: { bounds: Bounds } };
  const { x1, x2, y1, y2 } = root.bounds;
  const padding = view.padding();
  const [left = 0, right = 0, top = 0, bottom = 0] = typeof padding === 'number' ? [padding, padding, padding, padding] : [padding.left, padding.right, padding.top, padding.bottom];
  return { width: Math.max(0, Math.ceil(-x1)) + Math.ceil(x2) + left + right, height: Math.max(0, Math.ceil(-y1)) + Math.ceil(y2) + top + bottom };
}
