import type { Volume } from '../volume/model.ts';

/** "3 chapters, 28 figures, 1 table, 28 datasets and 142 claims". */
export function extent({ chapters, figures, tables, datasets, audit }: Volume): string {
  return `${count(chapters, 'chapter')}, ${count(figures, 'figure')}, ${count(tables, 'table')}, ${count(datasets, 'dataset')} and ${count(audit.entries, 'claim')}`;
}

function count({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}
