export * from './claims/survey.ts';
export * from './claims/us-exports.ts';
export * from './claims/us-imports.ts';
