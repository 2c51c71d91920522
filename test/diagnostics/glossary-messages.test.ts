import { expect, it } from 'vitest';
import type { Complaint } from '../../src/diagnostics/messages.ts';
import { glossaryComplaints } from '../../src/diagnostics/messages/glossary.ts';

const samples: Record<keyof typeof glossaryComplaints, Complaint[]> = {
  unknownTerm: [glossaryComplaints.unknownTerm('gpd', 'gdp'), glossaryComplaints.unknownTerm('x', undefined)],
  duplicateTerm: [glossaryComplaints.duplicateTerm('gdp')],
  unusedTerm: [glossaryComplaints.unusedTerm('gdp')],
  termWords: [glossaryComplaints.termWords('gdp')],
  termEmpty: [glossaryComplaints.termEmpty('gdp')],
  termPlace: [glossaryComplaints.termPlace('gdp')],
  termSource: [glossaryComplaints.termSource('woods/alder2007', 'woods/alder2006'), glossaryComplaints.termSource('x', undefined)],
};

it.each(Object.entries(samples))('%s says what is wrong, and what to type', (_, complaints) => {
  for (const { rule, message, fix } of complaints) {
    expect(rule).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(message).toMatch(/^[A-Z“][^]*\.$/);
    expect(fix).toMatch(/^[A-Z][^]*[.?]$/);
  }
});

it('offers the nearest name', () => {
  expect(glossaryComplaints.unknownTerm('gpd', 'gdp')).toEqual({ rule: 'unknown-term', message: 'The glossary has no term “gpd”.', fix: 'Did you mean “gdp”?' });
});
