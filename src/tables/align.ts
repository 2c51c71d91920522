interface Printed {
  fraction: string;
  suffix: string;
}

/**
 * For each cell of a column of numbers set flush right, the text that is missing on its right until all decimal
 * signs stand under one another: digits, the sign itself, asterisks or a bracket. Set invisibly after the cell, it
 * aligns the column to the width of the actual type. Cells that are no numbers get none.
 */
export function alignmentPads(cells: readonly (string | null)[]): string[] {
  // A missing cell's dash stands where whole numbers end.
  const printed = cells.map((cell) => (cell === null ? { fraction: '', suffix: '' } : split(cell)));
  const fraction = longest(printed.map((part) => part?.fraction ?? ''));
  const suffix = longest(printed.map((part) => part?.suffix ?? ''));
  return printed.map((part) =>
    part === null ? '' : pad(part.fraction, fraction) + suffix.slice(Math.min(part.suffix.length, suffix.length)),
  );
}

function split(cell: string): Printed | null {
  const match = /^[^.]*\d(\.\d+)?(\D*)$/.exec(cell);
  return match ? { fraction: match[1] ?? '', suffix: match[2] ?? '' } : null;
}

function pad(own: string, whole: string): string {
  return whole === '' ? '' : (own === '' ? '.' : '') + '0'.repeat(whole.length - Math.max(own.length, 1));
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}
