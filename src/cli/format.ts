import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printAnnotations, printJson } from '../diagnostics/print.ts';
import { printSarif } from '../diagnostics/sarif.ts';

/** For people, or for a program that reads the standard output and finds nothing else there. */
export const FORMATS = ['human', 'json', 'github', 'sarif'] as const;

export type Format = (typeof FORMATS)[number];

export const machinePrinters: Readonly<Record<Exclude<Format, 'human'>, (diagnostics: readonly Diagnostic[]) => string>> = {
  json: printJson,
  github: printAnnotations,
  sarif: printSarif,
};
