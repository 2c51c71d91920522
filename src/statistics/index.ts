export { StatisticsError } from './error.ts';
export type { StatisticsErrorCode } from './error.ts';
export { autocorrelation, mean, median, quantile, standardDeviation, summarize } from './descriptive.ts';
export type { Summary } from './descriptive.ts';
export { chiSquaredUpperTail, fUpperTail, normalLowerTail, normalTwoSided, tTwoSided } from './distribution.ts';
export { dynamicModel } from './dynamic-model.ts';
export { granger } from './granger.ts';
export type { Granger } from './granger.ts';
export { compoundGrowthRate, timesAsLarge, timesLarger, yearOnYear } from './growth.ts';
export { kpss } from './kpss.ts';
export type { Around, Kpss, TabulatedProbability } from './kpss.ts';
export { leastSquares } from './least-squares.ts';
export type { Coefficient, FTest, LeastSquares, Regressor } from './least-squares.ts';
export { rhoProbability, tauCriticalValues, tauProbability } from './mackinnon.ts';
export type { CriticalValues, Deterministic } from './mackinnon.ts';
export { phillipsPerron } from './phillips-perron.ts';
export type { PhillipsPerron } from './phillips-perron.ts';
export { heteroskedasticityRobust, neweyWest, neweyWestLags } from './robust.ts';
export type { Reference, RobustErrors } from './robust.ts';
export { differences, lagged, naturalLog } from './series.ts';
export { concentrationDifferences, share, shares } from './share.ts';
export {
  aggregateGrubelLloydIndex, grubelLloydIndex, tradeCompetitivenessIndex, tradeDependence,
} from './trade.ts';
export type { TradeDependence } from './trade.ts';
export { dickeyFuller } from './unit-root.ts';
export type { DickeyFuller } from './unit-root.ts';
