import { expect, it } from 'vitest';
import { importComplaints } from '../../src/diagnostics/messages/import.ts';
import type { Complaint } from '../../src/diagnostics/messages.ts';

it('says in sentences what is wrong and what to do', () => {
  const made = Object.values(importComplaints).map((make) => (make as (...values: (string | number)[]) => Complaint)('images/a.png', 'images/b.png'));
  for (const { rule, message, fix } of made) {
    expect(rule).toMatch(/^(?:import|image)-[a-z]+$/);
    expect(message).toMatch(/[.!?]$|images\/a\.png$/);
    if (fix !== undefined) expect(fix).toMatch(/[.?]$|>\.$|html$/);
  }
});
