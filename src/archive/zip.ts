import { zipSync, type Zippable } from 'fflate';

/** A file of an archive, by its path within it: "site/index.html". */
export interface ArchivedFile {
  path: string;
  bytes: Uint8Array;
  /** It may be run as a program. */
  executable?: boolean;
}

// What is compressed already only costs time.
const PACKED = /\.(?:png|jpe?g|gif|webp|avif|woff2?|zip|gz|pdf|epub|docx|pagefind|pf_\w+)$/i;
const UNIX = 3;

/**
 * One zip of files, the same bytes for the same files: in the order of their paths, all of one day, with two kinds of
 * rights. All lie in one folder, so that nothing is strewn about where it is unpacked.
 * @param day "2026-11-22"
 */
export function zipOf(folder: string, files: readonly ArchivedFile[], day: string): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes, executable = false } of sorted(files)) {
    entries[`${folder}/${path}`] = [bytes, { level: PACKED.test(path) ? 0 : 9, os: UNIX, attrs: (0o100000 | (executable ? 0o755 : 0o644)) << 16 }];
  }
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // Zip writes the time that a clock on the wall would show, so the date is made in the same way.
  return zipSync(entries, { mtime: new Date(year, month - 1, date, 12) });
}

/** In the order of code units, which no locale changes. */
export function sorted(files: readonly ArchivedFile[]): ArchivedFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
