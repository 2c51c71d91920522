import { join, relative, resolve, sep } from 'node:path';
import type { Folders } from '../volume/folders.ts';

/** How a file of a chapter imports a dataset: by the short name that package.json gives the main volume's, else by its path. */
export function importOf(folders: Folders, chapter: string, dataset: string): string {
  if (folders.data === resolve(folders.root, 'src/data')) return `#data/${dataset}`;
  return relative(chapter, join(folders.data, dataset, 'index.ts')).split(sep).join('/');
}
