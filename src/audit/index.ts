// What claims.ts may use.
export { cellClaims, type CellClaims } from './cell-claims.ts';
export { defineClaim } from './claim.ts';
export { growth, interval, log, minus, over, plus, times } from './interval.ts';
export type { Interval, Quantity } from './interval.ts';
// What replication.ts may use besides.
export type { Claim } from './claim.ts';
export { cellOf, claimRow, held, heldRow, minusSign, printedInterval, titles, written } from './replication.ts';
export type { ReplicationRow, ReplicationSection } from './replication.ts';
