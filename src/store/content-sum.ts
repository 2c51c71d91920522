import { identityOf } from './identity.ts';
import { sha256 } from './sums.ts';

const known = new WeakMap<object, string | null>();

/**
 * The sum of a value with all that it holds; short values are their own. Null for what cannot be compared: a function,
 * or what holds one, unless it says what it is by `identify()`.
 */
export function contentSum(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? (identityOf(value) ?? null) : sumOfText(textOf(value) ?? 'undefined');
  const before = known.get(value);
  if (before !== undefined) return before;
  const sum = objectSum(value);
  known.set(value, sum);
  return sum;
}

class Incomparable extends Error {}

function objectSum(value: object): string | null {
  try {
    return sumOfText(textOf(value) ?? '');
  } catch (error) {
    // What holds itself cannot be written either.
    if (error instanceof Incomparable || error instanceof TypeError) return null;
    throw error;
  }
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number') return Number.isFinite(part) ? part : `number ${part}`;
    if (typeof part === 'bigint') return `bigint ${part}`;
    if (part === undefined) return 'undefined';
    if ((typeof part !== 'object' && typeof part !== 'function') || part === null) return part;
    const identity = identityOf(part);
    if (typeof identity === 'string') return `identity ${identity}`;
    if (identity === null || typeof part === 'function' || 'then' in part) throw new Incomparable();
    if (part instanceof Map || part instanceof Set) return [part.constructor.name, ...part];
    if (part instanceof Uint8Array) return `bytes ${sha256(part)}`;
    return part;
  });
}

// The usual value is shorter than a sum.
function sumOfText(text: string): string {
  return text.length < 64 ? text : sha256(text);
}
