import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type fc from 'fast-check';
import { renderChart } from '../../src/charts/render.ts';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { validate, type TableDeclaration } from '../../src/dataset/validate.ts';
import { DiagnosticError, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readYaml } from '../../src/diagnostics/yaml.ts';
import { parseProse, readFragment, readFrontMatter, scanProse } from '../../src/markdown/index.ts';
import { chapterMatter, volumeMatter } from '../../src/volume/matter.ts';
import { volumeContext } from '../markdown/volume-context.ts';
import { brokenTexts } from './inputs.ts';

/** Something that reads what editors write. */
export interface Target {
  /** Share of all inputs. */
  share: number;
  inputs: fc.Arbitrary<string>;
  /** Reads one, and answers with what it has to say; anything else than a DiagnosticError that it throws is a fault. */
  read(text: string): readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
}

const root = resolve(import.meta.dirname, '../..');
const seed = (path: string): string => readFileSync(join(root, path), 'utf8');
const chapter = seed('test/volume/content/chapters/primzahlen/index.mdx');

const table: TableDeclaration = {
  columns: {
    year: { type: 'year', label: 'Year', meaning: 'year' },
    flow: { type: 'text', label: 'Flow', meaning: 'flow', values: ['exports', 'imports'] },
    note: { type: 'text', label: 'Note', meaning: 'note', optional: true },
    value: { type: 'number', label: 'Value', meaning: 'value', unit: 'dollars', optional: true },
  },
  key: ['year', 'flow'],
  basis: 'source',
  sources: { all: { publisher: 'P', title: 'T', vintage: 'V', licence: 'L', obtained: 'O' } },
};
const csv = 'year,flow,note,value\n2001,exports,"a ""b"", c",1.5\n2001,imports,,-2e3\n2002,exports,x,\n';

const chart = JSON.stringify({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'Trade',
  data: { values: [{ year: 2001, value: 1, flow: 'a' }, { year: 2002, value: 3, flow: 'b' }] },
  transform: [{ calculate: 'datum.value * 2', as: 'twice' }, { filter: 'datum.year > 2000' }],
  layer: [
    { mark: { type: 'line', point: true }, encoding: { x: { field: 'year', type: 'ordinal' }, y: { field: 'twice', type: 'quantitative', scale: { type: 'linear', domain: [0, 9] } }, color: { field: 'flow', type: 'nominal' } } },
    { mark: 'rule', encoding: { y: { datum: 2 } } },
  ],
});
const workplace = mkdtempSync(join(tmpdir(), 'fuzz-'));

async function told(work: () => readonly Diagnostic[] | Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}

export const targets: Readonly<Record<string, Target>> = {
  csv: {
    share: 0.3,
    inputs: brokenTexts([csv, csv.replaceAll('\n', '\r\n'), seed('test/volume/data/prime-counts/data.csv')], [',', '"', '""', '\n', '\r\n', '\r', ';', '\t', '\uFEFF', '\0', '=1+1', '-', '1e999', '1,234.5', '２００１', 'NaN', '𝟙', '2001']),
    read: (text) => validate(text, table, 'data.csv').diagnostics,
  },
  bibtex: {
    share: 0.3,
    inputs: brokenTexts([seed('test/volume/content/chapters/primzahlen/references.bib'), '@string{j = "Journal"}\n@comment{x}\n@article{a, author = {A and others}, title = j # { of {T}ests}, journal = j, year = 2001, month = jan, pages = "1--2", crossref = {b}}\n@book{b, editor = {von B, Jr., C}, title = {{\\"O}ber \\emph{x} $y_1$}, year = {in press}}\n'], ['@', '{', '}', '"', '#', ',', '=', '\\', '\\"{', '%', '$', '~', ' and ', '@string{', '@comment', '@article{', 'crossref', '\n', '\0', '--']),
    read: (text) => parseBibtex('references.bib', text).diagnostics,
  },
  yaml: {
    share: 0.19,
    inputs: brokenTexts([seed('test/volume/content/volume.yaml')], [':', ': ', '- ', '  ', '\t', '\n', '"', "'", '|', '>', '&a', '*a', '<<', '!!js/function', '[', ']', '{', '}', '#', '---', '\uFEFF', '\0', '? ', '%YAML', '<<<<<<<', '1e999', '0x1', '~']),
    read: (text) => readYaml('volume.yaml', text, volumeMatter).diagnostics,
  },
  mdx: {
    share: 0.19,
    inputs: brokenTexts([chapter], ['<', '>', '{', '}', '$', '$$', '`', '```\n', '*', '**', '_', '[', ']', '](', '[^', '[@', '@', '@fig-', '|', '\n', '\n\n', '---\n', '#', '## ', '{#sec-a}', '<Note>', '</Note>', '<Claim of={x} />', '<Figure of={', '<!--', '-->', 'import ', 'export ', '\\', '&', '&lt;', '\0', '\\label{', '\\frac{', '~~~', ':::', '<br>', '\t', '    ']),
    read: (text) =>
      told(() => {
        const matter = readFrontMatter('index.mdx', text, chapterMatter);
        const prose = parseProse('index.mdx', text);
        scanProse(prose.tree, prose.text);
        return [...matter.diagnostics, ...prose.text.diagnostics, ...fragment(text.slice(0, 2000))];
      }),
  },
  chart: {
    share: 0.02,
    inputs: brokenTexts([chart], ['{', '}', '[', ']', '"', ':', ',', 'null', 'true', '1e999', '-1', '"datum.', '"mark":', '"repeat"', '"url":"../../etc/passwd"', '"expr":"', '\\u0000', '(', ')', '"field":"x"', '"type":"temporal"', '"width":99999999', '"bin":true', '"aggregate":"sum"']),
    read: (text) =>
      told(async () => {
        writeFileSync(join(workplace, 'chart.vl.json'), text);
        return (await renderChart({ file: 'chart.vl.json', workplace, png: false, network: false, strict: false })).warnings;
      }),
  },
};

/** A text as it is rendered; what stops it is the volume's to tell, so that nothing of it is looked at twice. */
function fragment(text: string): readonly Diagnostic[] {
  try {
    void readFragment(text, volumeContext()).html;
    return [];
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}
