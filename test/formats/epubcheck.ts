import { existsSync } from 'node:fs';
import { hasTool, run } from './tools.ts';

const JAR = '/usr/bin/epubcheck';

/** Whether the checker of the W3C's EPUB specifications is on this machine; Debian's package is a jar with a name. */
export const hasEpubcheck = existsSync(JAR) ? hasTool('java') : hasTool('epubcheck');

/** Errors and warnings of a book, one a line; empty where there are none. */
export function epubFaults(file: string): string[] {
  const { said } = existsSync(JAR) ? run('java', '-jar', JAR, file) : run('epubcheck', file);
  if (!/^Messages: \d+ fatals/m.test(said) || /File not found/.test(said)) return [said];
  return said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
}
