import type { AuditEntry } from '../audit/entry.ts';
import { listReferences } from '../citation/list.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Drawer } from '../figures/drawer.ts';
import { titleWithin } from '../markup/title.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { hanMarked } from '../markup/han.ts';
import { folded } from '../store/folded.ts';
import type { TableDefinition } from '../tables/table.ts';
import { chapterAddress, figureAddress, replicationAddress, tableAddress, withBase } from './addresses.ts';
import type { Collector } from './collector.ts';
import { chapterTexts, type Answering } from './chapter-texts.ts';
import { chapterCiter, chapterContext, listOrder, printedClaim, type Registry } from './context.ts';
import { isRetracted, retractedMark } from './retraction.ts';
import { neverShown, withVariants } from './images.ts';
import { renderTitle } from './title.ts';
import type { NumberedChapter } from './labels.ts';
import type { Chapter, CitingPlace, Equation, Figure, Section, Table } from './model.ts';

/** Renders everything of a chapter. What is wrong goes to `found`. */
export async function assembleChapter(numbered: NumberedChapter, registry: Registry, found: Collector, drawer: Drawer): Promise<Omit<Chapter, 'card'>> {
  // The text names what is made of its images. A chapter without any is checked at once.
  const chapter = numbered.draft.variants.size === 0 ? numbered : { ...numbered, draft: { ...numbered.draft, images: await withVariants(numbered.draft) } };
  const { draft, number } = chapter;
  const { slug, file, matter, replication } = draft;
  const address = chapterAddress(slug);
  let citer = chapterCiter(registry, chapter);
  const texts = chapterTexts(chapter, () => {
    // Captions and abstracts stand on several pages, so their citations lead to the chapter's list and are not counted.
    const elsewhere = chapterContext(registry, chapter, chapterCiter(registry, chapter, { ids: false, address: withBase(registry.base, address) }));
    citer = chapterCiter(registry, chapter);
    return { elsewhere, running: chapterContext(registry, chapter, citer), speaking: speaking(chapter, registry, elsewhere) };
  });
  found.add(texts.diagnostics);
  if (!draft.prose.broken) {
    if (draft.titled) found.add(neverCited(chapter));
    found.add(neverShown(draft));
  }
  const drawn = chapter.figures.map(async (figure, i): Promise<Figure | undefined> => {
    const { id, definition } = figure;
    const rendered = await found.attempt(async () => draft.drawings.get(figure.name));
    return rendered && { id, label: `fig-${id}`, chapter: slug, name: figure.text, numbering: figure.numbering, number: figure.number, address: figureAddress(slug, id), anchor: `${address}#fig-${id}`, definition, ...caption(texts.figures[i]), rendered, png: pending(drawer.png(rendered)) };
  });
  const tables = chapter.tables.map((table, i): Table => {
    const { id, definition } = table;
    const verdicts = found.try(() => verdictsOf(definition, chapter, registry)) ?? [];
    return { id, label: `tbl-${id}`, chapter: slug, name: table.text, numbering: table.numbering, number: table.number ?? '', address: tableAddress(slug, id), anchor: `${address}#tbl-${id}`, definition, verdicts, ...caption(texts.tables[i]) };
  });
  return {
    slug,
    number,
    address,
    file,
    matter,
    title: draft.title,
    titleHtml: renderTitle(isRetracted(matter) ? titleWithin(draft.title, { before: retractedMark(matter.lang) }) : draft.title, draft.placeOf(['title']), found),
    abstractHtml: texts.abstractHtml,
    abstractParagraphs: texts.abstractParagraphs,
    translatedAbstracts: texts.translatedAbstracts,
    translatedParagraphs: texts.translatedParagraphs,
    body: folded(texts.body),
    sections: draft.scan.sections.map(({ id, depth, title }, i): Section => {
      const { titleHtml = '', lead = '', words = { text: '', notes: '' } } = texts.sections[i] ?? {};
      return { id, depth, number: chapter.sectionNumbers.get(id) ?? null, title, titleHtml, lead, words };
    }),
    figures: (await Promise.all(drawn)).filter((figure) => figure !== undefined),
    tables,
    equations: draft.scan.equations.map(({ id, tex }, i): Equation => ({ id, chapter: slug, number: chapter.equationNumbers.get(id) ?? '', tex, html: folded(texts.equations[i] ?? ''), anchor: `${address}#${id}` })),
    references: listReferences(listOrder(registry.manner, chapter), { manner: registry.manner, verified: (doi) => registry.dois.has(doi.toLowerCase()), language: draft.matter.lang }).map(({ reference, id, html }) => ({ reference, id, html: hanMarked(html, draft.matter.lang), citedAt: citingPlaces(citer.citedAt(reference.id), reference.id, draft) })),
    images: draft.images.filter(({ name }) => draft.scan.images.some(({ src }) => src === `images/${name}`)),
    replication: replication && { address: replicationAddress(slug), sections: replication.sections.map(({ text: _text, origin: _origin, ...section }, i) => ({ ...section, textHtml: texts.replication[i] ?? '' })) },
  };
}

function caption({ captionHtml, captionText }: Pick<Figure, 'captionHtml' | 'captionText'> = { captionHtml: '', captionText: '' }): Pick<Figure, 'captionHtml' | 'captionText'> {
  return { captionHtml, captionText };
}

/** How a text speaks where it is read as words: a citation of a work that is not there says nothing, and is told elsewhere. */
function speaking({ draft }: NumberedChapter, registry: Registry, { label, cite }: MarkdownContext): Answering['speaking'] {
  const { references } = draft.bibliography;
  return {
    label,
    cite: (cluster) => (cluster.items.every(({ key }) => references.has(key)) ? cite(cluster) : ''),
    printed: (name) => printedClaim(registry, [draft.slug], name),
  };
}

/** What nobody may come to wait for, if the build ends before; its failure is then no matter. */
function pending<T>(work: PromiseLike<T>): PromiseLike<T> {
  // Other work than a promise begins when it is waited for.
  if (work instanceof Promise) work.catch(() => undefined);
  return work;
}

/** The judged claims of a table's cells: claims are the very objects that claims.ts exports. */
function verdictsOf({ rows, columns, claims }: TableDefinition, { draft }: NumberedChapter, registry: Registry): Table['verdicts'] {
  const judged = registry.claims.get(draft.slug);
  const entryOf = new Map(draft.claims.map(({ claim, id }) => [claim, judged?.get(id)]));
  return rows().map((row) =>
    Object.fromEntries(
      Object.keys(columns).flatMap((column): [string, AuditEntry][] => {
        const claim = claims?.(row, column);
        const entry = claim && entryOf.get(claim);
        return entry ? [[column, entry]] : [];
      }),
    ),
  );
}

/** Where the numbered places of a work stand; captions, which take no numbers, are left out as they are there. */
function citingPlaces(ids: readonly string[], key: string, { scan }: NumberedChapter['draft']): CitingPlace[] {
  const cited = scan.citations.filter(({ within }) => within !== 'caption').flatMap((citation) => citation.cluster.items.filter((item) => item.key === key).map(() => citation));
  return ids.map((id, index) => ({ id, section: cited[index]?.section ?? null, note: cited[index]?.within === 'note' }));
}

function neverCited({ draft }: NumberedChapter): Diagnostic[] {
  const cited = new Set(draft.scan.citations.flatMap(({ cluster }) => cluster.items.map(({ key }) => key)));
  const { references, places } = draft.bibliography;
  const { nocite } = draft.matter;
  const listed = nocite.map((key, index) => ({ key, place: draft.placeOf(['nocite', index]) }));
  const known = [...references.keys()];
  return [
    ...known.filter((key) => !cited.has(key) && !nocite.includes(key)).map((key) => diagnose(places.get(key) ?? draft.placeOf([]), complaints.unusedCitation(key))),
    ...listed.filter(({ key }) => !references.has(key)).map(({ key, place }) => diagnose(place, complaints.unknownNocite(key, nearest(key, known)))),
    ...listed.filter(({ key }) => cited.has(key)).map(({ key, place }) => diagnose(place, complaints.needlessNocite(key))),
  ];
}
