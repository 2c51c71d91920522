import { expect, it } from 'vitest';
import { crewFor } from '../../src/figures/threaded-drawer.ts';

const GB = 1_000_000_000;

it('draws in as many threads as the machine has cores and memory for, at least one of each kind', () => {
  expect(crewFor(1, 16 * GB)).toEqual({ draw: 1, png: 1 });
  expect(crewFor(2, 16 * GB)).toEqual({ draw: 1, png: 1 });
  expect(crewFor(4, 16 * GB)).toEqual({ draw: 3, png: 1 });
  expect(crewFor(8, 16 * GB)).toEqual({ draw: 6, png: 2 });
  // Where memory is short, cores do not help.
  expect(crewFor(8, 2 * GB)).toEqual({ draw: 1, png: 1 });
  expect(crewFor(64, 8 * GB).draw + crewFor(64, 8 * GB).png).toBe(13);
});
