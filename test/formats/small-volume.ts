import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import type { Volume } from '../../src/volume/model.ts';
import { fileSources } from '../../src/volume/sources.ts';

export const place = { origin: 'https://volume.example', base: '/vol/' };

/** The small volume of the tests, for a site that stands at `place`. */
export const smallVolume = (): Promise<Volume> => readVolume('test/volume');

/** The volume in a folder, or that of the project. */
export async function readVolume(folder?: string): Promise<Volume> {
  const { volume, diagnostics } = await loadVolume(fileSources(foldersFrom(process.cwd(), folder)), place.base);
  if (volume === null) throw new Error(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return volume;
}
