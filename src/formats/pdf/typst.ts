/** Code of Typst that gives content. */
export type Code = string;

/** Words as a string of Typst: nothing in them is markup. */
export function string(words: string): Code {
  return `"${words.replace(/[\\"]/g, '\\$&').replace(/[\n\r\t]/g, ' ')}"`;
}

/** Pieces one after the other. */
export function sequence(pieces: readonly (Code | null | undefined | false)[]): Code {
  const given = pieces.filter(Boolean);
  return given.length === 1 ? String(given[0]) : `{${given.join(';')}}`;
}

type Named = Readonly<Record<string, Code | null | undefined>>;

/** A function of the template or of Typst. */
export function call(name: string, args: readonly Code[], named: Named = {}): Code {
  const given = Object.entries(named).flatMap(([key, value]) => (value === null || value === undefined ? [] : [`${key}: ${value}`]));
  return `${name}(${[...given, ...args].join(', ')})`;
}

/** What has one item stays a list. */
export function list(items: readonly Code[]): Code {
  return `(${items.map((item) => `${item},`).join('')})`;
}

/** A place in the document that others point at. */
export function label(name: string): Code {
  return `label(${string(name)})`;
}
