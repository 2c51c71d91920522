export { deficit } from './figures/deficit.ts';
export { deficitProducts, surplusProducts } from './figures/products.ts';
export { ratio } from './figures/ratio.ts';
export { fdiVintages, patents } from './figures/variables.ts';
export { atpWorld } from './figures/world.ts';
