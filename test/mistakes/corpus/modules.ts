import { bibliography, chapter, claims, declaration, edit, figures, mistake, paper, replication, table, tables, volume, write } from '../mistake.ts';

const importing = "import counts_ from '../../../data/prime-counts/index.ts';";

export const modules = [
  // Code that does not run
  mistake('stops figures.ts by a name that is not there', edit(figures, 'export const counts', 'const rows = ‸missing();\n\nexport const counts'), 'module-fails'),
  mistake('throws an error in figures.ts', edit(figures, 'export const counts', 'throw ‸new Error("boom");\n\nexport const counts'), 'module-fails'),
  mistake('throws a text in figures.ts', edit(figures, 'export const counts', '‸throw "boom";\n\nexport const counts'), 'module-fails'),
  mistake('throws nothing in tables.ts', edit(tables, 'export const counted', '‸throw null;\n\nexport const counted'), 'module-fails'),
  mistake('forgets a comma in figures.ts', edit(figures, '  datasets: [counts_],\n  columns', '  datasets: [counts_]\n  ‸columns'), 'module-fails'),
  mistake('does not close a text in figures.ts', edit(figures, "noun: 'Zehnerpotenzen',", "noun: ‸'Zehnerpotenzen,"), 'module-fails'),
  mistake('does not close a bracket in tables.ts', edit(tables, '  datasets: [counts],', '  datasets: [counts;'), { rule: 'module-fails', file: tables, at: ';\n  claims' }),
  mistake('declares a constant twice', edit(figures, 'export const counts', 'const a = 1;\nconst ‸a = 2;\n\nexport const counts'), 'module-fails'),
  mistake('uses what Node cannot strip', edit(figures, 'export const counts', '‸enum A { b }\n\nexport const counts'), 'module-fails'),
  mistake('imports a file that is not there', edit(figures, importing, "import counts_ from '‸../../../data/prime-count/index.ts';"), 'module-fails'),
  mistake('imports a file without its ending', edit(tables, "from './claims.ts'", "from '‸./claims'"), 'module-fails'),
  mistake('imports a package that is not there', edit(figures, importing, `${importing}\nimport _ from '‸lodahs';`), 'module-fails'),
  mistake('imports a room that is not there', edit(figures, "from '#figures'", "from '‸#figure'"), 'module-fails'),
  mistake('imports a dataset that is not there', edit(figures, importing, `${importing}\nimport other from '‸#data/nothing';`), 'module-fails'),
  mistake('imports a name that is not exported', edit(tables, 'import { hundert }', 'import { ‸hunder }'), 'module-fails'),
  mistake('imports as default what is not', edit(tables, "import { hundert } from './claims.ts'", "import ‸hundert from './claims.ts'"), 'module-fails'),
  mistake('breaks the declaration that all import', edit(declaration, "key: ['exponent'],", "key: ['exponent'] ['count'] [,"), { rule: 'module-fails', file: declaration, at: ',\n  basis' }),
  mistake('stops the declaration that all import', edit(declaration, 'export default', 'const a = ‸nothing;\nexport default'), 'module-fails'),
  mistake('breaks a file that figures.ts exports from', [edit(figures, 'export const counts', "export * from './figures/more.ts';\nexport const counts"), { folder: 'content/chapters/primzahlen/figures' }, write('content/chapters/primzahlen/figures/more.ts', '// Mehr\nconst a = ‸;\n')], 'module-fails'),
  mistake('calls itself without end', edit(figures, 'export const counts', 'const f = (): number => ‸f();\nf();\n\nexport const counts'), 'module-fails'),
  mistake('stops claims.ts', edit(claims, 'export const hundert', 'const x = ‸y;\nexport const hundert'), 'module-fails'),

  // Exports
  mistake('exports something else from figures.ts', edit(figures, 'export const counts', 'export const ‸anzahl = () => 5;\n\nexport const counts'), 'export-kind'),
  mistake('exports a figure as default', edit(figures, 'export const counts = defineFigure', '‸export default defineFigure'), 'export-kind', { rule: 'unknown-export', file: chapter, at: 'counts}>Anzahl' }, { rule: 'unknown-label', file: chapter, at: '@fig-counts' }, { rule: 'unknown-label', file: paper, at: '@fig-primzahlen' }),
  mistake('exports a figure from tables.ts', edit(tables, 'export const counted', 'export const ‸zwei = { rows: () => [], spec: () => ({}) };\n\nexport const counted'), 'export-kind'),
  mistake('exports no figure at all', write(figures, ''), { rule: 'unknown-export', file: chapter, at: 'counts}>Anzahl' }, { rule: 'unknown-label', file: chapter, at: '@fig-counts' }, { rule: 'unknown-label', file: paper, at: '@fig-primzahlen' }),
  mistake('exports something else from replication.ts', write(replication, 'export const ‸replication = { title: 5 };\n'), 'export-kind'),
  mistake('does not export the replication', write(replication, '‸export const sections = [];\n'), 'export-kind'),
  mistake('makes a mistake in the text of a replication', write(replication, "export const replication = [{ title: 'A', text: 'Wie @nobody sagt.', rows: [] }];\n"), { rule: 'unknown-citation', file: replication, at: '@nobody' }),

  // Files that are none
  mistake('saves the text in Windows-1252', write(chapter, Buffer.concat([Buffer.from('---\ntitle: Gau'), Buffer.from([0xdf]), Buffer.from('\n---\n')])), { rule: 'file-encoding', file: chapter, at: [2, 11] }),
  mistake('saves the text in UTF-16', write(chapter, Buffer.from('\uFEFF---\ntitle: Gauß\n---\n', 'utf16le')), { rule: 'file-encoding', file: chapter, at: [1, 1] }),
  mistake('saves the table in Windows-1252', write(table, Buffer.concat([Buffer.from('exponent,count\n1,4'), Buffer.from([0xa0]), Buffer.from('\n')])), { rule: 'file-encoding', file: table, at: [2, 4] }),
  mistake('saves the bibliography with a zero byte', write(bibliography, '@book{gauss1863,\0'), { rule: 'file-encoding', file: bibliography, at: [1, 17] }, { rule: 'unknown-citation', file: chapter, at: '@gauss1863]' }, { rule: 'unknown-citation', file: chapter, at: '@gauss1863.<' }, { rule: 'unknown-citation', file: chapter, at: '@hadamard' }),
  mistake('saves figures.ts in Windows-1252', write(figures, Buffer.concat([Buffer.from("export const a = '"), Buffer.from([0xe4]), Buffer.from("';\n")])), { rule: 'file-encoding', file: figures, at: [1, 19] }),
  mistake('empties the text', write(chapter, ''), { rule: 'front-matter-missing', file: chapter, at: [1, 1] }, { rule: 'export-unused', file: figures, at: 'counts = ' }, { rule: 'image-unused', file: chapter.replace('index.mdx', 'images/sand.jpg'), at: [1, 1] }, { rule: 'export-unused', file: tables, at: 'counted = ' }, { rule: 'unknown-label', file: paper, at: '@fig-primzahlen' }),
  mistake('makes a folder of the text', [{ remove: chapter }, { folder: chapter }], { rule: 'file-unreadable', file: chapter, at: [1, 1] }),
  mistake('makes a folder of the bibliography', [{ remove: bibliography }, { folder: bibliography }], { rule: 'file-unreadable', file: bibliography, at: [1, 1] }, { rule: 'unknown-citation', file: chapter, at: '@gauss1863]' }, { rule: 'unknown-citation', file: chapter, at: '@gauss1863.<' }, { rule: 'unknown-citation', file: chapter, at: '@hadamard' }),
  mistake('makes a folder of figures.ts', [{ remove: figures }, { folder: figures }], { rule: 'file-unreadable', file: figures, at: [1, 1] }),
  mistake('makes a folder of volume.yaml', [{ remove: volume }, { folder: volume }], { rule: 'file-unreadable', file: volume, at: [1, 1] }),
  mistake('has no volume.yaml', { remove: volume }, { rule: 'volume-missing', file: volume, at: [1, 1] }),
  mistake('empties volume.yaml', write(volume, ''), ...['title', 'description', 'edition', 'licence', 'site', 'parts'].map(() => ({ rule: 'yaml-missing' as const, file: volume, at: [1, 1] as [number, number] }))),
];
