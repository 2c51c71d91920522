export { basicResearch } from './figures/basic-research.ts';
export { highTech, highTechProxy } from './figures/high-tech.ts';
export { patentKinds, patents } from './figures/patents.ts';
export { provinces } from './figures/provinces.ts';
export { rdExpenditure, rdPersonnel } from './figures/research.ts';
export { dependence, trade } from './figures/trade.ts';
