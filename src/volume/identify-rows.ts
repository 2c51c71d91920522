import { contentSum } from '../store/content-sum.ts';
import { identify } from '../store/identity.ts';
import type { Volume } from './model.ts';

/** Says of the functions that pages call for rows what they give, so that it can be told whether it is the same. */
export function identifyRows({ tables, datasets }: Volume): void {
  for (const { dataset } of datasets) {
    const { rows, vintages, basisOf } = dataset;
    identify(rows, () => contentSum([rows(), ...vintages().map((vintage) => rows(vintage))]));
    identify(vintages, () => contentSum(vintages()));
    identify(basisOf, () => contentSum(rows().map(basisOf)));
  }
  for (const { definition } of tables) identify(definition.rows, () => contentSum(definition.rows()));
}
