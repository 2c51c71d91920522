const STAND_IN = '[key]';
/** Shorter texts are words of their own and no keys. */
const SHORTEST = 6;

/** A text without the keys that it may hold, as they are written and as addresses write them. */
export function redact(text: string, keys: readonly (string | undefined)[]): string {
  let clean = text;
  for (const key of keys) {
    if (key === undefined || key.length < SHORTEST) continue;
    for (const written of new Set([key, encodeURIComponent(key), encodeURI(key), JSON.stringify(key).slice(1, -1)])) clean = clean.replaceAll(written, STAND_IN);
  }
  return clean;
}
