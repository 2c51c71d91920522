import { logger, Warn, type Spec } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { asJson, isRecord, list, type Json, type JsonRecord } from './json.ts';
import { isZoom, zoomable } from './zoom.ts';

/** A figure of one size as Vega, without its rows, and what Vega-Lite has to say about it. */
export interface Compiled {
  /** To be drawn. */
  still: Spec;
  /** To be explored: the same with a zoom, where there is an axis for it. */
  live: Spec;
  warnings: readonly string[];
}

/**
 * Compiles a specification for the drawing and for its exploration. Compiling is half of what a simple figure costs, and
 * the two differ by the zoom alone: it is done once with the zoom, which is then taken out again.
 */
export function compileFigure(spec: TopLevelSpec): Compiled {
  const json = asJson(spec);
  const zooming = zoomable(json);
  if (zooming === json) return both(toVega(spec));
  const live = attempt(zooming as unknown as TopLevelSpec); // a specification with parameters added
  if (live?.warnings.length === 0 && !OTHERS.test(JSON.stringify(spec))) return { still: withoutZoom(live.vega), live: live.vega, warnings: [] };
  // What is said is said of the specification as it was written; a zoom that Vega-Lite does not take is left out.
  const still = toVega(spec);
  return live ? { still: still.vega, live: live.vega, warnings: still.warnings } : both(still);
}

// What else than a zoom cuts marks off, or may bear a name of the zoom's.
const OTHERS = /"(?:clip|params|projection|latitude\d?|longitude\d?)"|"geoshape"/;

interface Told {
  vega: Spec;
  warnings: readonly string[];
}

function toVega(spec: TopLevelSpec): Told {
  const warnings: string[] = [];
  const log = logger(Warn, undefined, (_method, _level, messages) => void warnings.push(messages.map(String).join(' ')));
  return { vega: compile(spec, { logger: log }).spec, warnings };
}

function attempt(spec: TopLevelSpec): Told | null {
  try {
    return toVega(spec);
  } catch {
    return null;
  }
}

function both({ vega, warnings }: Told): Compiled {
  return { still: vega, live: vega, warnings };
}

function withoutZoom(vega: Spec): Spec {
  return group(asJson(vega) as JsonRecord) as unknown as Spec; // a specification with parts left out
}

// Signals that hold the plot that the pointer is in.
const POINTED: readonly Json[] = ['unit', 'facet'];

/** A specification or a group of its marks without what a zoom adds: names of its own, a domain, an edge that cuts off. */
function group({ data, signals, scales, marks, ...rest }: JsonRecord): JsonRecord {
  const own = signals === undefined ? [] : list(signals).filter((signal) => !isZoom(nameOf(signal)) && !POINTED.includes(nameOf(signal)));
  return {
    ...rest,
    ...(data === undefined ? {} : { data: list(data).filter((source) => !isZoom(nameOf(source))) }),
    ...(own.length === 0 ? {} : { signals: own }),
    ...(marks === undefined ? {} : { marks: list(marks).map(mark) }),
    ...(scales === undefined ? {} : { scales: list(scales).map(scale) }),
  };
}

function mark(part: Json): Json {
  if (!isRecord(part)) return part;
  const { interactive, clip, ...rest } = part;
  // Marks that are told whether they hear the pointer are those that a zoom may have clipped.
  return group(interactive === undefined ? part : clip === true ? rest : { ...rest, ...(clip === undefined ? {} : { clip }) });
}

function scale(part: Json): Json {
  if (!isRecord(part)) return part;
  const { domainRaw, ...rest } = part;
  return isRecord(domainRaw) && isZoom(domainRaw.signal) ? rest : part;
}

function nameOf(part: Json): Json {
  return isRecord(part) ? part.name : undefined;
}
