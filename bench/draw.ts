/** Draws each Vega-Lite file of a folder twice and throws the drawings away: what the figures cost at the least. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node bench/draw.ts FOLDER');

for (const file of readdirSync(folder)) {
  for (let size = 0; size < 2; size += 1) {
    const view = new View(parse(compile(JSON.parse(readFileSync(join(folder, file), 'utf8'))).spec), { renderer: 'none' });
    await view.toSVG();
    view.finalize();
  }
}
