/**
 * Text as it must be written in MDX to be read as itself. Money needs nothing: one dollar sign before a digit means
 * itself; any other dollar sign is escaped, so that two of them are never taken for maths.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]{}~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('<', '&lt;')
    .replace(/&(?=#?\w+;)(?!lt;)/g, '&amp;')
    // After a letter or digit it belongs to an address; anywhere else it would cite a work.
    .replace(/(?<![\p{L}\p{N}_])@/gu, '\\@')
    .replace(/\$(?!\d)/g, '\\$');
}

/** What begins a line must not begin a list, a quotation, a heading or code. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^>/, '\\>')
    .replace(/^(=+|-+|:)(?=\s*$)/, '\\$1')
    // MDX reads a paragraph that begins so as code.
    .replace(/^(?:import|export)(?=\s)/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** An attribute's value between double quotes. */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim();
}

/** An address between the brackets of a link. */
export function escapeAddress(url: string): string {
  return url.replace(/[\s<>()\\{}]/g, (sign) => (sign === '(' || sign === ')' ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign)));
}

/** A comment for the editor, which is not printed. */
export function comment(words: string): string {
  return `{/* ${words.replaceAll('*/', '* /')} */}`;
}
