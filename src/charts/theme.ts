import { mergeConfig, type Config as VegaConfig } from 'vega';
import { compile, type Config } from 'vega-lite';
import { FONT_FAMILY } from '../figures/font.ts';
import { isRecord, type Json, type JsonRecord } from '../figures/json.ts';
import { palette } from '../figures/palette.ts';
import { WIDE } from '../figures/render.ts';
import { labelSize, theme } from '../figures/theme.ts';

const fontSize = labelSize(WIDE);

/**
 * The volume's look for charts that were not made for it. The figures' theme relies on what their editors write: no
 * legends, level axis titles, labels that fit. Here all that a specification names is shown.
 */
export function chartTheme(): Config {
  const { numberFormat: _format, axisBottom: _bottom, axisLeft: _left, headerRow: _row, ...look } = theme(WIDE);
  return {
    ...look,
    background: palette.paper,
    view: { ...look.view, discreteWidth: { step: 28 } },
    axis: { ...look.axis, labelPadding: 6, labelSeparation: 4, titlePadding: 10 },
    axisTemporal: { grid: false, labelFlush: false, ticks: true, tickSize: 4, tickColor: palette.muted },
    header: { labelFontSize: fontSize, labelFontWeight: 600, labelColor: palette.ink, labelLimit: 600, titleFontSize: fontSize, titleFontWeight: 400, titleColor: palette.muted, titleLimit: 600 },
    legend: {
      labelFontSize: fontSize,
      labelColor: palette.ink,
      labelLimit: 300,
      titleFontSize: fontSize,
      titleFontWeight: 400,
      titleColor: palette.muted,
      titleLimit: 300,
      gradientLabelOffset: 6,
    },
    title: { ...look.title, fontSize: 15, limit: 0, subtitleFontSize: fontSize, subtitleColor: palette.muted, subtitlePadding: 4 },
  };
}

/** A theme with the parts taken out that would speak louder than what the specification's own configuration says in general. */
export function beneath(own: Json, look: Config): Config {
  if (!isRecord(own)) return look;
  const groups = Object.entries(look).map(([name, group]: [string, unknown]) => {
    if (typeof group !== 'object' || group === null || Array.isArray(group)) return [name, group];
    const said = new Set(louder(name).flatMap((general) => Object.keys(record(own[general]))));
    return [name, Object.fromEntries(Object.entries(group).filter(([key]) => !said.has(key)))];
  });
  return Object.fromEntries(groups) as Config; // the same groups with fewer keys
}

const MARKS = ['line', 'point', 'circle', 'rule', 'text'];

/** The general parts of a configuration that a more special part of the theme must not outdo. */
function louder(group: string): string[] {
  if (/^axis./.test(group)) return ['axis', 'axisX', 'axisY', 'axisTop', 'axisBottom', 'axisLeft', 'axisRight', 'axisBand', 'axisPoint'];
  return MARKS.includes(group) ? ['mark'] : [];
}

function record(value: Json): JsonRecord {
  return isRecord(value) ? value : {};
}

let vega: VegaConfig | undefined;

/** The same look for specifications in Vega: what Vega-Lite makes of it, and Vega's marks in the volume's blue. */
export function vegaTheme(): VegaConfig {
  // Vega-Lite hands on a configuration only with a chart; this one has nothing in it.
  vega ??= mergeConfig(compile({ mark: 'point', data: { values: [] }, config: chartTheme() }).spec.config ?? {}, marks());
  return vega;
}

function marks(): VegaConfig {
  const fill = { fill: palette.blue };
  const stroke = { stroke: palette.blue };
  return { background: palette.paper, arc: fill, area: fill, line: { ...stroke, strokeWidth: 2 }, path: stroke, rect: fill, shape: stroke, symbol: { ...fill, size: 44 }, text: { fill: palette.ink, font: FONT_FAMILY, fontSize } };
}
