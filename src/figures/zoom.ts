import { isRecord, list, type Json, type JsonRecord } from './json.ts';

const PARTS = ['hconcat', 'vconcat', 'concat', 'layer'] as const;

type Axis = 'x' | 'y';

/**
 * The specification with a zoom on the continuous axes of each plot, by wheel and drag, unless it selects anything
 * itself. A layered plot zooms as one, since its layers share their scales, and plots that stand on the same stretch of
 * the same column move together. Bars, areas and lines zoom along the axis that they are strung on, where it is continuous:
 * their values stay whole.
 */
export function zoomable(spec: Json): Json {
  return hasSelection(spec) ? spec : plots(spec, new Map());
}

/** Whether a name in Vega, or the beginning of an expression there, is that of a zoom. */
export function isZoom(name: Json): boolean {
  return typeof name === 'string' && /^zoom_\d/.test(name);
}

function hasSelection(part: Json): boolean {
  if (!isRecord(part)) return false;
  return list(part.params).some((param) => isRecord(param) && 'select' in param) || hasSelection(part.spec) || PARTS.some((key) => list(part[key]).some(hasSelection));
}

/** @param names of the zooms so far, by what they move along */
function plots(part: Json, names: Map<string, string>): Json {
  if (!isRecord(part)) return part;
  for (const key of ['hconcat', 'vconcat', 'concat'] as const) {
    if (Array.isArray(part[key])) return { ...part, [key]: list(part[key]).map((inner) => plots(inner, names)) };
  }
  if (isRecord(part.spec)) return { ...part, spec: plots(part.spec, names) };
  const views = leaves(part, {}, []);
  const axes = moving(views);
  // The views that read the axes as the plot itself gives them come first: their columns are the same in other plots.
  const chosen = views
    .filter(({ encoding }) => axes.every((axis) => isContinuous(encoding[axis])))
    .sort((a, b) => strangers(a, part, axes) - strangers(b, part, axes))[0];
  if (!chosen || axes.length === 0) return part;
  const params = axes.map((axis) => ({ name: nameOf(axis, chosen.encoding[axis], names), select: { type: 'interval', encodings: [axis] }, bind: 'scales' }));
  return withParams(part, chosen.path, params);
}

interface Leaf {
  path: readonly number[];
  mark: Json;
  encoding: JsonRecord;
}

/** The single views of a plot, each with all that is encoded in it. */
function leaves(view: JsonRecord, inherited: JsonRecord, path: readonly number[]): Leaf[] {
  const encoding = { ...inherited, ...(isRecord(view.encoding) ? view.encoding : {}) };
  if (!Array.isArray(view.layer)) return [{ path, mark: isRecord(view.mark) ? view.mark.type : view.mark, encoding }];
  return list(view.layer).flatMap((layer, index) => (isRecord(layer) ? leaves(layer, encoding, [...path, index]) : []));
}

function moving(views: readonly Leaf[]): Axis[] {
  const axes = (['x', 'y'] as const).filter((axis) => views.some(({ encoding }) => isContinuous(encoding[axis])));
  const standing = views.find(({ mark }) => ['bar', 'area', 'line', 'trail'].includes(String(mark)));
  return standing && axes.length === 2 ? axes.filter((axis) => axis !== valueAxis(standing.encoding)) : axes;
}

/** A bar has an end of its own along its values; without one Vega-Lite stands it upright. */
function valueAxis(encoding: JsonRecord): Axis {
  return 'x2' in encoding && !('y2' in encoding) ? 'x' : 'y';
}

function isContinuous(channel: Json): boolean {
  return isRecord(channel) && channel.field !== undefined && ['quantitative', 'temporal'].includes(String(channel.type)) && !channel.bin && !channel.aggregate;
}

function strangers({ encoding }: Leaf, { encoding: own }: JsonRecord, axes: readonly Axis[]): number {
  return axes.filter((axis) => encoding[axis] !== (isRecord(own) ? own[axis] : undefined)).length;
}

function nameOf(axis: Axis, channel: Json, names: Map<string, string>): string {
  const { field, scale } = isRecord(channel) ? channel : {};
  const domain = isRecord(scale) ? scale.domain : undefined;
  const next = `zoom_${names.size + 1}`;
  // Without a domain of its own a plot's stretch is not known here.
  const key = JSON.stringify(domain === undefined ? next : [axis, field, domain]);
  const name = names.get(key) ?? next;
  names.set(key, name);
  return name;
}

function withParams(view: JsonRecord, [index, ...rest]: readonly number[], params: readonly Json[]): JsonRecord {
  if (index === undefined) return { ...view, params: [...list(view.params), ...params] };
  const layers = list(view.layer).map((layer, at) => (at === index && isRecord(layer) ? withParams(layer, rest, params) : layer));
  return { ...view, layer: layers };
}
