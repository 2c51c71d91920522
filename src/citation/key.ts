// Pandoc: a name begins with a letter, digit or underscore; punctuation of this set may stand singly inside.
const name = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/uy;
const labelPrefix = /^(?:fig|tbl|eq|sec|chapter|paper|dataset)-/;

/** The name that may follow an `@` at an index of a text, as far as it reaches. */
export function nameAt(text: string, index: number): string | undefined {
  name.lastIndex = index;
  return name.exec(text)?.[0];
}

/** Whether an `@name` is a cross-reference rather than a work. */
export function isLabel(written: string): boolean {
  return labelPrefix.test(written);
}

/** Whether the whole of a key can be written after `@`. */
export function isCitationKey(key: string): boolean {
  return nameAt(key, 0) === key && !isLabel(key);
}
