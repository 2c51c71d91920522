import { derived } from './derived.ts';
import type { CatalogueEntry, Chapter, Figure, Table, Volume } from './model.ts';

/** The things of a volume by what texts and addresses call them; nothing is there under another name. */
export interface Lookup {
  /** By slug. */
  chapters: Readonly<Record<string, Chapter | undefined>>;
  /** By "<chapter>/<id>". */
  figures: Readonly<Record<string, Figure | undefined>>;
  tables: Readonly<Record<string, Table | undefined>>;
  /** By id. */
  datasets: Readonly<Record<string, CatalogueEntry | undefined>>;
}

/** Made once of a volume: a page that asks for one thing has not looked through all. */
export function lookup(volume: Volume): Lookup {
  return derived(volume, 'lookup', ({ chapters, figures, tables, datasets }: Volume): Lookup => ({
    chapters: Object.fromEntries(chapters.map((chapter) => [chapter.slug, chapter])),
    figures: Object.fromEntries(figures.map((figure) => [`${figure.chapter}/${figure.id}`, figure])),
    tables: Object.fromEntries(tables.map((table) => [`${table.chapter}/${table.id}`, table])),
    datasets: Object.fromEntries(datasets.map((entry) => [entry.dataset.id, entry])),
  }));
}
