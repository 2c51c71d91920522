import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Folders } from '../volume/folders.ts';
import { loadVolume } from '../volume/load.ts';
import { fileSources, type Sources } from '../volume/sources.ts';
import { listChapter } from '../volume/volume-listing.ts';
import { plain, type Loss } from './document.ts';
import { takeImages } from './images.ts';
import { readableId } from './names.ts';
import { readPaper } from './read.ts';
import { inlinesOf } from './write/chapter-names.ts';
import { writeChapter, type Counts } from './write/chapter.ts';

/** A chapter that stands nowhere yet: its files by their names in its folder. */
export interface ImportedChapter {
  format: string;
  title: string;
  files: ReadonlyMap<string, string | Uint8Array>;
  losses: readonly Loss[];
  /** What is wrong in files beside the source. */
  diagnostics: readonly Diagnostic[];
  counts: Counts & { images: number };
}

/** Reads a paper and writes it as the files of a chapter, in memory. Throws DiagnosticError where it cannot be read. */
export async function importPaper(path: string, name: string): Promise<ImportedChapter> {
  const { paper, losses, diagnostics, imageBytes, format } = await readPaper(path, name);
  const wanted = [...figuresOf(paper.blocks), ...[...inlinesOf(paper.blocks)].flatMap((node) => (node.type === 'image' ? [node.file] : []))];
  const images = takeImages(wanted, imageBytes);
  const chapter = writeChapter(paper, images.found, losses);
  const files = new Map<string, string | Uint8Array>([['index.mdx', chapter.mdx]]);
  if (chapter.bib !== undefined) files.set('references.bib', chapter.bib);
  if (chapter.tables !== undefined) files.set('tables.ts', chapter.tables);
  for (const [file, bytes] of images.files) files.set(`images/${file}`, bytes);
  return { format, title: plain(paper.matter.title), files, losses: chapter.losses, diagnostics, counts: { ...chapter.counts, images: images.files.size } };
}

function figuresOf(blocks: Parameters<typeof inlinesOf>[0]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return block.images.map(({ file }) => file);
    if (block.type === 'quote') return figuresOf(block.children);
    if (block.type === 'list') return block.items.flatMap(figuresOf);
    return [];
  });
}

/** A slug for a title: a few words that say something. */
export function slugFor(title: string, path: string): string {
  return readableId(title) || readableId(basename(path).replace(/\.\w+$/, '')) || 'chapter';
}

/**
 * Puts a chapter into the volume, whole or not at all: its files are staged beside the chapters, checked there as
 * `npm run check` would, and take their place in one renaming; then it is listed. Resolves with what the check says of it.
 */
export async function placeChapter(chapter: ImportedChapter, slug: string, folders: Folders, part?: number): Promise<readonly Diagnostic[]> {
  const volumeFile = join(folders.content, 'volume.yaml');
  const listed = listChapter(await readFile(volumeFile, 'utf8'), slug, part);
  const target = join(folders.content, 'chapters', slug);
  // A name that begins with a dot is no chapter for the checker.
  const staging = join(folders.content, 'chapters', `.${slug}-${randomBytes(4).toString('hex')}`);
  try {
    for (const [name, content] of chapter.files) {
      const file = join(staging, name);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, content);
    }
    const diagnostics = await checkStaged(folders, slug, staging);
    await rename(staging, target);
    const kept = `${volumeFile}.${randomBytes(4).toString('hex')}`;
    try {
      await writeFile(kept, listed);
      await rename(kept, volumeFile);
    } catch (error) {
      await rm(kept, { force: true });
      await rm(target, { recursive: true, force: true });
      throw error;
    }
    return diagnostics;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Checks a staged chapter as the only one of a volume, so that nothing else has to be read and drawn. */
async function checkStaged(folders: Folders, slug: string, staging: string): Promise<readonly Diagnostic[]> {
  const files = fileSources(folders);
  const home = join(folders.content, 'chapters', slug);
  const away = (path: string): string => (path === home || path.startsWith(join(home, '/')) ? staging + path.slice(home.length) : path);
  const volume = stringify({ title: 'x', description: 'x', edition: { version: '1', date: '2000-01-01' }, licence: { text: { name: 'x', url: 'https://example.org' }, code: { name: 'x', url: 'https://example.org' } }, site: 'https://example.org', parts: [{ title: 'x', chapters: [slug] }] });
  const sources: Sources = {
    ...files,
    read: async (path) => (path === join(folders.content, 'volume.yaml') ? volume : path.startsWith(home) ? files.read(away(path)) : null),
    bytes: async (path) => (path.startsWith(home) ? files.bytes(away(path)) : null),
    list: async (path) => (path === join(folders.content, 'chapters') ? [slug] : path.startsWith(home) ? files.list(away(path)) : []),
    load: (path) => files.load(away(path)),
  };
  const { diagnostics } = await loadVolume(sources, '/');
  return diagnostics;
}
