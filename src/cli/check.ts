import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { acceptVerdicts } from '../audit/accept.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { localDrawer } from '../figures/drawer.ts';
import { foldersFrom } from '../volume/folders.ts';
import { loadVolume, type Loading } from '../volume/load.ts';
import { fileSources } from '../volume/sources.ts';
import { extent } from './extent.ts';
import { checkOptions, type ReportOptions } from './options.ts';
import { report, run, say } from './report.ts';

/** `npm run check`: reads and checks the whole volume without building it. */
await run(async (args, root) => {
  const options = checkOptions(args);
  const { volume, moved, diagnostics } = await loadVolume(fileSources(foldersFrom(root, options.volume)), '/', localDrawer(), options);
  if (options.acceptAudit) return accept(moved, diagnostics, root, options);
  report(diagnostics, root, options.format);
  if (volume === null) return 1;
  say(`${extent(volume)} are in order`, options.format);
  return 0;
});

/** Rewrites the recorded verdicts of claims that have moved, and tells what else is wrong. */
async function accept(moved: Loading['moved'], diagnostics: readonly Diagnostic[], root: string, { format }: ReportOptions): Promise<number> {
  const others = diagnostics.filter(({ rule }) => rule !== 'claim-verdict-moved');
  const refused: Diagnostic[] = [];
  for (const { draft, claims } of moved) {
    for (const source of draft.claimSources) {
      const accepted = acceptVerdicts(source, claims);
      refused.push(...accepted.refused);
      if (accepted.text !== source.text) await rewrite(resolve(root, source.file), accepted.text);
    }
    for (const { id, verdict } of claims) say(`${draft.slug} ${id}: ${verdict}`, format);
  }
  const left = [...others, ...refused];
  report(left, root, format);
  return left.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Writes a text in the place of a file, with the byte-order mark and the ends of lines that the file has. */
async function rewrite(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8');
  await writeFile(path, (before.startsWith('\uFEFF') ? '\uFEFF' : '') + (before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text));
}
