import type { Volume } from '../volume/model.ts';

/** "3 chapters, 28 figures, 4 tables, 28 datasets and 142 claims". */
export function extent({ chapters, figures, tables, datasets, audit }: Volume): string {
  return `${chapters.length} chapters, ${figures.length} figures, ${tables.length} tables, ${datasets.length} datasets and ${audit.entries.length} claims`;
}
