import { defineConfig } from 'astro/config';
import { DiagnosticError } from './src/diagnostics/diagnostic.ts';
import { astroConfig } from './src/astro-config.ts';
import { report } from './src/cli/report.ts';
import { foldersFrom } from './src/volume/folders.ts';
import { loadVolume } from './src/volume/load.ts';
import { volumePlace } from './src/volume/place.ts';
import { fileSources } from './src/volume/sources.ts';

// For `astro dev`, `astro preview` and `astro check`; `npm run build` goes through src/cli/build.ts.
const root = import.meta.dirname;
const folders = foldersFrom(root, process.env.VOLUME);
const sources = fileSources(folders);
const { origin, base } = await volumePlace(sources);
const { loaded, diagnostics } = await loadVolume(sources, base);
report(diagnostics, root);
if (loaded === null) throw new DiagnosticError(diagnostics);

export default defineConfig(astroConfig(loaded, { root, content: folders.content, origin, base, out: `${root}/dist` }));
