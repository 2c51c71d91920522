import type { Complaint } from '../complaint.ts';

/** Mathematics and money. */
export const maths = {
  singleDollarMaths: (tex: string): Complaint => ({
    rule: 'single-dollar-maths',
    message: `“$${tex}$” looks like maths, and a single dollar sign is money.`,
    fix: `Write $$${tex}$$.`,
  }),
  singleDollarDisplay: (): Complaint => ({
    rule: 'single-dollar-maths',
    message: 'A single dollar sign is money, and this looks like a formula between two of them.',
    fix: 'Write $$ on both lines.',
  }),
  moneyAsMaths: (tex: string): Complaint => ({
    rule: 'money-as-maths',
    message: `“$$${tex}$$” would be set as maths and looks like money.`,
    fix: 'Write money with one dollar sign; it needs no escape.',
  }),
  mathsOpen: (): Complaint => ({
    rule: 'maths-open',
    message: '“$$” opens maths here that is never closed.',
    fix: 'Write $$ at its end: on the same line for maths in a sentence, on a line of its own for a display.',
  }),
  pipeInMaths: (): Complaint => ({
    rule: 'pipe-in-maths',
    message: 'A “|” inside maths ends the cell of the table.',
    fix: 'Write \\lvert x \\rvert, or \\mid.',
  }),
  formula: (reason: string): Complaint => ({ rule: 'formula', message: `The formula is wrong: ${reason}`, fix: 'Mend the TeX; KaTeX\'s list of functions says what is known.' }),
  equationLabel: (id: string): Complaint => ({
    rule: 'equation-label',
    message: `“${id}” is not a label for an equation.`,
    fix: 'Write \\label{eq-name}.',
  }),
  equationLabels: (): Complaint => ({
    rule: 'equation-label',
    message: 'The display has a second label, and it can have one number only.',
    fix: 'Split it into two displays, or remove one \\label.',
  }),
  numberingEnvironment: (name: string): Complaint => ({
    rule: 'equation-environment',
    message: `The environment “${name}” numbers its lines by itself.`,
    fix: `Write \\begin{${name === 'equation' ? 'equation*' : `${name}ed`}}, and \\label{eq-name} for a number.`,
  }),
  inlineLabel: (): Complaint => ({
    rule: 'equation-label',
    message: 'Maths in a sentence cannot be numbered.',
    fix: 'Put $$ on lines of their own around it.',
  }),
} as const;
