import type { Complaint } from '../complaint.ts';
import { didYouMean } from './words.ts';

/** The nearest known name, and all of them when they are few. */
function meant(near: string | undefined, known: readonly string[]): { fix?: string } {
  const hint = near === undefined ? '' : didYouMean(near, '');
  const all = known.length > 0 && known.length <= 16 ? `Known here: ${[...known].sort().join(', ')}.` : '';
  const fix = [hint, all].filter(Boolean).join(' ');
  return fix === '' ? {} : { fix };
}

/** Figures: what is declared, what Vega-Lite takes, what Vega draws. */
export const figures = {
  figureLacks: (key: string, what: string): Complaint => ({
    rule: 'figure-definition',
    message: `The figure has no ${key}.`,
    fix: `Add ${key}: ${what}.`,
  }),
  figureWrong: (path: string, expected: string): Complaint => ({
    rule: 'figure-definition',
    message: `“${path}” is not ${expected}.`,
    fix: 'Mend it; docs/editors/figures.md shows a figure.',
  }),
  figureAlt: (): Complaint => ({
    rule: 'figure-alt',
    message: 'The figure does not say in words what it shows.',
    fix: 'Add alt: the kind of chart, its axes, what it shows and what is missing.',
  }),
  figureSource: (what: 'figure' | 'table'): Complaint => ({
    rule: 'figure-source',
    message: `The ${what} names no dataset that it comes from.`,
    fix: 'Write datasets: [name], with what is imported from #data.',
  }),
  notADataset: (what: 'figure' | 'table', place: number, written: string): Complaint => ({
    rule: 'figure-source',
    message: `Dataset ${place} of the ${what} is ${written}, not a dataset.`,
    fix: "Import it: import name from '#data/name', and write datasets: [name].",
  }),
  figureCompanion: (name: string, companionOf: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'figure-companion',
    message: `“${name}” accompanies “${companionOf}”, which is no numbered figure of this chapter.`,
    fix: didYouMean(near, known.length === 0 ? 'Take companionOf out.' : `companionOf takes one of: ${known.join(', ')}.`),
  }),
  figureEmpty: (): Complaint => ({
    rule: 'figure-empty',
    message: 'There are no rows to draw.',
    fix: 'A figure without data is left out, or drawn as a gap from the rows that it has.',
  }),
  figureCell: (row: number, column: string, written: string): Complaint => ({
    rule: 'figure-data',
    message: `Row ${row} has ${written} as “${column}”.`,
    fix: 'A cell is a text, a finite number, true, false, or null where a value is missing.',
  }),
  figureBasis: (row: number, written: string, bases: readonly string[]): Complaint => ({
    rule: 'figure-data',
    message: `Row ${row} has ${written} as its basis.`,
    fix: `Write one of: ${bases.join(', ')}.`,
  }),
  figureRows: (written: string): Complaint => ({
    rule: 'figure-data',
    message: `rows() gives ${written}, not a list of rows.`,
    fix: 'Write rows: () => dataset.rows().map((row) => ({ … })).',
  }),
  figureAddress: (path: string): Complaint => ({
    rule: 'figure-data',
    message: `The data come from an address (${path}).`,
    fix: 'Declare them as a dataset, and give them as rows.',
  }),
  figureInline: (path: string, row: number, column: string, written: string): Complaint => ({
    rule: 'figure-data',
    message: `Row ${row} of the data written here has ${written} as “${column}” (${path}).`,
    fix: 'A value that is missing is null.',
  }),
  figureColumn: (name: string, where: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'figure-unknown-field',
    message: `There is no column “${name}” (${where}).`,
    ...meant(near, known),
  }),
  figureRepeat: (path: string): Complaint => ({
    rule: 'figure-unknown-field',
    message: `A field of a repeat stands outside of one (${path}).`,
    fix: 'Write the name of the field.',
  }),
  figureOwned: (key: string): Complaint => ({
    rule: 'figure-spec-schema',
    message: `“${key}” is set by the volume, not by a figure.`,
    fix: `Leave out “${key}”.`,
  }),
  figureSchema: (reason: string, path: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'figure-spec-schema',
    message: `Vega-Lite does not take it: ${reason} (${path}).`,
    ...meant(near, known),
  }),
  figureExpression: (expression: string, path: string, reason: string): Complaint => ({
    rule: 'figure-expression',
    message: `“${expression}” is no expression (${path}): ${reason}.`,
    fix: 'Fields are written datum.name, texts in single quotes.',
  }),
  figureCode: (what: 'rows' | 'specification', reason: string): Complaint => ({
    rule: 'figure-spec',
    message: `Its ${what} cannot be made: ${reason}.`,
    fix: 'Mend the code here, or what it calls.',
  }),
  figureNoSpec: (written: string): Complaint => ({
    rule: 'figure-spec',
    message: `spec() gives ${written}, not a specification.`,
    fix: "Write spec: () => ({ mark: 'line', encoding: { … } }), with round brackets around the braces.",
  }),
  figureUndrawn: (label: string, reason: string): Complaint => ({
    rule: 'figure-spec',
    message: `Vega cannot draw it (${label}): ${reason}.`,
    fix: 'Look at transforms and scales; the online editor of Vega may say more.',
  }),
  figureStrayAddress: (address: string): Complaint => ({
    rule: 'figure-spec',
    message: `“${address}” stands in the drawing, and is neither a picture of the volume nor a link to the web.`,
    fix: 'Draw without pictures; a link begins with https://, http:// or mailto:.',
  }),
  figureWarning: (label: string, warning: string): Complaint => ({
    rule: 'figure-warning',
    message: `Vega warns (${label}): ${warning}.`,
    fix: 'Change the specification until there is nothing to warn of.',
  }),
  figureColour: (colour: string, label: string): Complaint => ({
    rule: 'figure-colour',
    message: `“${colour}” is not in the palette and would not change in the dark (${label}).`,
    fix: 'Use an ink of `palette`; for tints, an opacity.',
  }),
  figureWidth: (drawn: number, width: number, label: string): Complaint => ({
    rule: 'figure-width',
    message: `It is drawn ${drawn} pixels wide, and ${width} are there (${label}).`,
    fix: 'Shorten labels, wrap them into lists of lines, or use fewer columns.',
  }),
  figureOf: (id: string, { message, ...complaint }: Complaint): Complaint => ({ ...complaint, message: `Figure “${id}”: ${message}` }),
} as const;
