import { fileURLToPath } from 'node:url';
import { formatsOf } from '../formats/index.ts';
import { keptDrawer, turningStore } from '../figures/kept-drawer.ts';
import { localDrawer } from '../figures/drawer.ts';
import { citer } from '../record/citing/citations.ts';
import { finishVolume, type Loading } from '../volume/load.ts';
import { volumePlace } from '../volume/place.ts';
import { prepareVolume } from '../volume/prepare.ts';
import type { Site } from '../volume/site.ts';
import { fileSources } from '../volume/sources.ts';
import type { Folders } from '../volume/folders.ts';
import { reloadableModules, type Namespace } from './modules.ts';

/** One reading of the volume. */
export interface Edition extends Pick<Loading, 'diagnostics'> {
  /** Null when a mistake stops the volume. */
  site: Site | null;
}

// What an undone change brings back is still there.
const TURNS = 3;

/** Reads a volume again and again; modules that did not change are not loaded anew, and figures that did not are not drawn. */
export function editions(folders: Folders, wanted: { site?: string; base?: string }): (changed: readonly string[]) => Promise<Edition> {
  const modules = reloadableModules([folders.content, folders.data], tableOf);
  const sources = { ...fileSources(folders), load: modules.load };
  const drawings = turningStore(TURNS);
  const drawer = keptDrawer(localDrawer(), drawings);
  const citations = citer();
  return async (changed) => {
    modules.forget(changed);
    drawings.turn();
    const place = await volumePlace(sources, wanted);
    const { volume, diagnostics } = await finishVolume(await prepareVolume(sources, place.base, drawer), drawer);
    return { site: volume && { volume, ...place, citer: citations, ...formatsOf(volume, place, folders.root) }, diagnostics };
  };
}

/** A dataset's module reads the files that its rows come from. */
function tableOf({ default: dataset }: Namespace): string[] {
  if (typeof dataset !== 'object' || dataset === null || !('inputs' in dataset) || !Array.isArray(dataset.inputs)) return [];
  return dataset.inputs.flatMap((file: unknown) => (file instanceof URL ? [fileURLToPath(file)] : []));
}
