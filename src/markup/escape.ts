/** Text as HTML or XML, in content and in attributes between double quotes. */
export function escapeMarkup(text: string): string {
  // Most texts have nothing to escape, and to look for it once is faster.
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

// XML has no way to write these, and no text means them; https://www.w3.org/TR/xml/#charsets.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as XML that any parser takes, in content and in attributes between double quotes. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(NOT_XML, ''));
}

// What spreadsheets begin to compute with; a number with its sign is one value wherever it is read.
const COMPUTED = /^[=+\-@\t\r]/;
const SIGNED_NUMBER = /^[+-](?:\d[\d.,\u00a0\u202f]*|\.\d+)(?:[eE][+-]?\d+)?\s?%?$/;

/** Whether a spreadsheet that opens a file with this text takes it for a formula; see OWASP, "CSV Injection". */
export function isFormula(text: string): boolean {
  return COMPUTED.test(text) && !SIGNED_NUMBER.test(text);
}

/** A value as a cell of CSV (RFC 4180): quoted where it must be, empty where it is missing; what would be a formula is a text by the apostrophe before it. */
export function csvCell(value: string | number | boolean | null): string {
  const text = typeof value === 'string' && isFormula(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
