import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../diagnostics/yaml.ts';
import type { Collector } from './collector.ts';
import { sourceName } from './folders.ts';
import { readText, type Sources } from './sources.ts';

/** `content/dois.yaml`: DOIs that were seen to lead to the work. Nothing asks the network when a volume is built. */
const doisMatter = z.record(
  z.string().regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1257/aer.20150135, without the address before it'),
  z.strictObject({
    seen: z.iso.date().describe('Day on which it led to the work: "2026-11-20".'),
    at: z.url().describe('Address that it led to.'),
  }),
);

export const doisFile = (content: string): string => join(content, 'dois.yaml');

/** The DOIs on record, in small letters, as DOIs are compared. */
export async function readDois(sources: Sources, found: Collector): Promise<ReadonlySet<string>> {
  const path = doisFile(sources.folders.content);
  const { text, diagnostics } = await readText(sources, path);
  found.add(diagnostics);
  if (text === null) return new Set();
  const reading = readYaml(sourceName(sources.folders, path), text, doisMatter);
  found.add(reading.diagnostics);
  return new Set(Object.keys(reading.value ?? {}).map((doi) => doi.toLowerCase()));
}
