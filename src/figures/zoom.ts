import { isRecord, list, type Json, type JsonRecord } from './json.ts';

const PARTS = ['hconcat', 'vconcat', 'concat', 'layer'] as const;

/**
 * The specification with a zoom on the continuous axes of each plot, by wheel and drag, unless it selects anything
 * itself. A layered plot zooms as one, since its layers share their scales.
 */
export function zoomable(spec: Json): Json {
  return hasSelection(spec) ? spec : plots(spec, { count: 0 });
}

function hasSelection(part: Json): boolean {
  if (!isRecord(part)) return false;
  return list(part.params).some((param) => isRecord(param) && 'select' in param) || hasSelection(part.spec) || PARTS.some((key) => list(part[key]).some(hasSelection));
}

function plots(part: Json, counter: { count: number }): Json {
  if (!isRecord(part)) return part;
  for (const key of ['hconcat', 'vconcat', 'concat'] as const) {
    if (Array.isArray(part[key])) return { ...part, [key]: list(part[key]).map((inner) => plots(inner, counter)) };
  }
  if (isRecord(part.spec)) return { ...part, spec: plots(part.spec, counter) };
  const ways = leaves(part, {}, []);
  const most = Math.max(0, ...ways.map(({ channels }) => channels.length));
  const chosen = ways.find(({ channels }) => channels.length === most);
  if (!chosen || most === 0) return part;
  counter.count += 1;
  const param = { name: `zoom_${counter.count}`, select: { type: 'interval', encodings: chosen.channels }, bind: 'scales' };
  return withParam(part, chosen.path, param);
}

interface Leaf {
  path: readonly number[];
  channels: readonly string[];
}

/** The single views of a plot, with the continuous axes that each encodes by a field. */
function leaves(view: JsonRecord, inherited: JsonRecord, path: readonly number[]): Leaf[] {
  const encoding = { ...inherited, ...(isRecord(view.encoding) ? view.encoding : {}) };
  if (!Array.isArray(view.layer)) {
    return [{ path, channels: ['x', 'y'].filter((channel) => isContinuous(encoding[channel])) }];
  }
  return list(view.layer).flatMap((layer, index) => (isRecord(layer) ? leaves(layer, encoding, [...path, index]) : []));
}

function isContinuous(channel: Json): boolean {
  return isRecord(channel) && channel.field !== undefined && ['quantitative', 'temporal'].includes(String(channel.type)) && !channel.bin && !channel.aggregate;
}

function withParam(view: JsonRecord, [index, ...rest]: readonly number[], param: Json): JsonRecord {
  if (index === undefined) return { ...view, params: [...list(view.params), param] };
  const layers = list(view.layer).map((layer, at) => (at === index && isRecord(layer) ? withParam(layer, rest, param) : layer));
  return { ...view, layer: layers };
}
