import { isRecord, list, type Json, type JsonRecord } from './json.ts';
import { ROWS } from './marks.ts';

// Words for numbers of panels; more are given in digits.
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** The form of a chart in words: "lines with points", "two panels, bars above lines with points". Only what draws the figure's own rows counts. */
export function formOf(spec: Json): string {
  if (!isRecord(spec)) return 'chart';
  const { forms, side } = panels(spec);
  if (forms.length < 2) return `${spec.facet === undefined ? '' : 'small multiples, '}${forms[0] ?? 'chart'}`;
  const count = `${NUMBERS[forms.length] ?? forms.length} panels`;
  return new Set(forms).size === 1 ? `${count} ${side}, each with ${forms[0]}` : `${count} ${side}: ${forms.join(', ')}`;
}

function panels(spec: JsonRecord): { forms: string[]; side: string } {
  const side = 'hconcat' in spec ? 'side by side' : 'vconcat' in spec ? 'one beneath the other' : 'in a grid';
  const parts = [...list(spec.hconcat), ...list(spec.vconcat), ...list(spec.concat)].filter(isRecord);
  if (parts.length > 0) return { forms: parts.flatMap((part) => panels(part).forms), side };
  const inner = isRecord(spec.spec) ? spec.spec : spec;
  return { forms: [formOfView(inner)], side };
}

function formOfView(view: JsonRecord): string {
  const marks = new Set<string>();
  const visit = (part: JsonRecord, inherited: JsonRecord): void => {
    // Rows of a layer's own are notes on the chart; so are words and lines of reference.
    if (isRecord(part.data) && 'values' in part.data && part.data.name !== ROWS) return;
    const encoding = { ...inherited, ...(isRecord(part.encoding) ? part.encoding : {}) };
    const type = isRecord(part.mark) ? part.mark.type : part.mark;
    const stacks = list(part.transform).some((transform) => isRecord(transform) && 'stack' in transform);
    if (typeof type === 'string') marks.add(nameOf(type, encoding, stacks));
    list(part.layer).forEach((layer) => isRecord(layer) && visit(layer, encoding));
  };
  visit(view, {});
  marks.delete('');
  const has = (name: string): boolean => marks.has(name);
  const lines = has('lines') ? [has('points') ? 'lines with points' : 'lines'] : [];
  // Points on bars and lines show how a value is meant; parts of a stack without a colour of their own are parts of it.
  const silent = { lines: true, points: has('lines') || has('bars') || has('stacked bars'), bars: has('stacked bars'), ranges: has('stacked bars') };
  const rest = [...marks].filter((name) => !(name in silent && silent[name as keyof typeof silent])); // a key of the record, as is asked first
  return [...lines, ...rest].join(' and ') || 'chart';
}

const PLAIN: Readonly<Record<string, string>> = { line: 'lines', trail: 'lines', point: 'points', circle: 'points', square: 'points', tick: 'points', rect: 'ranges', arc: 'sectors', geoshape: 'a map', errorbar: 'ranges', errorband: 'ranges', boxplot: 'box plots' };

function nameOf(type: string, encoding: JsonRecord, stacks: boolean): string {
  if (type !== 'bar' && type !== 'area') return PLAIN[type] ?? '';
  const kind = type === 'bar' ? 'bars' : 'areas';
  const fieldOf = (channel: string): Json => (isRecord(encoding[channel]) ? encoding[channel].field : undefined);
  if (stacks) return `stacked ${kind}`;
  if ('xOffset' in encoding || 'yOffset' in encoding) return kind;
  const axes = [fieldOf('x'), fieldOf('y')];
  const parted = ['color', 'fill', 'detail', 'order', 'opacity', 'fillOpacity'].some((channel) => fieldOf(channel) !== undefined && !axes.includes(fieldOf(channel)));
  // An end of its own along the values; two ends along the other axis are only how wide a bar is.
  if (fieldOf('y2') !== undefined || (fieldOf('x2') !== undefined && !('y2' in encoding))) return parted ? `stacked ${kind}` : 'ranges';
  // Vega-Lite stacks by any field that parts a bar, unless told not to.
  const told = ['x', 'y'].some((channel) => isRecord(encoding[channel]) && (encoding[channel].stack === null || encoding[channel].stack === false));
  return parted && !told && !('x2' in encoding) && !('y2' in encoding) ? `stacked ${kind}` : kind;
}
