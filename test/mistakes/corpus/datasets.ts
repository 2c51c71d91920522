import { declaration, edit, mistake, table, write } from '../mistake.ts';

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
];
