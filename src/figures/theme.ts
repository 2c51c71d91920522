import type { Config } from 'vega-lite';
import type { FigureSize } from './figure.ts';
import { FONT_FAMILY } from './font.ts';
import { categories, palette } from './palette.ts';

/** Size of labels in CSS pixels; the root of a drawing carries it, so that most text need not. */
export function labelSize(size: FigureSize): number {
  return size.narrow ? 12.5 : 13;
}

/** The one look of all figures, as Vega-Lite configuration. */
export function theme(size: FigureSize): Config {
  const fontSize = labelSize(size);
  const text = { labelFontSize: fontSize, titleFontSize: fontSize, titleFontWeight: 400, labelLimit: 600, titleLimit: 600 } as const;
  return {
    font: FONT_FAMILY,
    aria: false,
    // Thousands separated, no digits that say nothing; a format without a type would write 1e+1.
    numberFormat: ',~f',
    padding: { left: 0, right: 0, top: 2, bottom: 2 },
    view: {
      stroke: null,
      continuousWidth: 200,
      discreteWidth: 200,
      continuousHeight: size.narrow ? 240 : 320,
      discreteHeight: { step: size.narrow ? 26 : 28 },
    },
    mark: { color: palette.blue },
    line: { strokeWidth: 2, strokeCap: 'round', strokeJoin: 'round' },
    point: { size: size.narrow ? 36 : 44, strokeWidth: 1.6, filled: false, opacity: 1 },
    circle: { size: size.narrow ? 36 : 44, opacity: 1 },
    rule: { color: palette.muted },
    text: { color: palette.ink, fontSize },
    axis: {
      ...text,
      domain: false,
      ticks: false,
      gridColor: palette.grid,
      gridWidth: 1,
      labelColor: palette.muted,
      // A point on the axis has a radius of 4.
      labelPadding: 10,
      maxExtent: 600,
      titleColor: palette.muted,
      titlePadding: 8,
    },
    // The line at zero is the ground that values stand on; it is drawn darker than the other grid lines.
    axisQuantitative: {
      grid: true,
      tickCount: 5,
      gridColor: { condition: { test: 'datum.value === 0', value: palette.muted }, value: palette.grid },
      labelFlush: false,
    },
    axisDiscrete: { grid: false },
    axisTemporal: { grid: false },
    title: { color: palette.ink, fontSize, fontWeight: 600, anchor: 'start', frame: 'bounds', offset: 10, limit: 600 },
    axisBottom: { labelAngle: 0, labelOverlap: 'greedy', titleAnchor: 'end' },
    // Units stand level above the axis: turned text is slow to read.
    axisLeft: { titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleX: 0, titleY: -12, titleBaseline: 'bottom' },
    header: { title: null, labelFontSize: fontSize, labelFontWeight: 600, labelColor: palette.ink, labelAnchor: 'start', labelPadding: 8, labelLimit: 600 },
    headerRow: { labelAngle: 0, labelAlign: 'left', labelOrient: 'top' },
    // Lines are labelled where they end; an editor who needs a legend asks for it with `legend: {}`.
    legend: {
      disable: true,
      title: null,
      orient: 'top',
      direction: 'horizontal',
      labelFontSize: fontSize,
      labelColor: palette.ink,
      labelLimit: 600,
      symbolStrokeWidth: 1.6,
      // Clear of the title of the y axis, which Vega does not reckon with here.
      offset: 30,
      columnPadding: 18,
    },
    facet: { spacing: size.narrow ? 20 : 28 },
    concat: { spacing: size.narrow ? 16 : 24 },
    scale: { bandPaddingInner: 0.28, bandPaddingOuter: 0.14 },
    range: { category: categories },
  };
}
