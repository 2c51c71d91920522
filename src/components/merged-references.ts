import { compareReferences, creators, familyName, year } from '../citation/author-date.ts';
import type { Reference } from '../citation/reference.ts';
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

/** All works of all chapters, each once, in the order of their lists. */
export function mergedReferences(chapters: readonly Source[]): MergedWork[] {
  const works: Gathered[] = [];
  const byIdentity = new Map<string, Gathered>();
  for (const chapter of chapters) {
    for (const cited of chapter.references) {
      const names = identities(cited.reference);
      const work = names.map((name) => byIdentity.get(name)).find((known) => known !== undefined && !contradict(known.reference, cited.reference)) ?? opened(cited, works);
      // The record that leads to the work tells more than one that does not.
      if (work.reference.DOI === undefined && cited.reference.DOI !== undefined) Object.assign(work, { reference: cited.reference, html: cited.html });
      if (!work.chapters.some((entry) => entry.chapter === chapter)) work.chapters.push({ chapter, id: cited.id, cited: !chapter.matter.nocite.includes(cited.reference.id) });
      for (const name of names) if (!byIdentity.has(name)) byIdentity.set(name, work);
    }
  }
  return works.sort((a, b) => compareReferences(a.reference, b.reference));
}

function opened({ reference, html }: CitedReference, works: Gathered[]): Gathered {
  const work: Gathered = { reference, html, chapters: [] };
  works.push(work);
  return work;
}

/** Two records mean one work if they share a DOI, or else first author or editor, year and title. */
function identities(reference: Reference): string[] {
  const [first] = creators(reference);
  const described = `${folded(first ? familyName(first) : '')}|${year(reference)}|${folded(reference.title).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return reference.DOI ? [`doi:${reference.DOI.toLowerCase()}`, described] : [described];
}

// A working paper and the article of the same title and year are two works, as their DOIs say.
function contradict(a: Reference, b: Reference): boolean {
  return a.DOI !== undefined && b.DOI !== undefined && a.DOI.toLowerCase() !== b.DOI.toLowerCase();
}
