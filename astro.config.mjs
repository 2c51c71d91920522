import { defineConfig } from 'astro/config';
import { astroConfig } from './src/astro-config.ts';
import { foldersFrom } from './src/volume/folders.ts';
import { volumePlace } from './src/volume/place.ts';
import { fileSources } from './src/volume/sources.ts';

// For `astro preview` and `astro check`, which print nothing; `npm run build` and `npm run dev` go through src/cli.
const root = import.meta.dirname;
const place = await volumePlace(fileSources(foldersFrom(root, process.env.VOLUME)));
export default defineConfig(astroConfig({ root, ...place, out: `${root}/dist` }));
