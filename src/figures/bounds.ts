import type { InkEncoding } from './basis.ts';

// A stroke at the bound and an arrow to the side on which the value lies, in Vega's square from -1 to 1.
const ARROWS = {
  y: { 'at most': 'M-1,0H1M0,0V2.4M-0.6,1.7L0,2.4L0.6,1.7', 'at least': 'M-1,0H1M0,0V-2.4M-0.6,-1.7L0,-2.4L0.6,-1.7' },
  x: { 'at most': 'M0,-1V1M0,0H-2.4M-1.7,-0.6L-2.4,0L-1.7,0.6', 'at least': 'M0,-1V1M0,0H2.4M1.7,-0.6L2.4,0L1.7,0.6' },
} as const;

export type Bound = keyof (typeof ARROWS)['x'];

/** Filter for the layers that draw values as they are: rows without a bound. */
export const exactly = { filter: '!isValid(datum.bound)' };

/**
 * A layer for values that are known only to lie on one side of a number ("under 20 percent", "nearly $80 billion").
 * Rows say so in a column `bound`, "at most" or "at least", null for all others. `along` is the channel of the value.
 */
export function boundMark(along: 'x' | 'y', ink: InkEncoding) {
  const arrows = ARROWS[along];
  return {
    transform: [{ filter: 'isValid(datum.bound)' }],
    mark: { type: 'point' as const, size: 150, fill: 'none', strokeWidth: 1.8, strokeCap: 'round' as const },
    encoding: { shape: { field: 'bound', type: 'nominal' as const, scale: { domain: Object.keys(arrows), range: Object.values<string>(arrows) }, legend: null }, stroke: ink },
  };
}
