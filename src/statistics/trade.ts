import { zipWith } from './pairing.ts';
import { requireAtLeast, requireDomain, requireFinite, requireSameLength } from './precondition.ts';

/** Fractions of gross domestic product; `total` is `exports` plus `imports`. */
export interface TradeDependence {
  readonly exports: number;
  readonly imports: number;
  readonly total: number;
}

/**
 * How large trade is beside the economy: exports, imports and both over gross domestic product.
 * Source: World Bank, World Development Indicators, NE.EXP.GNFS.ZS, NE.IMP.GNFS.ZS and NE.TRD.GNFS.ZS, which
 * are these three in percent.
 *
 * @param exports 0 or more, in the currency and prices of `product`
 * @param imports likewise
 * @param product gross domestic product of the same year, positive
 * @throws StatisticsError `not-finite`, `domain`
 */
export function tradeDependence(exports: number, imports: number, product: number): TradeDependence {
  requireFlows(exports, imports);
  requireFinite('gross domestic product', [product]);
  requireDomain(product > 0, `gross domestic product is positive, got ${product}`);
  return { exports: exports / product, imports: imports / product, total: (exports + imports) / product };
}

/**
 * Trade Competitiveness Index (normalized trade balance): (X - M) / (X + M).
 * Source: Balassa (1966), American Economic Review 56, 466–473, who uses its absolute value.
 *
 * @param exports 0 or more
 * @param imports 0 or more, same unit; not both zero
 * @returns from -1 (imports only) through 0 (balance) to 1 (exports only)
 * @throws StatisticsError `not-finite`, `domain`
 */
export function tradeCompetitivenessIndex(exports: number, imports: number): number {
  requireTrade(exports, imports);
  return (exports - imports) / (exports + imports);
}

/**
 * Grubel–Lloyd index of one product: 1 - |X - M| / (X + M).
 * Source: Grubel and Lloyd (1975), Intra-Industry Trade, ch. 2.
 *
 * @param exports 0 or more
 * @param imports 0 or more, same unit; not both zero
 * @returns from 0 (one-way trade) to 1 (as much out as in)
 * @throws StatisticsError `not-finite`, `domain`
 */
export function grubelLloydIndex(exports: number, imports: number): number {
  requireTrade(exports, imports);
  return 1 - Math.abs(exports - imports) / (exports + imports);
}

/**
 * Grubel–Lloyd index of many products: 1 - Σ |X_i - M_i| / Σ (X_i + M_i), the mean of the products' indices
 * weighted by their trade; not corrected for an imbalance of the whole.
 * Source: Grubel and Lloyd (1975), Intra-Industry Trade, ch. 2.
 *
 * @param exports n values, product by product, 0 or more
 * @param imports n values in the same order; some trade must not be zero
 * @throws StatisticsError `unequal-length`, `not-finite`, `too-few-observations`, `domain`
 */
export function aggregateGrubelLloydIndex(exports: readonly number[], imports: readonly number[]): number {
  requireSameLength('exports', exports, 'imports', imports);
  requireAtLeast('an aggregate index', exports, 1);
  zipWith(exports, imports, requireFlows);
  const trade = zipWith(exports, imports, (x, m) => x + m).reduce((total, value) => total + value, 0);
  const oneWay = zipWith(exports, imports, (x, m) => Math.abs(x - m)).reduce((total, value) => total + value, 0);
  requireDomain(trade > 0, `${exports.length} products have no trade at all, so no index`);
  return 1 - oneWay / trade;
}

function requireFlows(exports: number, imports: number): void {
  requireFinite('exports and imports', [exports, imports]);
  requireDomain(exports >= 0 && imports >= 0, `exports and imports are not negative, got ${exports} and ${imports}`);
}

function requireTrade(exports: number, imports: number): void {
  requireFlows(exports, imports);
  requireDomain(exports + imports > 0, 'exports and imports are both zero, so there is no index');
}
