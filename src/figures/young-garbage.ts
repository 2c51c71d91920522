import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives a function by which this thread lets go of what it needed a moment ago. V8 counts an image of the rasteriser as a
 * few bytes and is in no hurry to look for it: memory that is taken anew each time costs up to a quarter of drawing an image.
 */
export function youngCollector(): () => void {
  // A context that is made with the flag has the function; there is no other way to it from within.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  return typeof collect === 'function' ? () => void collect({ type: 'minor' }) : () => undefined;
}
