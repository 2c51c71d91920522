import type { Rule } from './rule.ts';

export const maths = {
  'single-dollar-maths': {
    severity: 'error',
    watches: 'Maths does not stand between single dollar signs, which are money.',
    language: 'mdx',
    wrong: 'the share $\\alpha$',
    right: 'the share $$\\alpha$$',
  },
  'money-as-maths': {
    severity: 'error',
    watches: 'Money does not stand between double dollar signs, which are maths.',
    language: 'mdx',
    wrong: 'from $$5.3 billion to $$6.1 billion',
    right: 'from $5.3 billion to $6.1 billion',
  },
  'maths-open': {
    severity: 'error',
    watches: 'Maths that begins also ends.',
    spoils: 'Text would be set as a formula, or a formula as text.',
    language: 'mdx',
    wrong: 'the share $$\\alpha of labour',
    right: 'the share $$\\alpha$$ of labour',
  },
  'pipe-in-maths': {
    severity: 'error',
    watches: 'No “|” in a formula ends the cell of a table.',
    spoils: 'The formula would be cut in two.',
    language: 'mdx',
    wrong: '| $$|x|$$ | 5 |',
    right: '| $$\\lvert x \\rvert$$ | 5 |',
  },
  'formula': {
    severity: 'error',
    watches: 'KaTeX can set every formula.',
    spoils: 'The formula would be printed as an error.',
    language: 'mdx',
    wrong: '$$\\frac{a}$$',
    right: '$$\\frac{a}{b}$$',
  },
  'equation-label': {
    severity: 'error',
    watches: 'A display has at most one label, and it begins with eq-.',
    spoils: 'The equation would have no number, or the wrong one.',
    language: 'mdx',
    wrong: '$$\ny = ax \\label{model}\n$$',
    right: '$$\ny = ax \\label{eq-model}\n$$',
  },
  'equation-environment': {
    severity: 'error',
    watches: 'No environment numbers its lines by itself, because the volume does.',
    spoils: 'The equation would have a number that nothing else knows.',
    language: 'mdx',
    wrong: '\\begin{align} x &= y \\end{align}',
    right: '\\begin{aligned} x &= y \\end{aligned}',
  },
} as const satisfies Record<string, Rule>;
