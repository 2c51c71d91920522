import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isMap, parseDocument, YAMLMap, type Document } from 'yaml';
import { resolveDoi, type Claimed, type Resolved } from '../citation/resolver.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { collector } from '../volume/collector.ts';
import { claimedDois } from '../volume/claimed-dois.ts';
import { doisFile, readDois } from '../volume/dois.ts';
import { foldersFrom } from '../volume/folders.ts';
import { fileSources } from '../volume/sources.ts';
import { UsageError } from './options.ts';
import { run } from './report.ts';

const HEAD = '# DOIs that were seen to lead to their works, and where; only these are links. Written by `npm run dois`.\n';

/** `npm run dois`: asks doi.org for each DOI that is not on record, and writes down those that lead to their works. */
await run(async (args, root) => {
  const options = readOptions(args);
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const found = collector();
  const known = await readDois(sources, found);
  if (found.failed()) throw new DiagnosticError(found.sorted());
  const claimed = (await claimedDois(sources)).filter(({ doi }) => options.again || !known.has(doi.toLowerCase()));
  const answers: [Claimed, Resolved][] = [];
  // One after the other: the resolver is everybody's.
  for (const claim of claimed) {
    const answer = await resolveDoi(claim, options.resolver);
    process.stdout.write(`${claim.doi}  ${words(answer, claim)}\n`);
    answers.push([claim, answer]);
    if (answer.kind === 'unreachable') break;
  }
  const path = doisFile(folders.content);
  await record(path, answers, options.day);
  const seen = answers.filter(([, { kind }]) => kind === 'seen').length;
  process.stdout.write(`${relative(root, path)}: ${seen} of ${claimed.length} added or seen again, ${known.size} were on record\n`);
  return seen === claimed.length ? 0 : 1;
});

function readOptions(args: readonly string[]): { volume: string | undefined; again: boolean; resolver: string; day: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { volume: { type: 'string' }, again: { type: 'boolean' }, resolver: { type: 'string' } } });
    // The day on which somebody looked; it is written into a source file and no page prints it.
    return { volume: values.volume, again: values.again ?? false, resolver: values.resolver ?? 'https://doi.org/', day: new Date().toISOString().slice(0, 10) };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nnpm run dois [-- --again] asks for those that are not on record; --again for all`);
  }
}

function words(answer: Resolved, { title }: Claimed): string {
  if (answer.kind === 'seen') return `leads to ${answer.at}`;
  if (answer.kind === 'unknown') return `does not resolve: “${title}” keeps it as text. Mend or remove it.`;
  if (answer.kind === 'other') return `belongs to “${answer.title}”, not to “${title}”. Mend it.`;
  return `could not be asked: ${answer.reason}. Try again when the network answers.`;
}

/** Puts what was seen into the list and takes out what no longer leads to its work; comments stay. */
async function record(path: string, answers: readonly [Claimed, Resolved][], day: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const document: Document = parseDocument(text);
  const before = document.toString();
  const map = isMap(document.contents) ? document.contents : new YAMLMap();
  for (const [{ doi }, answer] of answers) {
    if (answer.kind === 'seen') map.set(document.createNode(doi), document.createNode({ seen: day, at: answer.at }));
    else if (answer.kind !== 'unreachable') map.delete(doi);
  }
  map.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
  document.contents = map;
  if (document.toString() === before || (text === '' && map.items.length === 0)) return;
  await writeFile(path, map.items.length === 0 ? HEAD : `${text === '' ? HEAD : ''}${document.toString({ lineWidth: 0 })}`);
}
