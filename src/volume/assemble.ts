import { join } from 'node:path';
import type { AuditEntry } from '../audit/entry.ts';
import { formatReferences } from '../citation/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Drawer } from '../figures/drawer.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { plainText, renderFormula, renderFragment, sectionWords, transformTree } from '../markdown/index.ts';
import type { TableDefinition } from '../tables/table.ts';
import { chapterAddress, figureAddress, replicationAddress, tableAddress, withBase } from './addresses.ts';
import type { Collector } from './collector.ts';
import { chapterCiter, chapterContext, printedClaim, type Registry } from './context.ts';
import type { Numbered, NumberedChapter } from './labels.ts';
import type { Chapter, CitedReference, Equation, Figure, Html, Replication, Section, Table } from './model.ts';

/** Renders everything of a chapter but its running text, and checks that. What is wrong goes to `found`. */
export async function assembleChapter(chapter: NumberedChapter, registry: Registry, found: Collector, drawer: Drawer, folder: string): Promise<Chapter> {
  const { draft, number } = chapter;
  const { slug, file, matter } = draft;
  const address = chapterAddress(slug);
  // Captions and abstracts stand on several pages, so their citations lead to the chapter's list and are not counted.
  const elsewhere = chapterContext(registry, chapter, chapterCiter(chapter, { ids: false, address: withBase(registry.base, address) }));
  const render = (input: Parameters<typeof renderFragment>[0], options = {}): Html => found.try(() => renderFragment(input, elsewhere, options)) ?? '';
  const caption = ({ use }: Numbered<unknown>) => ({ captionHtml: render(use.caption), captionText: found.try(() => plainText(use.caption, elsewhere)) ?? '' });

  // All are asked for before the text is checked, so that another thread can draw meanwhile.
  const drawn = chapter.figures.map(async (figure): Promise<Figure | undefined> => {
    const { id, definition } = figure;
    const { file: declaredIn, text: source } = draft.figures.declaredIn(figure.name);
    const order = { module: join(folder, 'figures.ts'), export: figure.name, id, chapter: slug, file: declaredIn, source };
    const rendered = await found.attempt(() => drawer.draw(order, definition));
    return rendered && { id, label: `fig-${id}`, chapter: slug, name: figure.text, number: figure.number, address: figureAddress(slug, id), anchor: `${address}#fig-${id}`, definition, ...caption(figure), rendered, png: pending(drawer.png(rendered.standaloneSvg)) };
  });
  const tables = chapter.tables.map((table): Table => {
    const { id, definition } = table;
    const verdicts = found.try(() => verdictsOf(definition, chapter, registry)) ?? [];
    return { id, label: `tbl-${id}`, chapter: slug, name: table.text, number: table.number ?? '', address: tableAddress(slug, id), anchor: `${address}#tbl-${id}`, definition, verdicts, ...caption(table) };
  });
  // Before the text is checked, which changes the tree.
  const words = sectionWords(draft.prose.tree, speaking(chapter, registry, elsewhere));
  const references = checkText(chapter, registry, found);
  // A formula that KaTeX refuses is among what was found, and stops the volume.
  const sound = !draft.prose.text.diagnostics.some(({ severity }) => severity === 'error');
  return {
    slug,
    number,
    address,
    file,
    matter,
    abstractHtml: render(matter.abstract, { origin: draft.originOf('abstract') }),
    sections: draft.scan.sections.map(({ id, depth, title, titleNodes }): Section => ({ id, depth, number: chapter.sectionNumbers.get(id) ?? null, title, titleHtml: render(titleNodes, { inline: true }), words: words.get(id) ?? { text: '', notes: '' } })),
    figures: (await Promise.all(drawn)).filter((figure) => figure !== undefined),
    tables,
    equations: draft.scan.equations.map(({ id, tex }): Equation => {
      const equationNumber = chapter.equationNumbers.get(id) ?? '';
      return { id, chapter: slug, number: equationNumber, tex, html: sound ? renderFormula(tex, { display: true, number: equationNumber }) : '', anchor: `${address}#${id}` };
    }),
    references,
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
  const html = (text: string): Html => found.try(() => renderFragment(text, { ...context, file })) ?? '';
  return { address: replicationAddress(slug), sections: sections.map(({ text, ...section }) => ({ ...section, textHtml: html(text) })) };
}

/** A promise that nobody may come to wait for, if the build ends before; its failure is then no matter. */
function pending<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
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

/** Runs the text through the plugins that will compile it, for what they find wrong, and sees who is cited where. */
function checkText(chapter: NumberedChapter, registry: Registry, found: Collector): CitedReference[] {
  const { draft } = chapter;
  const citer = chapterCiter(chapter);
  if (!draft.prose.broken) {
    transformTree(draft.prose.tree, draft.prose.text, chapterContext(registry, chapter, citer));
    found.add(draft.prose.text.diagnostics);
    found.add(neverCited(chapter));
  }
  return formatReferences([...draft.bibliography.references.values()]).map(({ reference, id, html }) => ({ reference, id, html, citedAt: citer.citedAt(reference.id) }));
}

function neverCited({ draft }: NumberedChapter): Diagnostic[] {
  const cited = new Set(draft.scan.citations.flatMap(({ cluster }) => cluster.items.map(({ key }) => key)));
  const { references, places } = draft.bibliography;
  const silent = [...references.keys()].filter((key) => !cited.has(key) && !draft.matter.nocite.includes(key));
  const unknown = draft.matter.nocite.filter((key) => !references.has(key));
  const needless = draft.matter.nocite.filter((key) => cited.has(key));
  const front = { file: draft.file, line: 1, column: 1 };
  return [
    ...silent.map((key): Diagnostic => ({ ...(places.get(key) ?? front), severity: 'warning', rule: 'citation-unused', message: `nothing cites "${key}"`, fix: `cite it, or list it in the front matter: nocite: [${key}]` })),
    ...unknown.map((key): Diagnostic => ({ ...front, severity: 'error', rule: 'citation-unknown', message: `nocite names "${key}", which the bibliography does not have` })),
    ...needless.map((key): Diagnostic => ({ ...front, severity: 'warning', rule: 'citation-needless-nocite', message: `nocite names "${key}", which the text cites`, fix: 'take it out of nocite' })),
  ];
}
