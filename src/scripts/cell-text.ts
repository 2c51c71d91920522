/** What a cell says: formulas as TeX; marks, verdicts and what is only for alignment left out. */
export function cellText(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches('.katex')) return `$${node.querySelector('annotation')?.textContent}$`;
  return node.matches('.pad, .claim, .hidden, [aria-hidden="true"]') ? '' : [...node.childNodes].map(cellText).join('').trim();
}

/** The value of a printed number; NaN for what is none. */
export function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(plainNumber(text));
}

/** A number as programs read it: ASCII minus, no marks between thousands. */
export function plainNumber(text: string): string {
  return text.replace(/^(\(?)\u2212/, '$1-').replace(/(\d),(?=\d{3})/g, '$1');
}
