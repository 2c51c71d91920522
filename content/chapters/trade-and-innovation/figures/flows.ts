import goods from '#data/china-goods-trade';
import { inks } from '../../../colours.ts';
import { LAST } from './years.ts';

export const FLOWS = ['exports', 'imports'] as const;
export type Flow = (typeof FLOWS)[number];

/** Goods take the colour of where they come from: exports China’s, imports the world’s. */
export const flowInks: Record<Flow, string> = { exports: inks.china, imports: inks.world };

/** China’s exports and imports of goods to the paper’s last year, in millions of US dollars, of one vintage. */
export function merchandise() {
  return goods.rows().filter(({ vintage, year }) => vintage === '2025' && year <= LAST);
}
