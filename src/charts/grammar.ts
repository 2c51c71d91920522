import { isRecord, list, type Json, type JsonRecord } from '../figures/json.ts';

/** The language that a specification is written in, and the version that it names. */
export interface Grammar {
  name: 'Vega-Lite' | 'Vega';
  version?: number;
}

/** Newest versions that are drawn here. */
const CURRENT = 6;

const VIEWS = ['mark', 'layer', 'facet', 'repeat', 'concat', 'hconcat', 'vconcat', 'spec'];
const SCENES = ['marks', 'signals', 'scales', 'axes', 'projections'];

/** What a specification is written in: as "$schema" says, else as its keys show; null for what is neither. */
export function grammarOf(spec: Json): Grammar | null {
  if (!isRecord(spec)) return null;
  const named = typeof spec.$schema === 'string' ? /\/(vega|vega-lite)\/v(\d+)/.exec(spec.$schema) : null;
  if (named) return { name: named[1] === 'vega' ? 'Vega' : 'Vega-Lite', version: Number(named[2]) };
  if (VIEWS.some((key) => key in spec)) return { name: 'Vega-Lite' };
  return SCENES.some((key) => key in spec) || Array.isArray(spec.data) ? { name: 'Vega' } : null;
}

/** Whether a specification says that it was written for an earlier version, whose keys may have gone. */
export function isOlder({ version }: Grammar): boolean {
  return version !== undefined && version < CURRENT;
}

/** Whether a Vega-Lite chart leaves its width to the page: one view or one stack of layers, none of which sets it. */
export function leavesWidth(spec: JsonRecord): boolean {
  if (!('mark' in spec || 'layer' in spec)) return false;
  const view = isRecord(spec.config) && isRecord(spec.config.view) ? spec.config.view : {};
  return !setsWidth(spec) && !['continuousWidth', 'discreteWidth', 'step', 'width'].some((key) => key in view) && !isFaceted(spec);
}

function setsWidth(view: Json): boolean {
  if (!isRecord(view)) return false;
  return (view.width !== undefined && view.width !== 'container') || list(view.layer).some(setsWidth);
}

// A row or column channel makes small multiples, each with a width of its own.
function isFaceted({ encoding }: JsonRecord): boolean {
  return isRecord(encoding) && ['facet', 'row', 'column'].some((key) => key in encoding);
}
