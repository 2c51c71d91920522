import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderChart } from '../../src/charts/render.ts';
import type { ChartOrder, RenderedChart } from '../../src/charts/chart.ts';

export interface Scratch {
  folder: string;
  put(file: string, content: string | object): void;
  remove(): void;
}

/** A folder of one test's own. */
export function scratchFolder(files: Readonly<Record<string, string | object>> = {}): Scratch {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'charts-')));
  const put = (file: string, content: string | object): void => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
  };
  for (const [file, content] of Object.entries(files)) put(file, content);
  return { folder, put, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Draws files that exist for this only; `file` is the one that is drawn. */
export async function draw(files: Readonly<Record<string, string | object>>, file: string, options: Partial<ChartOrder> = {}): Promise<RenderedChart> {
  const scratch = scratchFolder(files);
  try {
    return await renderChart({ file, workplace: scratch.folder, png: false, network: false, strict: false, ...options });
  } finally {
    scratch.remove();
  }
}

/** What is found wrong with a file, which must not be drawn. */
export async function refusal(files: Readonly<Record<string, string | object>>, file: string, options: Partial<ChartOrder> = {}): Promise<readonly Diagnostic[]> {
  try {
    await draw(files, file, options);
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
  throw new Error(`${file} was drawn`);
}
