import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../src/cli/publish.ts';

// Run by itself, to be killed: publishes one site after another, each of many files that all say the same number.
const [, , out = '', first = '0'] = process.argv;
for (let edition = Number(first); ; edition += 1) {
  await publish(out, async (staging) => {
    for (let folder = 0; folder < 8; folder += 1) {
      mkdirSync(join(staging, String(folder)));
      for (let file = 0; file < 16; file += 1) writeFileSync(join(staging, String(folder), `${file}.html`), String(edition));
    }
    writeFileSync(join(staging, 'index.html'), String(edition));
  });
  process.stdout.write(`${edition}\n`);
}
