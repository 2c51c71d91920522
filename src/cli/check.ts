import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { acceptVerdicts } from '../audit/accept.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { foldersFrom } from '../volume/folders.ts';
import { loadVolume, type Loading } from '../volume/load.ts';
import { fileSources } from '../volume/sources.ts';
import { checkOptions } from './options.ts';
import { extent } from './extent.ts';
import { report, run } from './report.ts';

/** `npm run check`: reads and checks the whole volume without building it. */
await run(async (args, root) => {
  const options = checkOptions(args);
  const { volume, moved, diagnostics } = await loadVolume(fileSources(foldersFrom(root, options.volume)), '/');
  if (options.acceptAudit) return accept(moved, diagnostics, root);
  report(diagnostics, root);
  if (volume === null) return 1;
  process.stdout.write(`${extent(volume)} are in order\n`);
  return 0;
});

/** Rewrites the recorded verdicts of claims that have moved, and tells what else is wrong. */
async function accept(moved: Loading['moved'], diagnostics: readonly Diagnostic[], root: string): Promise<number> {
  const others = diagnostics.filter(({ rule }) => rule !== 'claim-verdict-moved');
  const refused: Diagnostic[] = [];
  for (const { draft, claims } of moved) {
    for (const source of draft.claimSources) {
      const accepted = acceptVerdicts(source, claims);
      refused.push(...accepted.refused);
      if (accepted.text !== source.text) await writeFile(resolve(root, source.file), accepted.text);
    }
    for (const { id, verdict } of claims) process.stdout.write(`${draft.slug} ${id}: ${verdict}\n`);
  }
  const left = [...others, ...refused];
  report(left, root);
  return left.some(({ severity }) => severity === 'error') ? 1 : 0;
}
