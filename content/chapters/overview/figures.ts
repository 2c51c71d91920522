// In the order of the paper, each companion after the figure that it accompanies.
export { exports } from './figures/exports.ts';
export { exportComposition } from './figures/compositions.ts';
export { exportSectors } from './figures/sectors.ts';
export { exportShareDifference } from './figures/differences.ts';
export { imports } from './figures/imports.ts';
export { ictShare } from './figures/companions.ts';
export { importsFromChina } from './figures/imports.ts';
export { highRdBalance } from './figures/companions.ts';
export { importComposition } from './figures/compositions.ts';
export { chinaSectors } from './figures/sectors.ts';
export { chinaShareDifference } from './figures/differences.ts';
