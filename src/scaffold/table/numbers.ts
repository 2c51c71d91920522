/** How a file writes fractions. */
export type DecimalMark = '.' | ',';

/** What people write where there is no value. */
const MISSING = ['', '.', '..', '...', '…', '-', '–', '—', ':', 'NA', 'N/A', 'n/a', 'n.a.', 'na', '#N/A', 'NaN', 'nan', 'null', 'NULL'];

export function isMissing(cell: string, more: readonly string[] = []): boolean {
  return MISSING.includes(cell) || more.includes(cell);
}

export interface WrittenNumber {
  /** Digits with their marks, a hyphen before what is negative. */
  body: string;
  /** A sign that stands with the number and says something of its unit: "%", "$", "€". */
  sign?: string;
}

/** A cell that may be a number, without its unit's sign and without spaces or apostrophes between thousands. */
export function writtenNumber(cell: string): WrittenNumber | undefined {
  let text = cell.trim().replaceAll('\u2212', '-');
  // Accountants write what is negative in parentheses.
  const owed = /^\((.+)\)$/.exec(text)?.[1];
  if (owed !== undefined) text = `-${owed}`;
  const sign = /%$/.exec(text)?.[0] ?? /^[-+]?\s*([$€£¥])/.exec(text)?.[1];
  text = text.replace(/\s*%$/, '').replace(/^([-+]?)\s*[$€£¥]\s*/, '$1');
  text = text.replace(/(?<=\d)[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g, '');
  if (!/^[-+]?(?:\d[\d.,]*|[.,]\d+)(?:[eE][-+]?\d+)?$/.test(text)) return undefined;
  return { body: text.replace(/^\+/, ''), sign };
}

/** What one number tells about the file's decimal mark: one of the two, that it cannot be told, or nothing. */
export function decimalEvidence(body: string): DecimalMark | 'either' | undefined {
  const digits = body.replace(/^-/, '').replace(/[eE].*$/, '');
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return undefined;
  const last = marks.at(-1) === ',' ? ',' : '.';
  const other = last === ',' ? '.' : ',';
  if (marks.length > 1) return marks.slice(0, -1).includes(last) ? other : last;
  const [head = '', tail = ''] = digits.split(last);
  // "1,234" may be a thousand or one and a bit; "0,234", "1234,567" and "1,5" are fractions.
  return tail.length === 3 && head.length <= 3 && head !== '' && !head.startsWith('0') ? 'either' : last;
}

/** A number as the project writes it (JSON's way), its digits kept; undefined where it is none, as "1,23" is with a decimal point. */
export function plainNumber(body: string, decimal: DecimalMark): string | undefined {
  const group = decimal === '.' ? ',' : '.';
  const [, sign = '', whole = '', fraction, exponent = ''] = new RegExp(`^(-?)([\\d${group}]*)(?:\\${decimal}(\\d*))?([eE][-+]?\\d+)?$`).exec(body) ?? [];
  if (whole === '' && !fraction) return undefined;
  if (whole.includes(group) && !new RegExp(`^[1-9]\\d{0,2}(?:\\${group}\\d{3})+$`).test(whole)) return undefined;
  const digits = whole.replaceAll(group, '') || '0';
  // A zero before other digits is part of a code: 0101 is no number.
  return /^0\d/.test(digits) ? undefined : `${sign}${digits}${fraction ? `.${fraction}` : ''}${exponent}`;
}
