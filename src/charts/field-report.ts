import { FieldReport, type Columns, type FieldProblem } from '../figures/fields.ts';
import type { Json, JsonRecord } from '../figures/json.ts';

/** Checks fields of charts whose rows are what other programs wrote: they may be nested, and views may bring data of their own. */
export class ChartFieldReport extends FieldReport {
  /** Columns that expressions read and the data do not have. */
  readonly doubts: FieldProblem[] = [];
  readonly #columns: (data: JsonRecord) => Columns;

  constructor(columns: (data: JsonRecord) => Columns) {
    super();
    this.#columns = columns;
  }

  override columnsOf(data: JsonRecord): Columns {
    return this.#columns(data);
  }

  override expression(text: Json | undefined, columns: Columns, path: string): void {
    const before = this.problems.length;
    super.expression(text, columns, path);
    // An expression may ask whether a column is there.
    for (const problem of this.problems.splice(before)) {
      if (problem.rule === 'figure-unknown-field') this.doubts.push(problem);
      else this.problems.push(problem);
    }
  }

  override field(name: Json | undefined, columns: Columns, path: string): void {
    // Of "a.b[0]" only "a" is a column; the rest differs from row to row.
    if (name === '*' || (typeof name === 'string' && columns?.has(head(name)))) return;
    super.field(name, columns, path);
  }
}

function head(name: string): string {
  const quoted = /^\[(['"])(.*?)\1\]/.exec(name);
  if (quoted) return quoted[2] ?? '';
  return (/^(?:\\.|[^.[\\])*/.exec(name)?.[0] ?? name).replaceAll('\\', '');
}
