import { isRecord, list, type Json, type JsonRecord } from '../figures/json.ts';

export interface Heading {
  title: string;
  subtitle: string;
  /** The specification without a title that the sheet prints. */
  spec: JsonRecord;
}

/**
 * The title that the sheet sets above the chart as it does for figures. A title with a place or a look of its own
 * stays in the chart, where Vega sets it.
 */
export function liftTitle(spec: JsonRecord): Heading {
  const own = isRecord(spec.title) ? spec.title : { text: spec.title };
  const { text, subtitle, ...look } = own;
  const styled = Object.keys(look).length > 0 || (isRecord(spec.config) && ('title' in spec.config || isStyled(spec.config.style)));
  if (styled || !isWords(text) || !(subtitle === undefined || isWords(subtitle))) return { title: '', subtitle: '', spec };
  const { title: _, ...rest } = spec;
  return { title: words(text), subtitle: words(subtitle), spec: rest };
}

/** What a drawing is called for those who do not see it. */
export function nameOf(spec: JsonRecord, file: string): { title: string; description: string } {
  const text = isRecord(spec.title) ? spec.title.text : spec.title;
  return { title: isWords(text) ? words(text) : file, description: typeof spec.description === 'string' ? spec.description : '' };
}

function isStyled(style: Json): boolean {
  return isRecord(style) && ('group-title' in style || 'group-subtitle' in style);
}

function isWords(text: Json): boolean {
  return list(text).length > 0 && list(text).every((line) => typeof line === 'string');
}

function words(text: Json): string {
  return list(text).join(' ').trim();
}
