import type { CodePath } from '../diagnostics/code.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { describe } from '../diagnostics/describe.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { unknownKeys } from '../diagnostics/unknown-keys.ts';
import type { FigureDefinition } from './figure.ts';

const KEYS = Object.keys({ title: 1, measure: 1, alt: 1, rows: 1, datasets: 1, columns: 1, coverage: 1, missing: 1, formula: 1, companionOf: 1, spec: 1 } satisfies Record<keyof FigureDefinition, 1>);

/** Something wrong with a declaration, and where in it. */
export interface DeclaredProblem extends Complaint {
  path: CodePath;
}

/** Whether an export of figures.ts is meant as a figure; what it lacks is told by `checkFigure`. */
export function isFigureLike(value: unknown): value is FigureDefinition {
  return isRecord(value) && ('spec' in value || ('rows' in value && 'measure' in value));
}

/** What a figure must say and does not: types tell an editor's program, and this tells everyone. */
export function checkFigure(definition: FigureDefinition): DeclaredProblem[] {
  // Of an export nothing is known but what is looked at.
  const { title, measure, alt, rows, spec, columns, datasets, coverage, companionOf, missing, formula }: Readonly<Record<string, unknown>> = { ...definition };
  const unknown = unknownKeys('figure-definition', definition, KEYS);
  const problems: DeclaredProblem[] = unknown.map(({ key, complaint }) => ({ ...complaint, path: [key] }));
  const need = (key: string, value: unknown, fits: boolean, what: string): void => {
    if (value === undefined && unknown.some(({ near }) => near === key)) return;
    if (value === undefined) problems.push({ ...complaints.figureLacks(key, what), path: [] });
    else if (!fits) problems.push({ ...complaints.figureWrong(key, what), path: [key] });
  };
  need('title', title, isText(title), 'a text');
  need('measure', measure, isText(measure), 'a text that names quantity and unit');
  need('rows', rows, typeof rows === 'function', 'a function that gives the rows');
  need('spec', spec, typeof spec === 'function', 'a function that gives the specification');
  need('columns', columns, isRecord(columns), 'a record that names the columns of the data table');
  for (const [key, value] of Object.entries({ companionOf, missing, formula })) if (value !== undefined && !isText(value)) need(key, value, false, 'a text');
  if (isRecord(columns)) {
    for (const [name, column] of Object.entries(columns)) {
      if (column !== undefined && !(isRecord(column) && isText(column['label']))) problems.push({ ...complaints.figureWrong(`columns.${name}`, 'a column with a label'), path: ['columns', name] });
    }
  }
  if (coverage !== undefined && !(isRecord(coverage) && isTexts(coverage['by']) && Array.isArray(coverage['cells']) && coverage['cells'].every(isRecord) && isText(coverage['noun']))) {
    problems.push({ ...complaints.figureWrong('coverage', 'a record of by, cells and noun'), path: ['coverage'] });
  }
  if (!isText(alt) && !unknown.some(({ near }) => near === 'alt')) problems.push({ ...complaints.figureAlt(), path: alt === undefined ? [] : ['alt'] });
  if (!unknown.some(({ near }) => near === 'datasets')) problems.push(...checkDatasets(datasets, 'figure'));
  return problems;
}

/** What a figure or table says of the datasets that it comes from. */
export function checkDatasets(datasets: unknown, what: 'figure' | 'table'): DeclaredProblem[] {
  if (!Array.isArray(datasets) || datasets.length === 0) return [{ ...complaints.figureSource(what), path: datasets === undefined ? [] : ['datasets'] }];
  return datasets.flatMap((dataset: unknown, index): DeclaredProblem[] =>
    isRecord(dataset) && typeof dataset['id'] === 'string' && isRecord(dataset['declaration'])
      ? []
      : [{ ...complaints.notADataset(what, index + 1, describe(dataset)), path: ['datasets', index] }],
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
