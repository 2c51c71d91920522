import { resolve } from 'node:path';
import { recordsOf, type Records } from '../../src/record/records.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import type { Volume } from '../../src/volume/model.ts';
import { fileSources } from '../../src/volume/sources.ts';

export const root = resolve(import.meta.dirname, '../..');

/** A place below a base, as the awkward volume says of itself. */
export const place = { origin: 'https://yeast.example', base: '/volume/' };

/** The small volume whose records are as awkward as they get. */
export async function awkwardVolume(): Promise<Volume> {
  const { volume, diagnostics } = await loadVolume(fileSources(foldersFrom(root, 'test/record/volume')), place.base);
  if (!volume) throw new Error(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return volume;
}

/** Its records with DOIs and without, and with a PDF beside the first chapter. */
export async function awkwardRecords(): Promise<{ volume: Volume; known: Records; withoutDoi: Records }> {
  const volume = await awkwardVolume();
  const files = [{ of: '/chapters/hard/', address: '/chapters/hard/hard.pdf', type: 'application/pdf' }];
  return { volume, known: recordsOf(volume, { ...place, files }), withoutDoi: recordsOf({ ...volume, matter: { ...volume.matter, doiPrefix: null } }, place) };
}
