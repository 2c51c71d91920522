import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { foldersFrom } from '../volume/folders.ts';
import { ListingError } from '../volume/volume-listing.ts';
import { importOptions, UsageError } from './options.ts';
import { report, run } from './report.ts';

/** `npm run import -- FILE`: makes a chapter of a paper in JATS, Word, LaTeX or Markdown, and tells what it could not carry. */
await run(async (args, root) => {
  const options = importOptions(args);
  const folders = foldersFrom(root, options.volume);
  const chapterExists = (slug: string): boolean => existsSync(join(folders.content, 'chapters', slug));
  if (options.slug !== undefined && chapterExists(options.slug)) throw taken(options.slug);
  // The engine is large, and a mistaken call should be told at once.
  const [{ importPaper, placeChapter, slugFor }, { importReport }] = await Promise.all([import('../import/import.ts'), import('../import/report.ts')]);
  const path = resolve(root, options.file);
  const chapter = await importPaper(path, relative(root, path).startsWith('..') ? options.file : relative(root, path));
  const slug = options.slug ?? slugFor(chapter.title, path);
  if (chapterExists(slug)) throw taken(slug);
  try {
    const found = await placeChapter(chapter, slug, folders, options.part);
    report([...chapter.diagnostics, ...found], root);
    process.stdout.write(importReport(chapter, slug, relative(root, folders.content), found));
    return 0;
  } catch (error) {
    if (error instanceof ListingError) throw new UsageError(error.message);
    throw error;
  }
});

function taken(slug: string): UsageError {
  return new UsageError(`there is a chapter "${slug}" already, and importing writes over nothing: choose another name with --slug`);
}
