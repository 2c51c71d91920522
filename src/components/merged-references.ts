import type { Name, Reference } from '../citation/reference.ts';
import { folded } from '../markup/collation.ts';
import type { Chapter, CitedReference, Html } from '../volume/model.ts';

export interface MergedWork {
  reference: Reference;
  html: Html;
  /** Chapters whose reference lists have it, in reading order, with its anchor there, and whether their texts cite it. */
  chapters: readonly { chapter: Pick<Chapter, 'number' | 'address' | 'matter'>; id: string; cited: boolean }[];
}

type Source = Pick<Chapter, 'number' | 'address' | 'matter' | 'references'>;
type Gathered = Omit<MergedWork, 'chapters'> & { chapters: MergedWork['chapters'][number][] };

/** All works of all chapters, each once, by author, year and title. */
export function mergedReferences(chapters: readonly Source[]): MergedWork[] {
  const works: Gathered[] = [];
  const byIdentity = new Map<string, Gathered>();
  for (const chapter of chapters) {
    for (const cited of chapter.references) {
      const names = identities(cited.reference);
      const work = names.map((name) => byIdentity.get(name)).find((known) => known !== undefined) ?? opened(cited, works);
      if (!work.chapters.some((entry) => entry.chapter === chapter)) work.chapters.push({ chapter, id: cited.id, cited: !chapter.matter.nocite.includes(cited.reference.id) });
      for (const name of names) byIdentity.set(name, work);
    }
  }
  return works.sort((a, b) => compare(order(a.reference), order(b.reference)));
}

function opened({ reference, html }: CitedReference, works: Gathered[]): Gathered {
  const work: Gathered = { reference, html, chapters: [] };
  works.push(work);
  return work;
}

/** Two records mean one work if they share a DOI, or else first author, year and title. */
function identities(reference: Reference): string[] {
  const described = `${folded(familyOf(reference.author[0]))}|${yearOf(reference)}|${folded(reference.title).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return reference.DOI ? [`doi:${reference.DOI.toLowerCase()}`, described] : [described];
}

function order(reference: Reference): string[] {
  return [folded(reference.author.map(familyOf).join(' ')), yearOf(reference), folded(reference.title)];
}

function familyOf(name: Name | undefined): string {
  return name?.family ?? name?.literal ?? '';
}

function yearOf(reference: Reference): string {
  return String(reference.issued?.['date-parts'][0]?.[0] ?? '');
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}
