import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../diagnostics/yaml.ts';
import { citationFile } from '../record/citing/cff.ts';
import { volumeRecord } from '../record/volume-record.ts';
import { foldersFrom, sourceName } from '../volume/folders.ts';
import { volumeMatter } from '../volume/matter.ts';
import { volumePlace } from '../volume/place.ts';
import { fileSources, readText } from '../volume/sources.ts';
import { report, run } from './report.ts';

/** `npm run citation`: writes CITATION.cff, by which GitHub, Zenodo and others say how the repository is cited. */
await run(async (_, root) => {
  const folders = foldersFrom(root);
  const sources = fileSources(folders);
  const path = join(folders.content, 'volume.yaml');
  const { text, diagnostics } = await readText(sources, path);
  const reading = text === null ? null : readYaml(sourceName(folders, path), text, volumeMatter);
  const matter = reading?.value;
  if (!matter) {
    report([...diagnostics, ...(reading?.diagnostics ?? [])], root, 'human');
    return 1;
  }
  await writeFile(join(root, 'CITATION.cff'), citationFile(volumeRecord({ matter, chapters: [] }, await volumePlace(sources, {})), matter.repository));
  process.stdout.write('CITATION.cff\n');
  return 0;
});
