import { year as publicationYear } from '../citation/author-date.ts';
import { mergedReferences, type MergedWork } from '../components/merged-references.ts';
import type { CatalogueEntry, Chapter, Figure, Paper, Volume, VolumeEvent } from '../volume/model.ts';

/** What a volume holds about one year. */
export interface Year {
  year: number;
  /** Anchor in the list: "y2009". */
  id: string;
  events: readonly VolumeEvent[];
  /** Figures that draw a value of this year. */
  figures: readonly Figure[];
  datasets: readonly CatalogueEntry[];
  /** Publications that a chapter restates or an entry reports. */
  originals: readonly (Chapter | Paper)[];
  /** Cited works that appeared in it. */
  works: readonly MergedWork[];
}

export const yearId = (year: number): string => `y${year}`;

/** Every year that anything of the volume belongs to, in order. */
export function yearsOfVolume({ chapters, papers, figures, datasets, events }: Volume): Year[] {
  const works = mergedReferences(chapters);
  const drawn = new Map(figures.map((figure) => [figure, yearsDrawn(figure, datasets)]));
  const held = new Map(datasets.map((entry) => [entry, yearsHeld(entry)]));
  const happened = new Map(events.map((event) => [event, yearsOfEvent(event)]));
  const restated = new Map([...chapters, ...papers].map((text) => [text, yearsOfOriginal(text)]));
  const appeared = new Map(works.map((work) => [work, yearsOfWork(work)]));
  const all = [drawn, held, happened, restated, appeared].flatMap((map) => [...map.values()].flat());
  return [...new Set(all)].sort((a, b) => a - b).map((year) => ({
    year,
    id: yearId(year),
    events: within(happened, year),
    figures: within(drawn, year),
    datasets: within(held, year),
    originals: within(restated, year),
    works: within(appeared, year),
  }));
}

// Several pages, the search and the check of links ask; each time the values would be read from the store.
const drawnYears = new WeakMap<Figure['rendered'], number[]>();

/** Years that a figure draws a value of: those of its columns that are columns of years in its datasets. */
export function yearsDrawn(figure: Pick<Figure, 'definition' | 'rendered'>, datasets: readonly CatalogueEntry[]): number[] {
  const years = drawnYears.get(figure.rendered) ?? readYears(figure, datasets);
  drawnYears.set(figure.rendered, years);
  return years;
}

function readYears({ definition, rendered }: Pick<Figure, 'definition' | 'rendered'>, datasets: readonly CatalogueEntry[]): number[] {
  const own = datasets.filter(({ dataset }) => definition.datasets.some(({ id }) => id === dataset.id));
  const names = new Set(own.flatMap(({ dataset }) => yearColumns(dataset)));
  const { columns, rows } = rendered.data;
  const at = columns.flatMap(({ field }, index) => (names.has(field) ? [index] : []));
  return unique(rows.filter(({ basis }) => basis !== null).flatMap(({ cells }) => at.map((index) => cells[index])));
}

export function yearsHeld({ dataset }: CatalogueEntry): number[] {
  const names = yearColumns(dataset);
  return unique(dataset.rows().flatMap((row) => names.map((name) => row[name])));
}

export function yearsOfEvent({ date, until }: Pick<VolumeEvent, 'date' | 'until'>): number[] {
  if (date === null) return [];
  const [first, last] = [date, until ?? date].map((iso) => Number(iso.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
}

export function yearsOfOriginal({ matter }: Chapter | Paper): number[] {
  return matter.original?.issued ? [Number(matter.original.issued.slice(0, 4))] : [];
}

export function yearsOfWork({ reference }: Pick<MergedWork, 'reference'>): number[] {
  return unique([Number(publicationYear(reference))]);
}

function yearColumns({ declaration }: Pick<CatalogueEntry['dataset'], 'declaration'>): string[] {
  return Object.entries(declaration.columns).flatMap(([name, { type }]) => (type === 'year' ? [name] : []));
}

function unique(values: readonly unknown[]): number[] {
  const years = values.filter((value): value is number => typeof value === 'number' && Number.isInteger(value));
  return [...new Set(years)].sort((a, b) => a - b);
}

function within<T>(map: ReadonlyMap<T, readonly number[]>, year: number): T[] {
  return [...map].flatMap(([thing, years]) => (years.includes(year) ? [thing] : []));
}
