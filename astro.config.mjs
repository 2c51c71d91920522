import { defineConfig } from 'astro/config';
import { astroConfig } from './src/astro-config.ts';
import { report } from './src/cli/report.ts';
import { DiagnosticError } from './src/diagnostics/diagnostic.ts';
import { localDrawer } from './src/figures/drawer.ts';
import { foldersFrom } from './src/volume/folders.ts';
import { finishVolume } from './src/volume/load.ts';
import { volumePlace } from './src/volume/place.ts';
import { prepareVolume } from './src/volume/prepare.ts';
import { fileSources } from './src/volume/sources.ts';

// For `astro dev`, `astro preview` and `astro check`; `npm run build` goes through src/cli/build.ts.
const root = import.meta.dirname;
const folders = foldersFrom(root, process.env.VOLUME);
const sources = fileSources(folders);
const { origin, base } = await volumePlace(sources);
const preparation = await prepareVolume(sources, base);
const { volume, diagnostics } = await finishVolume(preparation, localDrawer());
report(diagnostics, root);
if (volume === null) throw new DiagnosticError(diagnostics);

const site = Promise.resolve({ volume, origin, base });
export default defineConfig(astroConfig(preparation.prepared, { root, content: folders.content, site, origin, base, out: `${root}/dist` }));
