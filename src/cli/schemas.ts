import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemaFiles } from '../volume/schemas.ts';
import { run } from './report.ts';

/** `npm run schemas`: writes the JSON schemas by which an editor's program explains and completes front matter and volume.yaml. */
await run(async (_, root) => {
  await mkdir(join(root, 'schemas'), { recursive: true });
  for (const [name, text] of Object.entries(editorSchemaFiles())) {
    await writeFile(join(root, 'schemas', name), text);
    process.stdout.write(`schemas/${name}\n`);
  }
  return 0;
});
