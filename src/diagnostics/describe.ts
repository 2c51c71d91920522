/** What a value of an editor's code is, in a few words: "nothing", "the number NaN", "the text “abc”", "a list". */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text “${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${String(value)}`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Promise) return 'a promise';
  if (value instanceof Date) return 'a date';
  return 'a record';
}

/** Why something failed, in one line without its full stop, whatever was thrown. */
export function reasonOf(failure: unknown): string {
  const text = failure instanceof Error ? (failure.message.trim() || failure.name) : typeof failure === 'string' ? failure : `${describe(failure)} was thrown`;
  return (text.split('\n')[0] ?? text).trim().replace(/[.:]$/, '');
}
