/** Bars in the places of years, one part upon the other in the order given. The view's encoding holds x (year) and y (value). */
export function stackedBars<Ink extends object>(part: string, order: readonly string[], ink: Ink) {
  return {
    transform: [
      { calculate: `indexof(${JSON.stringify(order)}, datum.${part})`, as: 'order' },
      { filter: 'datum.order >= 0' },
      { stack: 'value', groupby: ['year'], sort: [{ field: 'order' }], as: ['low', 'high'] as [string, string] },
      { calculate: 'datum.year - 0.36', as: 'from' },
      { calculate: 'datum.year + 0.36', as: 'to' },
    ],
    mark: { type: 'bar' as const },
    encoding: {
      x: { field: 'from', type: 'quantitative' as const },
      x2: { field: 'to' },
      y: { field: 'high', type: 'quantitative' as const },
      y2: { field: 'low' },
      ...ink,
    },
  };
}

/** What the parts of the last bar are called, at its right; `words` takes a row and its share of the whole. */
export function stackLabels<Row extends { year: number; value: number }>(last: readonly Row[], part: keyof Row & string, order: readonly string[], words: (row: Row, share: number) => string[]) {
  const total = last.reduce((sum, { value }) => sum + value, 0);
  let foot = 0;
  const values = order.flatMap((name) => {
    const row = last.find((own) => own[part] === name);
    if (!row) return [];
    foot += row.value;
    return [{ year: row.year + 0.36, value: foot - row.value / 2, label: words(row, row.value / total) }];
  });
  return {
    data: { values },
    mark: { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: 8 },
    encoding: { text: { field: 'label', type: 'nominal' as const } },
  };
}
