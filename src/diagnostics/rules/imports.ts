import type { Rule } from './rule.ts';

/** Of papers that `npm run import` makes chapters of; they are told by it only. */
export const imports = {
  'import-file': { severity: 'error', watches: 'The paper is there.', spoils: 'There would be nothing to import.', language: 'text', wrong: 'npm run import -- papr.docx', right: 'npm run import -- paper.docx' },
  'import-kind': { severity: 'error', watches: 'A file is what its name says.', spoils: 'The text could not be read.', language: 'text', wrong: 'npm run import -- paper.doc', right: 'npm run import -- paper.docx' },
  'import-encoding': { severity: 'error', watches: 'A paper in text is in UTF-8.', spoils: 'Letters would be lost.', language: 'text', wrong: 'paper.tex in Latin-1', right: 'paper.tex in UTF-8' },
  'import-xml': { severity: 'error', watches: 'An article in JATS is well-formed XML.', spoils: 'The text could not be read.', language: 'text', wrong: '<p>Trade <b>grew</p>', right: '<p>Trade <b>grew</b></p>' },
  'import-zip': { severity: 'error', watches: 'A Word file can be opened.', spoils: 'The text could not be read.', language: 'text', wrong: 'paper.docx, cut off while it was copied', right: 'paper.docx, copied again' },
  'import-input': { severity: 'error', watches: 'A paper in LaTeX takes in files of its own folder.', spoils: 'Files of the machine could be published.', language: 'text', wrong: '\\input{../../secret}', right: '\\input{model}' },
  'import-pandoc': { severity: 'error', watches: 'Where it is needed, pandoc is there and can read the paper.', spoils: 'The text could not be read.', language: 'text', wrong: 'npm run import -- paper.tex, without pandoc', right: 'apt-get install pandoc' },
  'import-bib': { severity: 'warning', watches: 'A key stands once in the bibliography that is imported.', language: 'bib', wrong: '@book{a, …}\n@book{a, …}', right: '@book{a, …}\n@book{b, …}' },
} as const satisfies Readonly<Record<string, Rule>>;
