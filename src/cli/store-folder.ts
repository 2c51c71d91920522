import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The flags of `build` that say where results are kept. */
export const storeFlags = { store: { type: 'string' }, 'no-store': { type: 'boolean' } } as const satisfies ParseArgsConfig['options'];

/** Absolute folder of kept results; null where nothing is kept. Flags that are mistaken are told by who reads all of them. */
export function storeFolder(args: readonly string[], root: string): string | null {
  const { store = '.cache', 'no-store': nothing } = parseArgs({ args: [...args], options: storeFlags, strict: false }).values;
  return nothing || typeof store !== 'string' || store === '' ? null : resolve(root, store);
}
