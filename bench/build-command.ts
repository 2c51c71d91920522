import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: { build: string } }; // it is ours

/** What Node is called with by `npm run build`: its flags, then the program. */
export const [, ...BUILD_COMMAND] = scripts.build.split(' ');
