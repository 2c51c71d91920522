import type { Rule } from './rule.ts';

export const glossary = {
  'unknown-term': {
    severity: 'error',
    watches: 'Every term that a text or the glossary names is in glossary.yaml.',
    spoils: 'The words would link to nothing.',
    language: 'mdx',
    wrong: 'measured by <Term of={gpd}>gross domestic product</Term>',
    right: 'measured by <Term of={gdp}>gross domestic product</Term>',
  },
  'duplicate-term': {
    severity: 'error',
    watches: 'Every term of the glossary has an address of its own.',
    spoils: 'Two terms would have one address.',
    language: 'yaml',
    wrong: '[{ id: valueAdded, … }, { id: ValueAdded, … }]',
    right: '[{ id: valueAdded, … }, { id: valueAddedRatio, … }]',
  },
  'unused-term': {
    severity: 'warning',
    watches: 'Every term of the glossary is used by a chapter.',
    language: 'mdx',
    wrong: 'the value added of exports',
    right: 'the <Term of={valueAdded}>value added</Term> of exports',
  },
  'term-words': {
    severity: 'error',
    watches: 'The words of a term are plain.',
    spoils: 'A link would stand in a link, or hold nothing.',
    language: 'mdx',
    wrong: '<Term of={gdp}>product of @rodrik2006</Term>',
    right: '<Term of={gdp}>product</Term> of @rodrik2006',
  },
  'term-place': {
    severity: 'error',
    watches: 'Terms are marked in the text, not in headings and links.',
    spoils: 'A link would stand in a link.',
    language: 'mdx',
    wrong: '## <Term of={gdp}>Product</Term> {#sec-product}',
    right: '## Product {#sec-product}',
  },
} as const satisfies Record<string, Rule>;
