// One file for each part of the paper; their names stand in reading order.
export * from './claims/introduction.ts';
export * from './claims/situation.ts';
export * from './claims/structure.ts';
