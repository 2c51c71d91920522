import { complaints } from '../diagnostics/messages/index.ts';
import { missingGlyphs } from '../figures/text-width.ts';
import { renderPng } from '../figures/png.ts';
import { WIDE } from '../figures/render.ts';
import { standalone } from '../figures/standalone.ts';
import { finishSvg } from '../figures/svg.ts';
import { elements, parseSvg, type SvgElement } from '../figures/svg-tree.ts';
import { labelSize } from '../figures/theme.ts';
import type { ChartDrawing } from './draw.ts';
import type { Faults } from './faults.ts';
import { stem } from './names.ts';
import type { Heading } from './title.ts';

export interface Sheet {
  svg: string;
  /** Pixels, with the margins. */
  width: number;
  height: number;
}

/** A drawing as a file that stands by itself, made as a figure's is: lean, with ids of its own, beneath the chart's title. */
export function sheet(drawing: ChartDrawing, { title, subtitle }: Heading, name: { title: string; description: string }, file: string): Sheet {
  const root = parseSvg(legible(drawing.svg));
  for (const { attributes } of elements(root)) {
    const link = attributes.get('xlink:href');
    if (link === undefined) continue;
    // The namespace of old is left out with the root's other attributes.
    attributes.delete('xlink:href');
    attributes.set('href', link);
  }
  finishSvg(root, { prefix: `chart-${slug(file)}`, ...name }, { width: drawing.width, height: drawing.height, fontSize: labelSize(WIDE) });
  const svg = standalone({ title, measure: subtitle, datasets: [] }, root, { paper: drawing.background });
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
}

/** The pixels of a sheet, or null with what stopped them told. */
export function rasterise({ svg }: Sheet, faults: Faults): Uint8Array<ArrayBuffer> | null {
  const lacking = missingGlyphs([...elements(parseSvg(svg.slice(svg.indexOf('?>') + 2).trim()))].filter(isText).flatMap(({ children }) => children.filter((child) => typeof child === 'string')).join(''));
  if (lacking !== '') faults.near([], complaints.chartGlyphs(lacking));
  try {
    return new Uint8Array(renderPng(svg));
  } catch (error) {
    faults.near([], complaints.chartPixels(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

function isText({ name }: SvgElement): boolean {
  return name === 'text' || name === 'tspan';
}

/** Without the characters that XML forbids, which data may hold. */
function legible(svg: string): string {
  return svg.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function slug(file: string): string {
  return stem(file).normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'file';
}
