import type { CsvCell } from '../../dataset/csv.ts';
import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { fault } from './fault.ts';
import { decimalEvidence, writtenNumber, type DecimalMark } from './numbers.ts';
import type { Separator } from './separator.ts';

const names: Readonly<Record<DecimalMark, string>> = { '.': 'a point', ',': 'a comma' };

/**
 * The decimal mark of a file, from all its numbers together. Throws DiagnosticError where they contradict each other,
 * and where none tells: a guess could make every value a thousand times too large.
 */
export function findDecimal(cells: readonly CsvCell[], file: string, separator: Separator): DecimalMark {
  const first = new Map<DecimalMark | 'either', CsvCell>();
  for (const cell of cells) {
    const written = writtenNumber(cell.value);
    const evidence = written && decimalEvidence(written.body);
    if (evidence && !first.has(evidence)) first.set(evidence, cell);
  }
  const [point, comma, either] = [first.get('.'), first.get(','), first.get('either')];
  if (point && comma) {
    throw new DiagnosticError([
      fault(file, comma, complaints.sheetTwoMarks(comma.value, point.value, point.line)),
    ]);
  }
  if (point) return '.';
  if (comma) return ',';
  // In a file with commas between its cells the mark is a point by custom; elsewhere nothing tells "1,234" from 1.234.
  if (!either || separator === ',' || (separator === '\t' && either.value.includes('.'))) return '.';
  const mark = either.value.includes(',') ? ',' : '.';
  const other = mark === ',' ? '.' : ',';
  throw new DiagnosticError([
    fault(file, either, complaints.sheetEitherMark(either.value, mark, names[mark], other)),
  ]);
}
