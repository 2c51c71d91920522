import { compareFolded } from '../markup/collation.ts';
import { cellText, numberOf, plainNumber } from './cell-text.ts';
import { announce, copyTools } from './status.ts';
import { words } from './words.ts';
import { csvCell } from '../markup/escape.ts';

// Sorting and copying of tables: what the page says is there without it.
for (const scroll of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const table = scroll.querySelector('table');
  if (!table) continue;
  if (table.matches('[data-sort]')) makeSortable(table);
  const tools = copyTools('table-tools', { CSV: () => csv(table), Markdown: () => markdown(table) });
  if (tools) scroll.after(tools);
}

function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  if (!body) return;
  const original = [...body.rows];
  const heads = [...table.querySelectorAll('thead th')];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const next = ({ none: 'ascending', ascending: 'descending', descending: 'none' } as const)[head.ariaSort ?? 'none'] ?? 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      if (next !== 'none') head.ariaSort = next;
      body.append(...(next === 'none' ? original : sorted([...body.rows], column, next === 'ascending' ? 1 : -1, head.matches('.number'))));
      announce(next === 'none' ? words.originalOrder : `${words.sortedBy} ${label(head)}, ${words[next]}`);
    };
  });
}

/** Stable, from the order that is shown; what is missing stands last either way. */
function sorted(rows: HTMLTableRowElement[], column: number, way: 1 | -1, numeric: boolean): HTMLTableRowElement[] {
  const text = new Map(rows.map((row) => [row, cellText(row.cells[column] ?? row)]));
  const of = (row: HTMLTableRowElement): string => text.get(row) ?? '';
  const missing = (row: HTMLTableRowElement): number => Number(numeric ? Number.isNaN(numberOf(of(row))) : of(row) === '');
  return rows.sort((a, b) => missing(a) - missing(b) || way * (numeric ? numberOf(of(a)) - numberOf(of(b)) : compareFolded(of(a), of(b))) || 0);
}

function label(head: Element): string {
  const unit = head.querySelector('.unit')?.textContent.trim();
  const whole = cellText(head);
  return unit && whole.endsWith(unit) ? `${whole.slice(0, -unit.length).trim()} (${unit})` : whole;
}

function cells(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) => [...row.cells].map((cell) => (cell.closest('thead') ? label(cell) : cellText(cell))));
}

function csv(table: HTMLTableElement): string {
  const numeric = [...(table.rows[0]?.cells ?? [])].map((head) => head.matches('.number'));
  const line = (row: string[], at: number): string => row.map((cell, column) => (at > 0 && numeric[column] ? plainNumber(cell) : cell)).map(csvCell).join(',');
  return cells(table).map(line).join('\n') + '\n';
}

function markdown(table: HTMLTableElement): string {
  const rule = [...(table.rows[0]?.cells ?? [])].map((head) => (head.matches('.number') ? '--:' : '---'));
  const [head = [], ...rows] = cells(table);
  return [head, rule, ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
}
