import type { AuditEntry } from '../audit/entry.ts';
import { formatReferences } from '../citation/format.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { spoils } from '../diagnostics/rules/index.ts';
import type { Drawer } from '../figures/drawer.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { plainText, renderBody, renderFormula, renderFragment, sectionWords, transformTree, type Body, type Origin } from '../markdown/index.ts';
import type { TableDefinition } from '../tables/table.ts';
import { chapterAddress, figureAddress, replicationAddress, tableAddress, withBase } from './addresses.ts';
import type { Collector } from './collector.ts';
import { chapterCiter, chapterContext, printedClaim, type Registry } from './context.ts';
import { neverShown } from './images.ts';
import type { Numbered, NumberedChapter } from './labels.ts';
import type { Chapter, CitedReference, CitingPlace, Equation, Figure, Html, Replication, Section, Table } from './model.ts';

/** Renders everything of a chapter. What is wrong goes to `found`. */
export async function assembleChapter(chapter: NumberedChapter, registry: Registry, found: Collector, drawer: Drawer): Promise<Chapter> {
  const { draft, number } = chapter;
  const { slug, file, matter } = draft;
  const address = chapterAddress(slug);
  // Captions and abstracts stand on several pages, so their citations lead to the chapter's list and are not counted.
  const elsewhere = chapterContext(registry, chapter, chapterCiter(chapter, { ids: false, address: withBase(registry.base, address) }));
  const render = (input: Parameters<typeof renderFragment>[0], options = {}): Html => found.try(() => renderFragment(input, elsewhere, { ...options, report: found.add })) ?? '';
  const caption = ({ use }: Numbered<unknown>) => ({ captionHtml: render(use.caption), captionText: found.try(() => plainText(use.caption, elsewhere)) ?? '' });

  const drawn = chapter.figures.map(async (figure): Promise<Figure | undefined> => {
    const { id, definition } = figure;
    const rendered = await found.attempt(async () => draft.drawings.get(figure.name));
    return rendered && { id, label: `fig-${id}`, chapter: slug, name: figure.text, number: figure.number, address: figureAddress(slug, id), anchor: `${address}#fig-${id}`, definition, ...caption(figure), rendered, png: pending(drawer.png(rendered)) };
  });
  const tables = chapter.tables.map((table): Table => {
    const { id, definition } = table;
    const verdicts = found.try(() => verdictsOf(definition, chapter, registry)) ?? [];
    return { id, label: `tbl-${id}`, chapter: slug, name: table.text, number: table.number ?? '', address: tableAddress(slug, id), anchor: `${address}#tbl-${id}`, definition, verdicts, ...caption(table) };
  });
  // Before the text is resolved, which changes the tree.
  const words = sectionWords(draft.prose.tree, speaking(chapter, registry, elsewhere));
  const { body, references } = renderText(chapter, registry, found);
  // A formula that KaTeX refuses is among what was found, and stops the volume.
  const sound = !draft.prose.text.diagnostics.some(({ rule }) => spoils(rule));
  return {
    slug,
    number,
    address,
    file,
    matter,
    abstractHtml: render(matter.abstract, { origin: draft.originOf('abstract') }),
    translatedAbstracts: Object.fromEntries(
      Object.entries(matter.translations).flatMap(([tag, { abstract }]) => (abstract === undefined ? [] : [[tag, render(abstract, { origin: draft.originOf('translations', tag, 'abstract') })]])),
    ),
    body,
    sections: draft.scan.sections.map(({ id, depth, title, titleNodes, lead }): Section => ({
      id,
      depth,
      number: chapter.sectionNumbers.get(id) ?? null,
      title,
      titleHtml: render(titleNodes, { inline: true }),
      lead: firstSentence(found.try(() => plainText(lead, elsewhere)) ?? ''),
      words: words.get(id) ?? { text: '', notes: '' },
    })),
    figures: (await Promise.all(drawn)).filter((figure) => figure !== undefined),
    tables,
    equations: draft.scan.equations.map(({ id, tex }): Equation => {
      const equationNumber = chapter.equationNumbers.get(id) ?? '';
      return { id, chapter: slug, number: equationNumber, tex, html: sound ? renderFormula(tex, { display: true, number: equationNumber }) : '', anchor: `${address}#${id}` };
    }),
    references,
    images: draft.images.filter(({ name }) => draft.scan.images.some(({ src }) => src === `images/${name}`)),
    replication: draft.replication && renderReplication(draft.replication, slug, elsewhere, found),
  };
}

/** How a text speaks where it is read as words: a citation of a work that is not there says nothing, and is told elsewhere. */
function speaking({ draft }: NumberedChapter, registry: Registry, { label, cite }: MarkdownContext): Parameters<typeof sectionWords>[1] {
  const { references } = draft.bibliography;
  return {
    label,
    cite: (cluster) => (cluster.items.every(({ key }) => references.has(key)) ? cite(cluster) : ''),
    printed: (name) => printedClaim(registry, [draft.slug], name),
  };
}

/** What is wrong with its texts is told at replication.ts, which holds them. */
function renderReplication({ file, sections }: NonNullable<NumberedChapter['draft']['replication']>, slug: string, context: MarkdownContext, found: Collector): Replication {
  const html = (text: string, origin?: Origin): Html => found.try(() => renderFragment(text, { ...context, file }, { origin, report: found.add })) ?? '';
  return { address: replicationAddress(slug), sections: sections.map(({ text, origin, ...section }) => ({ ...section, textHtml: html(text, origin) })) };
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

/** Resolves the running text, and sees who is cited where; a text that would spoil its page has no body. */
function renderText(chapter: NumberedChapter, registry: Registry, found: Collector): { body: Body; references: CitedReference[] } {
  const { draft } = chapter;
  const { tree, text, broken } = draft.prose;
  const citer = chapterCiter(chapter);
  let body: Body = [];
  if (!broken) {
    transformTree(tree, text, chapterContext(registry, chapter, citer));
    found.add(text.diagnostics);
    if (draft.titled) found.add(neverCited(chapter));
    found.add(neverShown(draft));
    if (!text.diagnostics.some(({ rule }) => spoils(rule))) body = renderBody(tree);
  }
  const references = formatReferences([...draft.bibliography.references.values()]).map(({ reference, id, html }) => ({ reference, id, html, citedAt: citingPlaces(citer.citedAt(reference.id), reference.id, draft) }));
  return { body, references };
}

/** Where the numbered places of a work stand; captions, which take no numbers, are left out as they are there. */
function citingPlaces(ids: readonly string[], key: string, { scan }: NumberedChapter['draft']): CitingPlace[] {
  const cited = scan.citations.filter(({ within }) => within !== 'caption').flatMap((citation) => citation.cluster.items.filter((item) => item.key === key).map(() => citation));
  return ids.map((id, index) => ({ id, section: cited[index]?.section ?? null, note: cited[index]?.within === 'note' }));
}

// A capital after a stop begins a sentence, unless the stop ends an abbreviation such as "U.S.".
function firstSentence(text: string): string {
  return /^.*?[\p{Ll}\d)%”][.?!]”?(?=\s+[\p{Lu}“]|$)/su.exec(text)?.[0] ?? text;
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
