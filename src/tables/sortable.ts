/** What a column must show to be put in order. */
interface Column {
  numeric: boolean;
  header: boolean;
  /** As printed; null is missing. */
  cells: readonly (string | null)[];
}

/**
 * Whether the rows of a table stand for themselves, so that a reader may put them in another order: not where a row
 * belongs to the one above it (its head is empty or repeated), where numbers carry brackets or asterisks, as in a
 * regression table, or where there is hardly anything to order.
 */
export function standAlone(columns: readonly Column[]): boolean {
  const [head] = columns.filter(({ header }) => header);
  const rows = columns[0]?.cells.length ?? 0;
  if (rows < 4 || (head && new Set(head.cells.filter(Boolean)).size < rows)) return false;
  return columns.every(({ numeric, cells }) => !numeric || cells.every((cell) => cell === null || /^[-\u2212]?[\d,]*\.?\d+$/.test(cell)));
}
