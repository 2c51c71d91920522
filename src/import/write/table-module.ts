import { plain, type Block, type Inline, type Table } from '../document.ts';
import { gridOf } from '../grid.ts';
import { Names, exportName, readableId } from '../names.ts';
import { printNumber } from '../../tables/number.ts';
import { settable } from './formula.ts';
import { shortened } from './inlines.ts';
import type { Writing } from './writing.ts';

interface Column {
  key: string;
  label: string;
  kind: 'text' | 'number';
  digits?: number;
  header: boolean;
  cells: (string | number | null)[];
}

/** tables.ts: each table of the text with its cells as the source prints them. Undefined where there is none. */
export function writeTables(writing: Writing): string | undefined {
  const tables = writing.tables.filter((block): block is Table => block.type === 'table');
  if (tables.length === 0) return undefined;
  return `import { defineTable } from '#tables';\n${tables.map((table) => `\n${definition(table, writing)}`).join('')}`;
}

function definition(table: Table, writing: Writing): string {
  const name = writing.names.exportOf.get(table) ?? '';
  const columns = columnsOf(table, writing);
  const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length: count }, (_, row) => `    { ${columns.map(({ key, cells }) => `${key}: ${literal(cells[row] ?? null)}`).join(', ')} },`);
  const heads = columns.map(({ key, label, kind, digits, header }) => `    ${key}: { label: ${literal(label)}, kind: '${kind}'${digits === undefined ? '' : `, digits: ${digits}`}${header ? ', header: true' : ''} },`);
  return [`export const ${name} = defineTable({`, `  title: ${literal(titleOf(table, writing))},`, '  datasets: [],', '  rows: () => [', ...rows, '  ],', '  columns: {', ...heads, '  },', '});', ''].join('\n');
}

function literal(value: string | number | null): string {
  if (typeof value !== 'string') return String(value);
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replace(/[\r\n\u2028\u2029]+/g, ' ')}'`;
}

function titleOf(table: Table, writing: Writing): string {
  const title = plain(table.title).replace(/[.:\s]+$/, '');
  if (title.includes('\\')) writing.lose({ where: table.number ?? `the table “${shortened(title)}”`, what: 'its title holds a formula, which a title cannot; its TeX stands there', remedy: 'say it in words in tables.ts' });
  return title;
}

function columnsOf(table: Table, writing: Writing): Column[] {
  const grid = gridOf(table);
  const place = table.number ?? (writing.names.labelOf.get(table) ?? 'a table');
  const styled = { count: 0 };
  const text = (cell: Block[]): string => cellText(cell, writing, place, styled);
  const promoted = grid.head.length === 0 && grid.body.length > 1 && (grid.body[0] ?? []).slice(1).every((cell) => plain(cell) !== '' && !isNumeric(plain(cell)));
  const head = promoted ? [grid.body[0] ?? []] : grid.head;
  const body = (promoted ? grid.body.slice(1) : grid.body).map((row) => row.map(text));
  const keys = new Names();
  const columns = Array.from({ length: grid.width }, (_, index): Column => {
    const labels = head.map((row) => text(row[index] ?? [])).filter((label, at, all) => label !== '' && label !== all[at - 1]);
    const label = labels.join(', ');
    const cells = body.map((row) => row[index] ?? '');
    const wanted = columnKey(readableId(label.replace(/\$\$/g, ' '), 3) || `column-${index + 1}`);
    return { key: keys.take(wanted, 'x'), label, header: false, ...typed(cells) };
  });
  const [first] = columns;
  if (first !== undefined && columns.length > 1) {
    // A column of years or names heads its rows; numbers of several digits do not.
    first.header = first.kind === 'text' && first.cells.some((cell) => cell !== '');
  }
  if (grid.spans > 0) writing.lose({ where: place, what: `${grid.spans} cells of its body span several; their words stand in the first`, remedy: 'repeat them in tables.ts where the reader needs them' });
  if (styled.count > 0) writing.lose({ where: place, what: `${styled.count} cells have emphasis or bold type, which typed tables do not`, remedy: 'say in the notes what it meant, if it meant something' });
  return columns;
}

// A year heads a column more often than a word: "2014" is the key y2014.
function columnKey(id: string): string {
  return exportName(/^\d/.test(id) ? `y${id}` : id).name;
}

/** Numbers stay as they are printed; they become numbers where printing them gives the same again. */
function typed(cells: readonly string[]): Pick<Column, 'kind' | 'digits' | 'cells'> {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || !filled.every(isNumeric) || !filled.some((cell) => /\d/.test(cell))) return { kind: 'text', cells: [...cells] };
  const digits = new Set(filled.map((cell) => (/\.(\d+)$/.exec(cell)?.[1] ?? '').length));
  const values = cells.map((cell) => (cell === '' ? null : Number(cell.replace(/,/g, '').replace('\u2212', '-'))));
  const [only] = digits;
  const grouped = values.some((value) => value !== null && Math.abs(value) >= 10_000);
  const same = digits.size === 1 && cells.every((cell, index) => cell === '' || printNumber(values[index] ?? Number.NaN, { digits: only, grouped }) === cell.replace(/^-/, '\u2212'));
  if (same) return { kind: 'number', digits: only, cells: values };
  return { kind: 'number', cells: cells.map((cell) => (cell === '' ? null : cell)) };
}

// "0.12***", "(2.1)", "−3", "1,234", "12%", "n.a.", "—".
function isNumeric(cell: string): boolean {
  return /^[([]?[<>≤≥~≈±+\-\u2212–]?\s?[$€£¥]?\d[\d,]*(?:\.\d+)?\s?%?[)\]]?\s?(?:\*{1,4}|†|‡|[a-c])?$|^\.\d+\*{0,3}$|^(?:[-–—.…]|n\.?[ad]\.?|NA)$/i.test(cell.trim());
}

const superscripts = new Map([...'0123456789+-=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? '']));
const subscripts = new Map([...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? '']));

function cellText(blocks: readonly Block[], writing: Writing, place: string, styled: { count: number }): string {
  const state = { styled: false };
  const text = blocks.map((block) => (block.type === 'paragraph' ? block.children.map((node) => inline(node, writing, place, state)).join('') : block.type === 'math' ? maths(block.tex, writing, place) : plain([block]))).join('; ');
  if (state.styled) styled.count += 1;
  return text.replace(/\s+/g, (run) => (run.includes('\u00a0') ? '\u00a0' : ' ')).trim();
}

function inline(node: Inline, writing: Writing, place: string, state: { styled: boolean }): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('$$', '$ $');
    case 'math':
      return maths(node.tex, writing, place);
    case 'superscript':
      return script(node.children, superscripts, '^');
    case 'subscript':
      return script(node.children, subscripts, '_');
    case 'note':
      writing.lose({ where: place, what: `a note of a cell, “${shortened(plain(node.children))}”, stands in the cell`, remedy: 'move it to the notes below the table' });
      return ` (${plain(node.children)})`;
    case 'emphasis':
    case 'strong':
    case 'smallCaps':
    case 'underline':
    case 'strike':
      state.styled = true;
      return node.children.map((child) => inline(child, writing, place, state)).join('');
    case 'span':
    case 'link':
      return node.children.map((child) => inline(child, writing, place, state)).join('');
    default:
      return plain([node]);
  }
}

function maths(tex: string, writing: Writing, place: string): string {
  const formula = settable(tex.replace(/\s*\n\s*/g, ' '), false);
  if ('tex' in formula) return `$$${formula.tex}$$`;
  writing.lose({ where: place, what: `the formula “${shortened(tex)}” cannot be set (${formula.problem}); its TeX stands in the cell`, remedy: 'write it in the TeX that KaTeX knows, between $$ and $$' });
  return tex.replaceAll('$', '');
}

function script(children: readonly Inline[], signs: ReadonlyMap<string, string>, mark: string): string {
  const words = plain(children);
  if (/^\*+$|^[†‡§¶]+$/.test(words)) return words;
  if ([...words].every((sign) => signs.has(sign))) return [...words].map((sign) => signs.get(sign)).join('');
  const formula = settable(`${mark}{\\text{${words.replace(/[\\{}$%&#_^~]/g, '')}}}`, false);
  return 'tex' in formula ? `$$${formula.tex}$$` : words;
}
