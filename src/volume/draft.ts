import { join } from 'node:path';
import type { ClaimSource } from '../audit/claim-source.ts';
import { claimsOf, type NamedClaim } from '../audit/named-claim.ts';
import { isReplication, type ReplicationSection } from '../audit/replication.ts';
import { parseBibtex, type Bibliography } from '../citation/bibtex.ts';
import { findInCode, placeInCode } from '../diagnostics/code.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { lineIndex } from '../diagnostics/place.ts';
import { checkFigure, isFigureLike } from '../figures/declared.ts';
import type { Drawer } from '../figures/drawer.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import type { RenderedFigure } from '../figures/rendering.ts';
import { readFrontMatter, readProse, type ChapterScan, type Origin, type ParsedProse } from '../markdown/index.ts';
import { checkTable, isTableLike } from '../tables/check.ts';
import { titleOf, type Title } from '../markup/title.ts';
import type { TableDefinition } from '../tables/table.ts';
import { kebab } from './addresses.ts';
import { definitionsOf, loadParted, type Definitions, type Exports } from './exports.ts';
import { sourceName } from './folders.ts';
import { idleImager, type Imager, type MadeVariant } from '../images/imager.ts';
import { imageOrder, readImages, type ChapterImage } from './images.ts';
import { chapterMatter, paperMatter, type ChapterMatter, type PaperMatter } from './matter.ts';
import { marked } from './retraction.ts';
import { readText, type Sources } from './sources.ts';

/** A chapter as it was read, before anything has a number. */
export interface ChapterDraft {
  slug: string;
  file: string;
  matter: ChapterMatter;
  /** As it was written, also where the chapter is retracted. */
  title: Title;
  /** Where a text of the front matter begins, for places inside it; nothing where the front matter is broken. */
  originOf: (...path: readonly (string | number)[]) => { line: number; column: number; everyLine: boolean } | undefined;
  /** Where a value of the front matter stands. */
  placeOf: (path: readonly (string | number)[]) => Place;
  /** The front matter could be read; its stand-in says nothing. */
  titled: boolean;
  prose: ParsedProse;
  scan: ChapterScan;
  figures: Exports<FigureDefinition>;
  /** Of each figure, by the name of its export. Rejects with a DiagnosticError; whoever wants the figure tells. */
  drawings: ReadonlyMap<string, Promise<RenderedFigure>>;
  tables: Exports<TableDefinition>;
  bibliography: Bibliography;
  claims: readonly NamedClaim[];
  /** claims.ts does not load, so that its claims are unknown, not missing. */
  claimsFailed: boolean;
  /** claims.ts, then the files of the folder claims/ that it may export from. */
  claimSources: readonly [ClaimSource, ...ClaimSource[]];
  /** Without what is made of them. */
  images: readonly ChapterImage[];
  /** What is made of those that the text shows, by their names. */
  variants: ReadonlyMap<string, PromiseLike<readonly MadeVariant[]>>;
  replication: { file: string; sections: readonly (ReplicationSection & { origin?: Origin })[] } | null;
}

export interface PaperDraft {
  slug: string;
  file: string;
  matter: PaperMatter;
  /** Where a value of the front matter stands. */
  placeOf: (path: readonly (string | number)[]) => Place;
  title: Title;
  source: string;
}

export interface Drafted<T> {
  draft: T | null;
  /** The file is not there at all. */
  absent: boolean;
  diagnostics: readonly Diagnostic[];
}

/** Reads a chapter. Its figures and images are given to those who work on them as soon as they are known, while texts are read. */
export async function draftChapter(sources: Sources, slug: string, drawer: Drawer, imager: Imager = idleImager): Promise<Drafted<ChapterDraft>> {
  const folder = join(sources.folders.content, 'chapters', slug);
  const path = join(folder, 'index.mdx');
  const file = sourceName(sources.folders, path);
  const [index, bib, claims, replication, images, { figures, drawings }, tables] = await Promise.all([
    readText(sources, path),
    readText(sources, join(folder, 'references.bib')),
    loadParted(sources, join(folder, 'claims.ts')),
    readReplication(sources, folder),
    readImages(sources, folder),
    readFigures(sources, folder, slug, drawer),
    definitionsOf<TableDefinition>(sources, join(folder, 'tables.ts'), 'table', isTableLike, checkTable),
  ]);
  if (index.text === null) return { draft: null, absent: index.diagnostics.length === 0, diagnostics: index.diagnostics };
  const matter = readFrontMatter(file, index.text, chapterMatter);
  const { prose, scan } = readProse(file, index.text);
  // With broken front matter nothing is published, but the rest of the chapter is still checked.
  const front = matter.value ?? standIn(slug);
  const title = titleOf(front.title);
  const named = new Set([...scan.citations.flatMap(({ cluster }) => cluster.items.map(({ key }) => key)), ...front.nocite]);
  const bibliography = parseBibtex(sourceName(sources.folders, join(folder, 'references.bib')), bib.text ?? '', named);
  const draft: ChapterDraft = {
    slug,
    file,
    matter: marked(plainTitles({ ...front, title: title.text })),
    title,
    originOf: (...path) => (matter.value === undefined ? undefined : matter.origin(path)),
    placeOf: matter.place,
    titled: matter.value !== undefined,
    prose,
    scan,
    figures: figures.exports,
    drawings,
    tables: tables.exports,
    bibliography,
    claims: claimsOf(claims.exports),
    claimsFailed: claims.failed,
    claimSources: claims.texts,
    images: images.images,
    variants: variantsOf(images.images, scan, imager, slug, sources.folders.root),
    replication: replication.draft,
  };
  const parts = [index, matter, prose.text, bib, bibliography, figures, tables, claims, replication, images];
  return { draft, absent: false, diagnostics: parts.flatMap(({ diagnostics }) => diagnostics) };
}

// Titles in other languages stand where only words do.
function plainTitles<T extends Pick<ChapterMatter | PaperMatter, 'translations'>>(matter: T): T {
  const translations = Object.fromEntries(Object.entries(matter.translations).map(([tag, said]) => [tag, { ...said, title: titleOf(said.title).text }]));
  return { ...matter, translations };
}

function standIn(slug: string): ChapterMatter {
  return { title: slug, authors: [], abstract: '', keywords: [], numbering: { sections: false, tables: 'arabic' }, nocite: [], lang: 'en', translations: {} };
}

export async function draftPaper(sources: Sources, slug: string): Promise<Drafted<PaperDraft>> {
  const path = join(sources.folders.content, 'papers', `${slug}.mdx`);
  const file = sourceName(sources.folders, path);
  const { text, diagnostics } = await readText(sources, path);
  if (text === null) return { draft: null, absent: diagnostics.length === 0, diagnostics };
  const matter = readFrontMatter(file, text, paperMatter);
  const title = titleOf(matter.value?.title ?? slug);
  const known = matter.value ?? { order: 1, authors: [], keywords: [], translations: {} };
  return { draft: { slug, file, matter: plainTitles({ ...known, title: title.text }), placeOf: matter.place, title, source: text }, absent: false, diagnostics: matter.diagnostics };
}

async function readFigures(sources: Sources, folder: string, chapter: string, drawer: Drawer): Promise<{ figures: Definitions<FigureDefinition>; drawings: ChapterDraft['drawings'] }> {
  const module = join(folder, 'figures.ts');
  const figures = await definitionsOf<FigureDefinition>(sources, module, 'figure', isFigureLike, checkFigure);
  const drawings = [...figures.exports.definitions].map(([name, definition]): [string, Promise<RenderedFigure>] => {
    const { file, text: source } = figures.exports.declaredIn(name);
    const drawing = drawer.draw({ module, export: name, id: kebab(name), chapter, file, source }, definition);
    // Nobody may come to wait for it, if something else is wrong before.
    drawing.catch(() => undefined);
    return [name, drawing];
  });
  return { figures, drawings: new Map(drawings) };
}

function variantsOf(images: readonly ChapterImage[], scan: ChapterScan, imager: Imager, slug: string, root: string): ChapterDraft['variants'] {
  const shown = new Set(scan.images.map(({ src }) => src));
  return new Map(
    images.flatMap((image): [string, PromiseLike<readonly MadeVariant[]>][] => {
      const order = shown.has(`images/${image.name}`) ? imageOrder(image, slug, root) : null;
      const variants = order && imager.variants(order);
      return variants ? [[image.name, variants]] : [];
    }),
  );
}

async function readReplication(sources: Sources, folder: string): Promise<Drafted<NonNullable<ChapterDraft['replication']>>> {
  const { exports, texts, diagnostics } = await loadParted(sources, join(folder, 'replication.ts'));
  const [source] = texts;
  const sections = exports['replication'];
  if (isReplication(sections)) {
    const located = sections.map((section, index) => {
      const site = findInCode(source.text, 'replication', [index, 'text']);
      return site?.whole ? { ...section, origin: lineIndex(source.text).spot(site.offset) } : section;
    });
    return { draft: { file: source.file, sections: located }, absent: false, diagnostics };
  }
  if (source.text === '' || diagnostics.length > 0) return { draft: null, absent: source.text === '', diagnostics };
  return { draft: null, absent: false, diagnostics: [diagnose(placeInCode(source, 'replication'), complaints.exportReplication())] };
}
