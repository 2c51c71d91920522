import type { Rule } from './rule.ts';

export const modules = {
  'module-fails': {
    severity: 'error',
    watches: 'The code beside a text runs: figures.ts, tables.ts, claims.ts, and the index.ts of a dataset.',
    spoils: 'What the file exports would be missing.',
    language: 'ts',
    wrong: "import fdi from '#data/fdii';",
    right: "import fdi from '#data/fdi';",
  },
  'export-kind': {
    severity: 'error',
    watches: 'A file exports what belongs into it, and nothing else.',
    spoils: 'The export would be lost without a word.',
    language: 'ts',
    wrong: "export const deficit = { title: 'Deficit' };",
    right: "export const deficit = defineFigure({ title: 'Deficit', … });",
  },
  'export-unused': {
    severity: 'error',
    watches: 'What figures.ts and tables.ts export is shown in the text.',
    language: 'mdx',
    wrong: 'The deficit grew.',
    right: '<Figure of={deficit}>The deficit grew.</Figure>',
  },
} as const satisfies Record<string, Rule>;
