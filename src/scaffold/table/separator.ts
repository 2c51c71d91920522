/** Where two of them would do, the first is meant: a comma also stands inside numbers and texts. */
const SEPARATORS = ['\t', ';', '|', ','] as const;

export type Separator = (typeof SEPARATORS)[number];

export const separatorNames: Readonly<Record<Separator, string>> = { '\t': 'tabs', ';': 'semicolons', '|': 'bars', ',': 'commas' };

/** The sign that divides most of the first lines into equally many cells. */
export function findSeparator(text: string): Separator {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, 50);
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const even = evenLines(lines.map((line) => countOutsideQuotes(line, separator)));
    if (even > most) [best, most] = [separator, even];
  }
  return best;
}

/** How many lines have the count that most lines have, and have it at all. */
function evenLines(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}

function countOutsideQuotes(line: string, separator: string): number {
  return line.replace(/"[^"]*"/g, '').split(separator).length - 1;
}
