import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { jobsOf, type Job } from '../charts/inputs.ts';
import { writeWhole } from '../charts/output.ts';
import { drawCharts, type ChartOutcome } from '../charts/pool.ts';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { figureOptions, UsageError } from './options.ts';
import { report, run } from './report.ts';

/** `npm run figure`: draws Vega-Lite and Vega files with the volume's look. */
await run(async (args, root) => {
  const options = figureOptions(args);
  // npm runs scripts in the project's root; paths are those of the folder that the editor stands in.
  const workplace = process.env['npm_lifecycle_event'] === 'figure' ? (process.env['INIT_CWD'] ?? root) : root;
  const jobs = plan(() => jobsOf(options.specifications, options.out, options.formats, workplace));
  if (options.data !== undefined && !isFile(resolve(workplace, options.data))) throw new UsageError(`--data: there is no file ${options.data}`);
  const orders = jobs.map(({ file }) => ({ file, workplace, data: options.data, png: options.formats.includes('png'), network: options.allowNetwork, strict: options.strict }));

  const diagnostics: Diagnostic[] = [];
  const lines: string[] = [];
  let told = 0;
  let drawn = 0;
  const width = Math.max(...jobs.map(({ file }) => file.length));
  await drawCharts(orders, availableParallelism(), async (outcome, index) => {
    const job = jobs[index];
    if (!job) return;
    const { found, line } = await finish(job, outcome, workplace);
    diagnostics.push(...found);
    if (line !== null) drawn += 1;
    lines[index] = `${job.file.padEnd(width)}  ${line ?? 'failed'}\n`;
    // In the order given, whichever is done first.
    for (let next = lines[told]; next !== undefined; next = lines[told]) {
      process.stdout.write(next);
      told += 1;
    }
  });
  report(diagnostics, workplace);
  process.stdout.write(`${drawn} of ${jobs.length} ${jobs.length === 1 ? 'chart' : 'charts'} drawn in ${(performance.now() / 1000).toFixed(1)} s\n`);
  return drawn === jobs.length ? 0 : 1;
});

/** Writes what was drawn. The line is null when there is nothing to show for it. */
async function finish({ file, outputs }: Job, { result, duration }: ChartOutcome, workplace: string): Promise<{ found: readonly Diagnostic[]; line: string | null }> {
  if (result instanceof DiagnosticError) return { found: result.diagnostics, line: null };
  const { svg, png, width, height, warnings } = result;
  try {
    await writeWhole(outputs.map((output) => ({ path: resolve(workplace, output.file), content: output.format === 'png' && png ? png : svg })));
  } catch (error) {
    const complaint = complaints.chartOutput(outputs.map((output) => output.file).join(', '), error instanceof Error ? error.message : String(error));
    return { found: [...warnings, diagnose({ file, line: 1, column: 1 }, complaint)], line: null };
  }
  return { found: warnings, line: `${width} × ${height}  ${Math.round(duration)} ms  ${outputs.map((output) => output.file).join(', ')}` };
}

/** What cannot be carried out as it was called is a mistake of the call. */
function plan<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
