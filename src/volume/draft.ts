import { join } from 'node:path';
import type { ClaimSource } from '../audit/claim-source.ts';
import { claimsOf, type NamedClaim } from '../audit/named-claim.ts';
import { isReplication, type ReplicationSection } from '../audit/replication.ts';
import { parseBibtex, type Bibliography } from '../citation/bibtex.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { lineIndex } from '../diagnostics/place.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import { parseProse, readFrontMatter, scanProse, type ChapterScan, type ParsedProse } from '../markdown/index.ts';
import type { TableDefinition } from '../tables/table.ts';
import { sourceName } from './folders.ts';
import { readImages, type ChapterImage } from './images.ts';
import { chapterMatter, paperMatter, type ChapterMatter, type PaperMatter } from './matter.ts';
import { loadModule, type Sources } from './sources.ts';

/** Definitions of one module, by the names of their exports. */
export interface Exports<Definition> {
  definitions: ReadonlyMap<string, Definition>;
  /** The file that declares an export: the module's own, or one of the folder of its name, with its text. */
  declaredIn(name: string): ClaimSource;
}

/** A chapter as it was read, before anything has a number. */
export interface ChapterDraft {
  slug: string;
  file: string;
  matter: ChapterMatter;
  /** Where a text of the front matter begins, for places inside it. */
  originOf: (key: string) => { line: number; column: number; everyLine: boolean } | undefined;
  prose: ParsedProse;
  scan: ChapterScan;
  figures: Exports<FigureDefinition>;
  tables: Exports<TableDefinition>;
  bibliography: Bibliography;
  claims: readonly NamedClaim[];
  /** claims.ts, then the files of the folder claims/ that it may export from. */
  claimSources: readonly [ClaimSource, ...ClaimSource[]];
  images: readonly ChapterImage[];
  replication: { file: string; sections: readonly ReplicationSection[] } | null;
}

export interface PaperDraft {
  slug: string;
  file: string;
  matter: PaperMatter;
  source: string;
}

export interface Drafted<T> {
  draft: T | null;
  diagnostics: readonly Diagnostic[];
}

export async function draftChapter(sources: Sources, slug: string): Promise<Drafted<ChapterDraft>> {
  const folder = join(sources.folders.content, 'chapters', slug);
  const path = join(folder, 'index.mdx');
  const file = sourceName(sources.folders, path);
  const [source, bib, claims, replication, images, figures, tables] = await Promise.all([
    sources.read(path),
    sources.read(join(folder, 'references.bib')),
    readClaims(sources, folder),
    readReplication(sources, folder),
    readImages(sources, folder),
    definitions(sources, join(folder, 'figures.ts'), isFigure, 'a figure: defineFigure({ … })'),
    definitions(sources, join(folder, 'tables.ts'), isTable, 'a table: defineTable({ … })'),
  ]);
  if (source === null) {
    return { draft: null, diagnostics: [{ file, line: 1, column: 1, severity: 'error', rule: 'chapter-missing', message: `there is no chapter "${slug}"`, fix: 'write its index.mdx, or take the slug out of volume.yaml' }] };
  }
  const matter = readFrontMatter(file, source, chapterMatter);
  const prose = parseProse(file, source);
  const scan = scanProse(prose.tree, prose.text);
  const bibliography = parseBibtex(sourceName(sources.folders, join(folder, 'references.bib')), bib ?? '');
  const diagnostics = [...matter.diagnostics, ...prose.text.diagnostics, ...bibliography.diagnostics, ...figures.diagnostics, ...tables.diagnostics, ...claims.diagnostics, ...replication.diagnostics, ...images.diagnostics];
  if (matter.value === undefined) return { draft: null, diagnostics };
  const originOf = (key: string) => matter.origin([key]);
  return { draft: { slug, file, matter: matter.value, originOf, prose, scan, figures: figures.exports, tables: tables.exports, bibliography, claims: claims.claims, claimSources: claims.sources, images: images.images, replication: replication.draft }, diagnostics };
}

export async function draftPaper(sources: Sources, slug: string): Promise<Drafted<PaperDraft>> {
  const path = join(sources.folders.content, 'papers', `${slug}.mdx`);
  const file = sourceName(sources.folders, path);
  const source = await sources.read(path);
  if (source === null) {
    return { draft: null, diagnostics: [{ file, line: 1, column: 1, severity: 'error', rule: 'paper-missing', message: `there is no paper "${slug}"`, fix: 'write its entry, or take the slug out of volume.yaml' }] };
  }
  const matter = readFrontMatter(file, source, paperMatter);
  return { draft: matter.value === undefined ? null : { slug, file, matter: matter.value, source }, diagnostics: matter.diagnostics };
}

async function readClaims(sources: Sources, folder: string): Promise<{ claims: readonly NamedClaim[]; sources: ChapterDraft['claimSources']; diagnostics: readonly Diagnostic[] }> {
  const { exports, texts, diagnostics } = await loadParted(sources, join(folder, 'claims.ts'));
  return { claims: claimsOf(exports), sources: texts, diagnostics };
}

async function readReplication(sources: Sources, folder: string): Promise<Drafted<NonNullable<ChapterDraft['replication']>>> {
  const { exports, texts, diagnostics } = await loadParted(sources, join(folder, 'replication.ts'));
  const [{ file, text }] = texts;
  const sections = exports['replication'];
  if (isReplication(sections)) return { draft: { file, sections }, diagnostics };
  const absent: Diagnostic = { file, line: 1, column: 1, severity: 'error', rule: 'export-kind', message: 'this file does not export a replication', fix: 'export const replication: readonly ReplicationSection[] = […]' };
  return { draft: null, diagnostics: text === '' || diagnostics.length > 0 ? diagnostics : [absent] };
}

async function definitions<D>(sources: Sources, path: string, test: (value: unknown) => value is D, what: string): Promise<{ exports: Exports<D>; diagnostics: readonly Diagnostic[] }> {
  const { exports, texts, diagnostics } = await loadParted(sources, path);
  const declaredIn = (name: string): ClaimSource => texts.find(({ text }) => declaration(name).test(text)) ?? texts[0];
  const found = new Map<string, D>();
  const strangers: Diagnostic[] = [];
  for (const [name, value] of Object.entries(exports)) {
    if (test(value)) found.set(name, value);
    else strangers.push({ ...declarationPlace(declaredIn(name), name), severity: 'error', rule: 'export-kind', message: `"${name}" is not ${what}`, fix: 'export nothing else from this file' });
  }
  return { exports: { definitions: found, declaredIn }, diagnostics: [...diagnostics, ...strangers] };
}

/** A module that may be divided over a folder of its name, claims.ts over claims/, with the texts of all its files. */
async function loadParted(sources: Sources, path: string): Promise<{ exports: Readonly<Record<string, unknown>>; texts: ChapterDraft['claimSources']; diagnostics: readonly Diagnostic[] }> {
  const { exports, source, diagnostics } = await loadModule(sources, path);
  const folder = path.replace(/\.ts$/, '');
  const parts = (await sources.list(folder)).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  const texts = await Promise.all(parts.map(async (part) => ({ file: sourceName(sources.folders, part), text: (await sources.read(part)) ?? '' })));
  return { exports, texts: [{ file: sourceName(sources.folders, path), text: source }, ...texts], diagnostics };
}

/** Where an export is declared, or the file's start. */
export function declarationPlace({ file, text }: ClaimSource, name: string): Place {
  return lineIndex(text).place(file, text.search(declaration(name)));
}

function declaration(name: string): RegExp {
  return new RegExp(`^export\\s+(?:const|let|function|class)\\s+${name.replaceAll('$', '\\$')}\\b`, 'm');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFigure(value: unknown): value is FigureDefinition {
  return isRecord(value) && typeof value['spec'] === 'function' && typeof value['rows'] === 'function';
}

function isTable(value: unknown): value is TableDefinition {
  return isRecord(value) && !('spec' in value) && typeof value['rows'] === 'function' && isRecord(value['columns']);
}
