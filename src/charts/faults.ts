import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { JsonPath, JsonReading } from '../diagnostics/json.ts';
import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';

// What Vega's word clouds and label placement come to without a canvas.
const CANVAS = /of null \((reading 'getContext'|setting 'height')\)/;

/** What a foreign grammar's version or a doubt may make milder than its rule. */
interface ChartComplaint extends Complaint {
  severity?: Severity;
}

/** Collects what is wrong with one specification, each at its place, once. */
export class Faults {
  readonly #found = new Map<string, Diagnostic>();
  readonly #json: JsonReading;
  readonly #strict: boolean;

  constructor(json: JsonReading, strict: boolean) {
    this.#json = json;
    this.#strict = strict;
  }

  at(path: JsonPath, complaint: ChartComplaint, key = false): void {
    this.put(this.#json.place(path, key), complaint);
  }

  /** At the first of the words that the specification has, else at its beginning. */
  near(words: readonly string[], complaint: ChartComplaint, below: JsonPath = []): void {
    const found = words.map((word) => this.#json.find(word, below)).find((place) => place !== undefined);
    this.put(found ?? this.#json.place(below), complaint);
  }

  put(place: Place, complaint: ChartComplaint): void {
    const { severity, ...said } = complaint;
    const told = diagnose(place, said);
    this.take({ ...told, severity: this.#strict ? 'error' : (severity ?? told.severity) });
  }

  take(diagnostic: Diagnostic): void {
    this.#found.set(`${diagnostic.file}:${diagnostic.line}:${diagnostic.column} ${diagnostic.message}`, diagnostic);
  }

  /** What Vega warns of, near the first word of it that the specification has. */
  warning(text: string): void {
    this.near(namesIn(text), complaints.chartWarning(text));
  }

  /** What stopped Vega, with the place that its words give away. */
  failure(error: unknown): void {
    // Where the schema has said what is wrong, what the program then stumbles over says less.
    const breaches = [...this.#found].filter(([, { rule }]) => rule === 'chart-schema');
    for (const [key, breach] of breaches) this.#found.set(key, { ...breach, severity: 'error' });
    if (breaches.length > 0) return;
    const text = error instanceof Error ? error.message : String(error);
    if (CANVAS.test(text)) return this.near(['wordcloud', 'label'], complaints.chartCanvas());
    this.near(namesIn(text), complaints.chartFailure(text));
  }

  /** Throws all that was found when there is an error among it. */
  stop(): void {
    if (this.all().some(({ severity }) => severity === 'error')) throw new DiagnosticError(this.all());
  }

  all(): Diagnostic[] {
    return [...this.#found.values()];
  }
}

/** Names of a sentence of Vega's that may stand in the specification: what it begins with before "dropped", then what is in quotation marks. */
function namesIn(text: string): string[] {
  const dropped = /^(\w+) dropped/.exec(text)?.[1];
  const quoted = [...text.matchAll(/["“'`]([^"“”'`]+)["”'`]/g)].map(([, word = '']) => word);
  // Vega-Lite names the ends of a stack or a bin after their field.
  return [...(dropped === undefined ? [] : [dropped]), ...quoted.flatMap((word) => [word, word.replace(/_(start|end)$/, '')])];
}
