export * from './claims/descriptive.ts';
export * from './claims/stationarity.ts';
export * from './claims/granger.ts';
export * from './claims/estimates.ts';
export * from './claims/statements.ts';
