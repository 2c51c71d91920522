import { chapter, claims, edit, figures as file, mistake, tables, write } from '../mistake.ts';

const spec = "mark: { type: 'point', filled: true },";
const alt = "alt: 'Punktdiagramm: die Anzahl der Primzahlen unter zehn hoch n wächst von 4 bei n gleich 1 auf 5 761 455 bei n gleich 8.',";
const rows = "rows: () => counts_.rows().map((row) => ({ ...row, basis: 'source' as const })),";

export const figures = [
  // The declaration
  mistake('misspells a key of a figure that may be left out', edit(file, "missing: 'Die neunte", "mising: '‸Die neunte"), 'figure-definition'),
  mistake('forgets the title of a figure', edit(file, "  title: 'Primzahlen unter Zehnerpotenzen',\n", ''), { rule: 'figure-definition', file, at: 'counts = ' }),
  mistake('forgets what a figure measures', edit(file, "measure: 'Anzahl, logarithmische Achse'", "measure: '‸'"), 'figure-definition'),
  mistake('writes rows that are no function', edit(file, rows, '‸rows: counts_.rows(),'), 'figure-definition'),
  mistake('gives a figure no words', edit(file, alt, "alt: '‸ ',"), 'figure-alt'),
  mistake('leaves the words of a figure out', edit(file, `  ${alt}\n`, ''), { rule: 'figure-alt', file, at: 'counts = ' }),
  mistake('gives a figure no source', edit(file, 'datasets: [counts_],', '‸datasets: [],'), 'figure-source'),
  mistake('gives as source what is no dataset', edit(file, 'datasets: [counts_],', 'datasets: [‸counts_.rows],'), 'figure-source'),
  mistake('names a column without a label', edit(file, "exponent: { label: 'n' }", '‸exponent: {}'), 'figure-definition'),
  mistake('counts the coverage wrongly', edit(file, "by: ['exponent'],", 'by: 5,'), { rule: 'figure-definition', file, at: 'coverage:' }),
  mistake('accompanies a figure that is not there', edit(file, "title: 'Primzahlen", "companionOf: '‸count',\n  title: 'Primzahlen"), 'figure-companion'),

  // The rows
  mistake('gives no rows', edit(file, 'counts_.rows().map', 'counts_.rows().slice(9).map'), { rule: 'figure-empty', file, at: 'rows:' }),
  mistake('gives rows that are none', edit(file, rows, '‸rows: () => 5,'), 'figure-data'),
  mistake('divides by nothing', edit(file, '...row, basis', '...row, ratio: row.count / 0, basis'), { rule: 'figure-data', file, at: 'ratio:' }),
  mistake('gives a row a list', edit(file, '...row, basis', '...row, list: [1], basis'), { rule: 'figure-data', file, at: 'list:' }),
  mistake('gives rows no basis', edit(file, ", basis: 'source' as const", ''), { rule: 'figure-data', file, at: 'rows:' }),
  mistake('calls what is no function', edit(file, 'counts_.rows().map', 'counts_.‸row().map'), 'figure-spec'),
  mistake('names a column of the table that is not there', edit(file, "count: { label: 'Anzahl 个数' }", "‸cuont: { label: 'Anzahl 个数' }"), 'figure-unknown-field'),
  mistake('counts the coverage by a column that is not there', edit(file, "by: ['exponent'],", "by: ['‸exponen'],"), 'figure-unknown-field'),

  // The specification
  mistake('reads a field that is not there', edit(file, "field: 'count'", "field: '‸cuont'"), 'figure-unknown-field'),
  mistake('reads fields that are not there, twice the same', [edit(file, "x: { field: 'exponent'", "x: { field: '‸cuont'"), edit(file, "y: { field: 'count'", "y: { field: '‸cuont'")], 'figure-unknown-field', 'figure-unknown-field'),
  mistake('misspells a mark', edit(file, spec, "mark: { type: '‸piont', filled: true },"), 'figure-spec-schema'),
  mistake('misspells a key', edit(file, 'encoding: {', '‸encodnig: {'), 'figure-spec-schema'),
  mistake('misspells a type', edit(file, "type: 'ordinal'", "type: '‸ordnal'"), 'figure-spec-schema'),
  mistake('writes a text where a number belongs', edit(file, 'labelAngle: 0', "labelAngle: '‸flat'"), 'figure-spec-schema'),
  mistake('sets what the volume sets', edit(file, spec, `background: 'white',\n    ${spec}`), { rule: 'figure-spec-schema', file, at: 'background' }),
  mistake('writes an expression that is none', edit(file, spec, `transform: [{ filter: '‸datum.count >' }],\n    ${spec}`), 'figure-expression'),
  mistake('filters by a field that is not there', edit(file, spec, `transform: [{ filter: 'datum.‸cuont > 5' }],\n    ${spec}`), 'figure-unknown-field'),
  mistake('takes data from an address', edit(file, spec, `layer: [{ data: { url: 'https://example.org/a.csv' }, mark: 'point' }],\n    ${spec}`), { rule: 'figure-spec-schema', file, at: 'layer' }),
  mistake('paints in a colour that is not in the palette', edit(file, spec, "mark: { type: 'point', filled: true, color: '‸red' },"), 'figure-colour'),
  mistake('asks of a scale what Vega-Lite does not do', edit(file, "scale: { type: 'log' }", "scale: { type: 'band' }"), { rule: 'figure-warning', file, at: 'spec:' }),
  mistake('draws wider than the column', edit(file, 'axis: { labelAngle: 0 } }', "axis: { labelAngle: 0 } },\n      row: { field: 'exponent', header: { labelAngle: 0, labelLimit: 9999, labelExpr: `'${'Zehnerpotenz '.repeat(12)}'` } }"), { rule: 'figure-width', file, at: 'spec:' }),
  mistake('forgets the round brackets around a specification', [edit(file, 'spec: () => ({', '‸spec: () => {\n    const it = ({'), edit(file, '    },\n  }),\n});', '    },\n  });\n  },\n});')], 'figure-spec'),
  mistake('throws while making a specification', edit(file, 'spec: () => ({', 'spec: () => ({\n    title: ‸undefinedName,'), 'figure-spec'),
  mistake('makes a specification that holds itself', [edit(file, 'spec: () => ({', "spec: () => {\n    const it: Record<string, unknown> = { mark: 'point' };\n    it['encoding'] = it;\n    return it as never;\n    return ({"), edit(file, '  }),\n});', '  });\n  },\n});')], { rule: 'figure-spec', file, at: 'spec:' }),

  // Tables
  mistake('misspells a key of a column', edit(tables, 'digits: 0', 'digit: ‸0'), 'table-definition'),
  mistake('forgets the title of a table', edit(tables, "  title: 'Gezählte Primzahlen',\n", ''), { rule: 'table-definition', file: tables, at: 'counted = ' }),
  mistake('misspells the kind of a column', edit(tables, "label: 'Anzahl', kind: 'number'", "label: 'Anzahl', kind: '‸nubmer'"), 'table-definition'),
  mistake('names a column that no row has', edit(tables, "    count: { label: 'Anzahl'", "    ‸cuont: { label: 'Anzahl'"), 'table-unknown-column'),
  mistake('throws while making rows', edit(tables, 'counts.rows().map', 'counts.‸row().map'), 'table-rows'),
  mistake('gives a table no rows', edit(tables, 'counts.rows().map', 'counts.rows().slice(9).map'), { rule: 'table-rows', file: tables, at: 'rows:' }),
  mistake('gives a cell that is no number', edit(tables, '`, count }))', '`, count: count / 0 }))'), { rule: 'table-rows', file: tables, at: 'rows:' }),
  mistake('breaks a formula in the cells of a table', edit(tables, '$$10^${exponent}$$', '$$10^^${exponent}$$'), { rule: 'formula', file: tables, at: 'rows:' }),
  mistake('breaks a formula in the head of a table', edit(tables, "label: 'unter'", "label: '‸unter $$\\\\foo$$'"), 'formula'),
  mistake('stops while looking for the claim of a cell', edit(tables, "row.power === '$$10^2$$' ? hundert : undefined", '‸nothing ? hundert : undefined'), 'table-rows'),
  mistake('gives a table what is no dataset', edit(tables, 'datasets: [counts],', 'datasets: [‸undefined],'), 'figure-source'),
  mistake('removes tables.ts', { remove: tables }, { rule: 'unknown-export', file: chapter, at: 'counted}' }, { rule: 'unknown-label', file: chapter, at: '@tbl-counted' }),

  // Checked numbers
  mistake('moves a claim by one digit of the data', edit('data/prime-counts/data.csv', '2,25', '2,26'), { rule: 'claim-verdict-moved', file: claims, at: "'reproduced'" }),
  mistake('prints another number', edit(claims, "printed: '25'", "printed: '24'"), { rule: 'claim-verdict-moved', file: claims, at: "'reproduced'" }),
  mistake('misspells a key of a claim', edit(claims, "quantity: 'Primzahlen unter 100'", "quantitiy: 'Primzahlen unter 100'"), { rule: 'claim-definition', file: claims, at: "'reproduced'" }),
  mistake('records a verdict that there is not', edit(claims, "verdict: 'reproduced'", "verdict: ‸'right'"), 'claim-definition'),
  mistake('prints a number that is no text', edit(claims, "printed: '25'", 'printed: 25'), { rule: 'claim-definition', file: claims, at: "'reproduced'" }),
  mistake('does not say where the paper prints a number', edit(claims, "  where: 'Abschnitt „Tafel“',\n  quantity: 'Primzahlen unter 100'", "  quantity: 'Primzahlen unter 100'"), { rule: 'claim-definition', file: claims, at: "'reproduced'" }),
  mistake('prints a word', edit(claims, "printed: '25'", "printed: 'fünfundzwanzig'"), { rule: 'claim-unreadable-print', file: claims, at: "'reproduced'" }),
  mistake('recomputes nothing', edit(claims, 'exponent === 2', 'exponent === 20'), { rule: 'claim-recompute-failed', file: claims, at: "'reproduced'" }),
  mistake('throws while recomputing', edit(claims, '() => counts.rows()', '() => counts.row()'), { rule: 'claim-recompute-failed', file: claims, at: "'reproduced'" }),
  mistake('does not say how a number is recomputed', edit(claims, "formula: 'gezählt'", "formula: ''"), { rule: 'claim-formula-missing', file: claims, at: "'reproduced'" }),
  mistake('does not say what is missing', edit(claims, "missing: 'die Anzahl für n = 9'", "missing: ''"), { rule: 'claim-missing-unnamed', file: claims, at: "'not computable'" }),
  mistake('does not explain a difference', [edit(claims, "printed: '25'", "printed: '24'"), edit(claims, "verdict: 'reproduced'", "verdict: ‸'differs'")], 'claim-unexplained'),
  mistake('gives two claims one id', edit(claims, 'export const milliarde', 'export const Hundert = defineClaim({ ...hundert, verdict: "reproduced" });\n\nexport const milliarde'), { rule: 'claim-duplicate-id', file: claims, at: '"reproduced"' }),
  mistake('empties claims.ts', write(claims, ''), { rule: 'module-fails', file: tables, at: 'hundert }' }, { rule: 'unknown-export', file: chapter, at: 'hundert} />' }, { rule: 'unknown-export', file: chapter, at: 'milliarde} />' }),
];
