// In the order of the paper, each companion after the figure that it accompanies.
export { exports } from './figures/exports.ts';
export { exportComposition, importComposition } from './figures/compositions.ts';
export { exportSectors, chinaSectors } from './figures/sectors.ts';
export { exportShareDifference, chinaShareDifference } from './figures/differences.ts';
export { imports, importsFromChina } from './figures/imports.ts';
