import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldersFrom } from '../volume/folders.ts';
import { editorSchemaFiles, frontMatterIndex } from '../volume/schemas.ts';
import { fileSources } from '../volume/sources.ts';
import { run } from './report.ts';

/**
 * `npm run schemas`: writes the JSON schemas by which an editor's program explains and completes front matter and
 * volume.yaml, and for this machine's Astro language server which texts they are for.
 */
await run(async (_, root) => {
  const { content } = foldersFrom(root);
  const { list } = fileSources(foldersFrom(root));
  const [chapters, papers] = await Promise.all([list(join(content, 'chapters')), list(join(content, 'papers'))]);
  const index = frontMatterIndex({
    chapter: chapters.map((slug) => pathToFileURL(join(content, 'chapters', slug, 'index.mdx'))),
    paper: papers.map((name) => pathToFileURL(join(content, 'papers', name))),
  });
  for (const [folder, files] of [['schemas', editorSchemaFiles()], ['.astro/collections', index]] as const) {
    await mkdir(join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(root, folder, name), text);
    process.stdout.write(`${folder}/  ${Object.keys(files).join(' ')}\n`);
  }
  return 0;
});
