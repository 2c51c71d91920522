export { patentKinds, patents } from './figures/patents.ts';
export { rdExpenditure, rdPersonnel } from './figures/research.ts';
