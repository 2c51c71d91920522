import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Where a volume's sources are, as absolute paths. */
export interface Folders {
  /** Project root: diagnostics name files relative to it. */
  root: string;
  /** Holds volume.yaml, chapters/ and papers/. */
  content: string;
  /** Holds one folder for each dataset. */
  data: string;
}

/** The main volume by default; another one is a folder with its own `content/` and `data/`. */
export function foldersFrom(root: string, other?: string): Folders {
  if (!other) return { root, content: resolve(root, 'content'), data: resolve(root, 'src/data') };
  const folder = resolve(root, other);
  return { root, content: resolve(folder, 'content'), data: resolve(folder, 'data') };
}

/** As diagnostics and people name it: relative to the root, with forward slashes. */
export function sourceName(folders: Folders, path: string): string {
  const name = isAbsolute(path) ? relative(folders.root, path) : path;
  return name.split(sep).join('/');
}
