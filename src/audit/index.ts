// What claims.ts may use.
export { cellClaims } from './cell-claims.ts';
export { defineClaim } from './claim.ts';
export { growth, interval, log, minus, over, plus, times } from './interval.ts';
export type { Interval, Quantity } from './interval.ts';
