import type { Plan } from '../scaffold/plan.ts';
import { sourceName, type Folders } from '../volume/folders.ts';

/** What was written, line by line, and what to do next. */
export function placesWritten({ folders: written }: Plan, folders: Folders, more: readonly string[], volume: string | undefined): string {
  const other = volume === undefined ? '' : ` -- --volume ${volume}`;
  const places = written.map(({ path, files }) => `${sourceName(folders, path)}/  ${Object.keys(files).join(' ')}`);
  return [...places, ...more, `Next: npm run check${other}`].map((line) => `${line}\n`).join('');
}
