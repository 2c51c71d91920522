import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Spec } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { readJson } from '../diagnostics/json.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { isRecord, type Json, type JsonRecord } from '../figures/json.ts';
import { WIDE } from '../figures/render.ts';
import type { Reach } from './address.ts';
import type { ChartOrder, RenderedChart } from './chart.ts';
import { supplyData } from './data.ts';
import { drawChart, chartLog, type ChartDrawing } from './draw.ts';
import { Faults } from './faults.ts';
import { chartFiles } from './files.ts';
import { grammarOf, leavesWidth, type Grammar } from './grammar.ts';
import { inspectData, inspectSchema } from './inspect.ts';
import { chartLoader } from './loader.ts';
import { rasterise, sheet } from './sheet.ts';
import { beneath, chartTheme, vegaTheme } from './theme.ts';
import { liftTitle, nameOf } from './title.ts';

/** Draws a Vega-Lite or Vega file with the volume's look. Throws DiagnosticError with all that is wrong with it. */
export async function renderChart(order: ChartOrder): Promise<RenderedChart> {
  const path = resolve(order.workplace, order.file);
  const json = readJson(order.file, await readSpecification(path, order.file));
  const faults = new Faults(json, order.strict);
  const written = json.value as Json; // what readJson gives is JSON
  const grammar = grammarOf(written);
  if (grammar === null || !isRecord(written)) {
    faults.at([], complaints.chartNotSpecification());
    throw new DiagnosticError(faults.all());
  }
  for (const { key, place } of json.duplicates()) faults.put(place, complaints.chartDuplicateKey(key));
  if (/\bnow\(\)/.test(JSON.stringify(written))) faults.at([], complaints.chartClock());

  const reach: Reach = { folder: dirname(path), workplace: order.workplace, network: order.network };
  let spec = written;
  if (order.data !== undefined) {
    spec = supplyData(written, grammar, order.data);
    if (spec === written) faults.at(['data'], complaints.chartDataUnused(order.data));
    else reach.given = { address: order.data, path: resolve(order.workplace, order.data) };
  }
  const files = chartFiles(reach);
  await inspectData(spec, grammar, files, reach, faults);
  faults.stop();
  inspectSchema(spec, grammar, faults);
  faults.stop();

  const heading = liftTitle(spec);
  const loader = chartLoader(files, (address, complaint) => faults.near([address], complaint));
  const log = chartLog((parts, isError) => hear(parts, isError, faults));
  const drawing = await drawAs(heading.spec, grammar, loader, log).catch((error: unknown) => {
    faults.failure(error);
    throw new DiagnosticError(faults.all());
  });
  faults.stop();
  const standing = sheet(drawing, heading, nameOf(spec, basename(order.file)), order.file);
  const png = order.png ? rasterise(standing, faults) : null;
  faults.stop();
  return { svg: standing.svg, png, width: standing.width, height: standing.height, warnings: faults.all() };
}

async function readSpecification(path: string, file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not text in UTF-8' : error instanceof Error ? error.message : String(error);
    throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.chartUnreadable(reason))]);
  }
}

// What the loader has told already, and what concerns readers with a pointer only.
const SILENT = /^(Loading failed|Can not resolve event source)/;

function hear(parts: readonly unknown[], isError: boolean, faults: Faults): void {
  const text = parts.map(String).join(' ');
  if (parts[0] === 'Data ingestion failed') faults.near([String(parts[1])], complaints.chartDataBroken(String(parts[1]), String(parts[2])));
  else if (isError) faults.failure(parts.find((part) => part instanceof Error) ?? text);
  else if (!SILENT.test(text)) faults.warning(text);
}

async function drawAs(spec: JsonRecord, grammar: Grammar, loader: ReturnType<typeof chartLoader>, log: ReturnType<typeof chartLog>): Promise<ChartDrawing> {
  if (grammar.name === 'Vega') return drawChart(spec as unknown as Spec, { config: vegaTheme(), loader, log }); // the schema has seen it
  const fits = leavesWidth(spec);
  const { vega, width } = fits ? toWidth(spec) : { vega: spec, width: undefined };
  const compiled = compile(vega as unknown as TopLevelSpec, { config: beneath(spec.config, chartTheme()), logger: log }).spec; // the schema has seen it
  return drawChart(compiled, { config: {}, loader, log, width });
}

/** A chart without a width begins with one of the column of text, and is then fitted to it. */
function toWidth(spec: JsonRecord): { vega: JsonRecord; width: number | undefined } {
  const { height, ...rest } = spec;
  const begun = { ...rest, ...(height === undefined || height === 'container' ? {} : { height }), width: WIDE.width - 48 };
  const autosize = isRecord(spec.autosize) ? spec.autosize.type : spec.autosize;
  // Vega fits the axes into the width itself where the chart asks for that.
  if (typeof autosize === 'string' && autosize.startsWith('fit')) return { vega: { ...begun, width: WIDE.width }, width: undefined };
  return { vega: { ...begun, ...(autosize === undefined ? { autosize: { type: 'pad', resize: true } } : {}) }, width: autosize === 'none' ? undefined : WIDE.width };
}
