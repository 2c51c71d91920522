import { basename } from 'node:path';

/** The name of a specification's file without what says that it is one: "trade.vl.json" is "trade". */
export function stem(file: string): string {
  return basename(file).replace(/(?<=.)(\.(vl|vg))?\.json$/i, '');
}
