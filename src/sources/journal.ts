import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from './client.ts';
import { sha256 } from '../store/sums.ts';

/** Answers of a reading that is not yet whole, so that an interrupted one goes on where it stopped. */
export interface Journal {
  /** What was answered less than a day ago. */
  find(url: URL): Promise<Answer | undefined>;
  keep(url: URL, answer: Answer): Promise<void>;
  /** Forgets everything: the reading is whole, or its pages do not belong together. */
  clear(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

/** @param folder absolute; made when there is something to keep */
export function fileJournal(folder: string, now: () => number): Journal {
  const pathOf = (url: URL): string => join(folder, `${sha256(url.href)}.json`);
  return {
    find: async (url) => {
      try {
        const { href, status, at, body } = JSON.parse(await readFile(pathOf(url), 'utf8')) as Record<string, unknown>; // checked in the next line
        if (typeof href !== 'string' || typeof status !== 'number' || typeof at !== 'number' || typeof body !== 'string' || now() - at > DAY || at > now()) return undefined;
        return { url: new URL(href), status, body: Buffer.from(body, 'base64') };
      } catch {
        return undefined;
      }
    },
    keep: async (url, { url: answered, status, body }) => {
      await mkdir(folder, { recursive: true });
      const path = pathOf(url);
      await writeFile(`${path}.new`, JSON.stringify({ href: answered.href, status, at: now(), body: Buffer.from(body).toString('base64') }));
      await rename(`${path}.new`, path);
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
