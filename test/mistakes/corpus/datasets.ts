import { workbookOf, zipOf, type MadeCell } from '../../spreadsheet-file.ts';
import { declaration, edit, mistake, table, write, type Change } from '../mistake.ts';

const book = 'data/prime-counts/data.xlsx';
const primes: readonly (readonly MadeCell[])[] = [['exponent', 'count'], [1, 4], [2, 25], [3, 168], [4, 1229], [5, 9592], [6, 78498], [7, 664579], [8, 5761455]];

/** The table kept as a workbook, with one of its cells exchanged. */
function kept(row: number, column: number, cell: MadeCell, more: Parameters<typeof workbookOf>[1] = {}): Change[] {
  const cells = primes.map((line, r) => line.map((one, c) => (r === row && c === column ? cell : one)));
  return [{ remove: table }, write(book, workbookOf({ Tafel: cells }, more)), edit(declaration, "new URL('./data.csv', import.meta.url)", "new URL('./data.xlsx', import.meta.url)")];
}

const inCell = (inner: string, attributes = '') => ({ xml: (address: string) => `<c r="${address}"${attributes}>${inner}</c>` });

const view = 'data/prime-counts/view.sql';

/** The table computed by a view of another one. */
function viewed(sql: string, tables = "{ zahlen: new URL('./zahlen.csv', import.meta.url) }"): Change[] {
  const text = `import { defineView } from '#dataset';

export default await defineView({
  title: 'Anzahl der Primzahlen unter Zehnerpotenzen',
  description: 'Eine Zeile für jeden Exponenten von 1 bis 8.',
  view: new URL('./view.sql', import.meta.url),
  tables: ${tables},
  columns: {
    exponent: { type: 'integer', label: 'n', meaning: 'Exponent der Zehnerpotenz', range: [1, 8] },
    count: { type: 'integer', label: 'Anzahl', meaning: 'Primzahlen unter zehn hoch n', range: [1, 1e9] },
  },
  key: ['exponent'],
  basis: 'source',
  sources: { counted: { publisher: 'Jeder, der zählt', title: 'Sieb des Eratosthenes', vintage: 'zeitlos', licence: 'gemeinfrei', obtained: 'Gezählt.' } },
});
`;
  return [{ remove: table }, write(declaration, text), write(view, sql), write('data/prime-counts/zahlen.csv', primes.map((line) => line.join(',')).join('\n'))];
}

/** A line about where the table can be had again. */
function remote(series: string, more = ''): Change {
  return edit(declaration, "  basis: 'source',", `  basis: 'source',\n  remote: {\n    series: [${series}],${more}\n  },`);
}

const asked = "query: { source: 'fred', series: 'X' }, value: { column: 'count', unit: '' }, columns: { exponent: 'year' }";

const flows = edit(declaration, '    count: {', "    flow: { type: 'text', meaning: 'Richtung', values: ['up', 'down'], optional: true },\n    count: {");

function tableOf(flow: string): string {
  return `exponent,count,flow\n1,4,${flow}\n2,25,up\n3,168,\n`;
}

export const datasets = [
  // The table
  mistake('renames a column', edit(table, 'exponent,count', 'exponent,‸number'), 'dataset-unknown-column', { rule: 'dataset-missing-column', file: table, at: [1, 1] }),
  mistake('adds a column that is not declared', edit(table, 'exponent,count\n1,4', 'exponent,count,‸note\n1,4,'), 'dataset-unknown-column', ...[3, 4, 5, 6, 7, 8, 9].map((line) => ({ rule: 'dataset-ragged-row' as const, file: table, at: [line, 3] as [number, number] }))),
  mistake('repeats a column', edit(table, 'exponent,count\n1,4', 'exponent,count,‸count\n1,4,4'), 'dataset-duplicate-column', ...[3, 4, 5, 6, 7, 8, 9].map((line) => ({ rule: 'dataset-ragged-row' as const, file: table, at: [line, 3] as [number, number] }))),
  mistake('writes a word for a number', edit(table, '3,168', '3,‸many'), 'dataset-not-a-number'),
  mistake('writes a number with a comma for thousands', edit(table, '4,1229', '4,‸"1,229"'), 'dataset-not-a-number'),
  mistake('writes NaN', edit(table, '3,168', '3,‸NaN'), 'dataset-not-a-number'),
  mistake('writes a number out of its range', edit(table, '8,5761455', '‸80,5761455'), 'dataset-out-of-range'),
  mistake('writes half a prime', edit(table, '3,168', '3,‸168.5'), 'dataset-not-an-integer'),
  mistake('leaves a cell empty', edit(table, '3,168', '3,‸'), 'dataset-missing-value'),
  mistake('leaves a cell out', edit(table, '3,168', '‸3'), 'dataset-ragged-row'),
  mistake('writes a cell too many', edit(table, '3,168', '3,168,‸9'), 'dataset-ragged-row'),
  mistake('repeats a row', edit(table, '4,1229', '‸3,1229'), 'dataset-duplicate-key'),
  mistake('opens a quote', edit(table, '8,5761455', '8,‸"5761455'), 'dataset-broken-quotes'),
  mistake('puts a quote into a cell', edit(table, '3,168', '3,1‸"68'), 'dataset-broken-quotes'),
  mistake('separates by semicolons', write(table, '‸exponent;count\n1;4\n'), 'dataset-unknown-column', { rule: 'dataset-missing-column', file: table, at: [1, 1] }, { rule: 'dataset-missing-column', file: table, at: [1, 1] }),
  mistake('empties the table', write(table, ''), { rule: 'dataset-empty', file: table, at: [1, 1] }),
  mistake('leaves the table without rows', write(table, 'exponent,count\n'), { rule: 'dataset-empty', file: table, at: [1, 1] }),
  mistake('removes the table', { remove: table }, { rule: 'dataset-missing-file', file: table, at: [1, 1] }),
  mistake('makes a folder of the table', [{ remove: table }, { folder: table }], { rule: 'file-unreadable', file: table, at: [1, 1] }),

  // The declaration
  mistake('misspells a key of a declaration', edit(declaration, "description: 'Eine", "discription: '‸Eine"), 'dataset-declaration'),
  mistake('forgets the title', edit(declaration, "  title: 'Anzahl der Primzahlen unter Zehnerpotenzen',\n", ''), { rule: 'dataset-declaration', file: declaration, at: 'export default' }),
  mistake('leaves the description empty', edit(declaration, "'Eine Zeile für jeden Exponenten von 1 bis 8.'", "'‸'"), 'dataset-declaration'),
  mistake('misspells the type of a column', edit(declaration, "count: { type: 'integer'", "count: { type: '‸integr'"), 'dataset-declaration'),
  mistake('does not say what a column means', edit(declaration, ", meaning: 'Exponent der Zehnerpotenz'", ''), { rule: 'dataset-declaration', file: declaration, at: 'exponent: {' }),
  mistake('turns a range around', edit(declaration, 'range: [1, 8]', '‸range: [8, 1]'), 'dataset-declaration'),
  mistake('names a key that is no column', edit(declaration, "key: ['exponent']", "key: ['‸exponen']"), 'dataset-declaration'),
  mistake('names a basis that there is not', edit(declaration, "basis: 'source'", "basis: '‸sourced'"), 'dataset-declaration'),
  mistake('names a column of bases that is not there', edit(declaration, "basis: 'source'", "basis: { column: '‸basis' }"), 'dataset-declaration'),
  mistake('names no licence', edit(declaration, "      licence: 'gemeinfrei',\n", ''), { rule: 'dataset-declaration', file: declaration, at: 'counted: {' }),
  mistake('writes an address of a source that is none', edit(declaration, "      licence: 'gemeinfrei',", "      licence: 'gemeinfrei',\n      url: '‸www.example.org',"), 'dataset-declaration'),
  mistake('declares no source', edit(declaration, 'sources: {\n    counted: {', 'sources: {},\n  notes: {\n    counted: {'), { rule: 'dataset-unknown-source', file: table, at: [1, 1] }),
  mistake('derives without a formula', edit(declaration, "basis: 'source'", "basis: 'derived'"), { rule: 'dataset-missing-formula', file: table, at: [1, 1] }),
  mistake('forgets the file', edit(declaration, "  file: new URL('./data.csv', import.meta.url),\n", ''), { rule: 'module-fails', file: declaration, at: 'defineDataset({' }),
  mistake('names the file by a text', edit(declaration, "new URL('./data.csv', import.meta.url)", "'./data.csv'"), { rule: 'module-fails', file: declaration, at: 'defineDataset({' }),
  mistake('takes the table of another folder', [edit(declaration, "new URL('./data.csv', import.meta.url)", "new URL('../other.csv', import.meta.url)"), write('data/other.csv', 'exponent,count\n2,25\n')], { rule: 'dataset-declaration', file: declaration, at: 'file: new' }),
  mistake('exports the dataset by a name', edit(declaration, 'export default defineDataset', 'const it = defineDataset'), { rule: 'dataset-export', file: declaration, at: [1, 1] }, ...['figures', 'claims'].map((name) => ({ rule: 'module-fails' as const, file: `content/chapters/primzahlen/${name}.ts`, at: name === 'figures' ? 'counts_' : 'counts from' }))),
  mistake('exports something else', write('data/more/index.ts', 'export default 5;\n'), { rule: 'dataset-export', file: 'data/more/index.ts', at: [1, 16] }),
  mistake('declares nothing beside a table', write('data/more/data.csv', 'a,b\n'), { rule: 'dataset-export', file: 'data/more', at: [1, 1] }),
  mistake('writes a word that the column does not have', [flows, write(table, tableOf('‸upp'))], 'dataset-unknown-value'),
  mistake('leaves a space beside a word', [edit(declaration, '    count: {', "    flow: { type: 'text', meaning: 'Richtung', optional: true },\n    count: {"), write(table, tableOf('‸ up'))], 'dataset-stray-space'),
  mistake('writes what a spreadsheet computes', [edit(declaration, '    count: {', "    flow: { type: 'text', meaning: 'Richtung', optional: true },\n    count: {"), write(table, tableOf('‸=1+1'))], 'dataset-formula'),
  mistake('makes mistakes in several cells', edit(table, '3,168\n4,1229', '3,‸many\n‸40,1229'), 'dataset-not-a-number', 'dataset-out-of-range'),

  // Where the rows can be had again
  mistake('asks a source that is not known', remote("{ query: { source: '‸freed', series: 'X' }, value: { column: 'count', unit: '' }, columns: { exponent: 'year' } }"), 'dataset-declaration'),
  mistake('forgets what a source must be told', remote("{ ‸query: { source: 'world-bank', indicator: 'X' }, value: { column: 'count', unit: '' }, columns: { exponent: 'year' } }"), 'dataset-declaration'),
  mistake('misspells what a source is told', remote("{ query: { source: 'fred', series: 'X', agregation: '‸sum' }, value: { column: 'count', unit: '' }, columns: { exponent: 'year' } }"), 'dataset-declaration'),
  mistake('takes a dimension that a source does not have', remote("{ query: { source: 'fred', series: 'X' }, value: { column: 'count', unit: '' }, columns: { exponent: '‸yaer' } }"), 'dataset-declaration'),
  mistake('puts the numbers of a source into a column that is not there', remote("{ query: { source: 'fred', series: 'X' }, value: { column: '‸cuont', unit: '' }, columns: { exponent: 'year' } }"), 'dataset-declaration'),
  mistake('reckons with units that are no power of ten', remote("{ query: { source: 'fred', series: 'X' }, value: { column: 'count', unit: '', per: ‸12 }, columns: { exponent: 'year' } }"), 'dataset-declaration'),
  mistake('leaves a column of a source open', remote("‸{ query: { source: 'fred', series: 'X' }, value: { column: 'count', unit: '' }, columns: {} }"), 'dataset-declaration'),
  mistake('fills by a column that is not there', remote(`{ ${asked} }`, "\n    fills: ['‸exponen'],"), 'dataset-declaration'),
  mistake('declares no series', edit(declaration, "  basis: 'source',", "  basis: 'source',\n  remote: { ‸series: [] },"), 'dataset-declaration'),

  // A table in a workbook
  mistake('writes a word for a number in a sheet', kept(3, 1, 'many'), { rule: 'dataset-not-a-number', file: book, at: [4, 2] }),
  mistake('repeats a row of a sheet', kept(4, 0, 3), { rule: 'dataset-duplicate-key', file: book, at: [5, 1] }),
  mistake('renames a column of a sheet', kept(0, 1, 'number'), { rule: 'dataset-unknown-column', file: book, at: [1, 2] }, { rule: 'dataset-missing-column', file: book, at: [1, 1] }),
  mistake('formats a number of a sheet as a date', kept(3, 1, inCell('<v>168</v>', ' s="1"')), { rule: 'dataset-workbook-cell', file: book, at: [4, 2] }),
  mistake('leaves an error in a sheet', kept(3, 1, inCell('<f>1/0</f><v>#DIV/0!</v>', ' t="e"')), { rule: 'dataset-workbook-cell', file: book, at: [4, 2] }),
  mistake('sends a sheet whose formula was never computed', kept(3, 1, inCell('<f>SUM(A1:A2)</f>')), { rule: 'dataset-workbook-cell', file: book, at: [4, 2] }),
  mistake('merges cells of a sheet', kept(3, 1, null, { merged: ['B3:B4'] }), { rule: 'dataset-workbook-cell', file: book, at: [4, 2] }),
  mistake('names a sheet that is not there', [...kept(-1, 0, null), edit(declaration, '  columns: {', "  sheet: { name: 'Tafeln' },\n  columns: {")], { rule: 'dataset-workbook', file: book, at: [1, 1] }),
  mistake('names a range that is none', [...kept(-1, 0, null), edit(declaration, '  columns: {', "  sheet: { range: '‸A1-B9' },\n  columns: {")], 'dataset-declaration'),
  mistake('names a sheet of a table that is none', edit(declaration, '  columns: {', "  ‸sheet: { name: 'Tafel' },\n  columns: {"), 'dataset-declaration'),
  mistake('renames a text file to .xlsx', [{ remove: table }, write(book, 'exponent,count\n1,4\n'), edit(declaration, './data.csv', './data.xlsx')], { rule: 'dataset-workbook', file: book, at: [1, 1] }),
  mistake('sends a workbook that unpacks without end', [{ remove: table }, write(book, zipOf({ 'xl/_rels/workbook.xml.rels': ' '.repeat(40 * 1024 * 1024) })), edit(declaration, './data.csv', './data.xlsx')], { rule: 'dataset-workbook', file: book, at: [1, 1] }),

  mistake('asks a publisher for the rows of a workbook', [...kept(-1, 0, null), edit(declaration, "  basis: 'source',", `  basis: 'source',\n  ‸remote: { series: [{ ${asked} }] },`)], 'dataset-declaration'),

  // A table that a view computes
  mistake('misspells a word of SQL', viewed('SELECT exponent,\n  count\nFORM ‸zahlen'), 'dataset-view'),
  mistake('selects a column that the table does not have', viewed('SELECT exponent,\n  ‸cuont AS count\nFROM zahlen'), 'dataset-view'),
  mistake('selects from a table that is not there', viewed('SELECT exponent, count\nFROM ‸zahl'), 'dataset-view'),
  mistake('writes two statements', viewed('SELECT exponent, count FROM zahlen; SELECT 1'), { rule: 'dataset-view', file: view, at: [1, 1] }),
  mistake('writes with a view', viewed("COPY zahlen TO 'copy.csv'"), { rule: 'dataset-view', file: view, at: [1, 1] }),
  mistake('reads a file that the view does not name', viewed("SELECT exponent, count FROM ‸read_csv('/etc/passwd')"), 'dataset-view'),
  mistake('leaves a column out of a view', viewed('SELECT exponent FROM zahlen'), { rule: 'dataset-missing-column', file: view, at: [1, 1] }),
  mistake('misspells a column of a view', viewed('SELECT exponent, count AS ‸cuont FROM zahlen'), 'dataset-missing-column'),
  mistake('gives a column more in a view', viewed('SELECT exponent, count, 1 AS ‸more FROM zahlen'), 'dataset-unknown-column'),
  mistake('gives a text for a number in a view', viewed("SELECT exponent, count || '' AS ‸count FROM zahlen"), 'dataset-view-type'),
  mistake('computes a row out of range', viewed('SELECT exponent + 7 AS exponent, count FROM zahlen WHERE exponent > 1 LIMIT 1'), { rule: 'dataset-out-of-range', file: view, at: [1, 1] }),
  mistake('computes a row twice', viewed('SELECT exponent, count FROM zahlen UNION ALL (SELECT exponent, count FROM zahlen WHERE exponent = 3)'), { rule: 'dataset-duplicate-key', file: view, at: [1, 1] }),
  mistake('forgets the file of a view', viewed('SELECT exponent, count FROM zahlen', "{ zahlen: new URL('./zahl.csv', import.meta.url) }"), { rule: 'dataset-missing-file', file: view, at: [1, 1] }),
  mistake('renames a text file to .parquet', [...viewed('SELECT exponent, count FROM zahlen', "{ zahlen: new URL('./zahlen.parquet', import.meta.url) }"), write('data/prime-counts/zahlen.parquet', 'exponent,count\n1,4\n')], { rule: 'dataset-view-engine', file: view, at: [1, 1] }),
  mistake('forgets the view', viewed('').filter((change) => !('file' in change && change.file === view)), { rule: 'dataset-missing-file', file: view, at: [1, 1] }),
];
