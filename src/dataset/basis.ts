/** On what ground a value stands; see docs/editors/data.md. Ordered from the strongest. */
export const BASES = ['source', 'stated', 'derived', 'proxy'] as const;

export type Basis = (typeof BASES)[number];

export const BASIS_MEANING: Record<Basis, string> = {
  source: 'official series, as published',
  stated: "number printed in the paper's own text",
  derived: 'arithmetic on sourced or stated values',
  proxy: 'a different public series with the same meaning',
};
