import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditChapter, type MovedClaim } from '../audit/audit.ts';
import { verdictChart } from '../audit/chart.ts';
import { totalsOf, type AuditEntry } from '../audit/entry.ts';
import type { Dataset } from '../dataset/declaration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../diagnostics/yaml.ts';
import { localDrawer, type Drawer } from '../figures/drawer.ts';
import type { ChapterScan } from '../markdown/index.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { FIXED_ADDRESSES, chapterAddress, datasetAddress, figureAddress, paperAddress, tableAddress } from './addresses.ts';
import { assembleChapter } from './assemble.ts';
import { collector, type Collector } from './collector.ts';
import { chapterContext, looseContext, type Registry } from './context.ts';
import { draftChapter, draftPaper, type ChapterDraft, type Drafted } from './draft.ts';
import { sourceName } from './folders.ts';
import { numberChapter, type NumberedChapter } from './labels.ts';
import { checkLinks } from './links.ts';
import { volumeMatter } from './matter.ts';
import type { Audit, CatalogueEntry, Paper, Part, Volume } from './model.ts';
import { roman } from './numbering.ts';
import { loadModule, type Sources } from './sources.ts';
import { looseText } from './text.ts';

export interface LoadedVolume {
  volume: Volume;
  /** Context for compiling a chapter's file, given its absolute path: a fresh one each time, because it counts citations. */
  contextOf(path: string): MarkdownContext;
}

export interface Loading {
  /** Null when anything is wrong that would spoil the volume. */
  loaded: LoadedVolume | null;
  /** Claims whose data no longer gives the verdict on record, by chapter. */
  moved: readonly { draft: ChapterDraft; claims: readonly MovedClaim[] }[];
  /** Everything that is wrong, sorted; warnings too. */
  diagnostics: readonly Diagnostic[];
}

/** Reads, checks, numbers and renders a whole volume. Links inside it are made for a site that stands at `base`. */
export async function loadVolume(sources: Sources, base: string, drawer: Drawer = localDrawer()): Promise<Loading> {
  const found = collector();
  const file = join(sources.folders.content, 'volume.yaml');
  const matter = readYaml(sourceName(sources.folders, file), (await sources.read(file)) ?? '', volumeMatter);
  found.add(matter.diagnostics);
  if (matter.value === undefined) return { loaded: null, moved: [], diagnostics: found.sorted() };

  const { parts } = matter.value;
  const slugs = parts.flatMap(({ chapters }) => chapters);
  const drafts = await Promise.all(slugs.map((slug) => draftChapter(sources, slug)));
  const papers = await Promise.all(parts.flatMap((part) => part.papers).map((slug) => draftPaper(sources, slug)));
  const datasets = await loadDatasets(sources, found);
  found.add(await unlisted(sources, slugs));
  const numbered = kept(drafts, found).map((draft, i) => numberChapter(draft, i + 1));
  const bySlug = new Map(numbered.map((chapter) => [chapter.draft.slug, chapter]));
  const audits = numbered.map(({ draft }) => auditChapter({ chapter: draft.slug, claims: draft.claims, sources: draft.claimSources }));
  for (const audit of audits) found.add(audit.diagnostics);
  const claims = audits.flatMap(({ entries }) => entries);
  const registry: Registry = {
    claims: new Map(numbered.map(({ draft }) => [draft.slug, new Map(claims.filter(({ chapter }) => chapter === draft.slug).map((entry) => [entry.id, entry]))])),
    chapters: bySlug, unread: new Set(slugs.filter((slug) => bySlug.get(slug)?.draft.prose.broken ?? true)), base };

  const assembled = numbered.map((chapter) => {
    found.add(chapter.diagnostics);
    return found.attempt(() => assembleChapter(chapter, registry, found, drawer, join(sources.folders.content, 'chapters', chapter.draft.slug)));
  });
  const chart = auditChart(claims, numbered, found, drawer);
  const chapters = (await Promise.all(assembled)).filter((chapter) => chapter !== undefined);
  const loose: ChapterScan['links'] = [];
  const entries = kept(papers, found).flatMap((draft): Paper[] => {
    const reporting = parts.find((part) => part.papers.includes(draft.slug))?.chapters;
    const text = found.try(() => looseText(draft.source, looseContext(registry, draft.file, draft.slug, reporting)));
    loose.push(...(text?.links ?? []));
    return text === undefined ? [] : [{ slug: draft.slug, order: draft.matter.order, address: paperAddress(draft.slug), file: draft.file, matter: draft.matter, bodyHtml: text.html }];
  });
  const about = await readAbout(sources, registry, found);
  const catalogue = datasets.map((dataset): CatalogueEntry => {
    const uses = ({ definition }: { definition: { datasets: readonly { id: string }[] } }) => definition.datasets.some(({ id }) => id === dataset.id);
    return { dataset, address: datasetAddress(dataset.id), figures: chapters.flatMap(({ figures }) => figures.filter(uses)), tables: chapters.flatMap(({ tables }) => tables.filter(uses)) };
  });
  const printedParts = parts.map((part, i): Part => ({
    number: roman(i + 1),
    title: part.title,
    intro: part.intro ?? null,
    chapters: chapters.filter(({ slug }) => part.chapters.includes(slug)),
    papers: entries.filter(({ slug }) => part.papers.includes(slug)),
  }));
  const volume: Volume = {
    matter: matter.value,
    aboutHtml: about?.html ?? null,
    parts: printedParts,
    chapters,
    papers: entries,
    figures: chapters.flatMap(({ figures }) => figures),
    tables: chapters.flatMap(({ tables }) => tables),
    datasets: catalogue,
    audit: { entries: claims, chart: await chart },
  };
  const addresses = addressesOf(volume);
  for (const { draft, labels } of numbered) found.add(checkLinks(draft.scan.links, addresses, new Set(labels.keys())));
  found.add(checkLinks([...loose, ...(about?.links ?? [])], addresses, new Set()));
  const contextOf = contexts(sources, registry);
  const moved = numbered.map(({ draft }, i) => ({ draft, claims: audits[i]?.moved ?? [] }));
  return { loaded: found.failed() ? null : { volume, contextOf }, moved, diagnostics: found.sorted() };
}

function kept<T>(drafted: readonly Drafted<T>[], found: Collector): T[] {
  return drafted.flatMap(({ draft, diagnostics }) => {
    found.add(diagnostics);
    return draft === null ? [] : [draft];
  });
}

function contexts(sources: Sources, registry: Registry): LoadedVolume['contextOf'] {
  const byPath = new Map([...registry.chapters.values()].map((chapter) => [resolve(sources.folders.root, chapter.draft.file), chapter]));
  return (path) => {
    const chapter = byPath.get(resolve(path));
    if (!chapter) throw new Error(`${path} is not a chapter of this volume`);
    return chapterContext(registry, chapter);
  };
}

async function auditChart(entries: readonly AuditEntry[], chapters: readonly NumberedChapter[], found: Collector, drawer: Drawer): Promise<Audit['chart']> {
  if (entries.length === 0) return null;
  const args = [totalsOf(entries), chapters.map(({ draft }) => ({ slug: draft.slug, name: draft.matter.short ?? draft.matter.title }))] as const;
  const definition = verdictChart(...args);
  const order = { module: fileURLToPath(new URL('../audit/chart.ts', import.meta.url)), export: verdictChart.name, args, id: 'verdicts', chapter: 'audit', file: 'src/audit/chart.ts' };
  const rendered = await found.attempt(() => drawer.draw(order, definition));
  return rendered ? { definition, rendered } : null;
}

/** Every folder of the data folder is a dataset; all are read, so that none is published broken. */
async function loadDatasets(sources: Sources, found: Collector): Promise<Dataset[]> {
  const datasets: Dataset[] = [];
  for (const name of await sources.list(sources.folders.data)) {
    const path = join(sources.folders.data, name, 'index.ts');
    const { exports, source, diagnostics } = await loadModule(sources, path);
    found.add(diagnostics);
    if (source === '') continue;
    const dataset = exports['default'];
    if (isDataset(dataset)) {
      found.try(() => dataset.rows());
      datasets.push(dataset);
    } else if (diagnostics.length === 0) {
      found.add([{ file: sourceName(sources.folders, path), line: 1, column: 1, severity: 'error', rule: 'dataset-export', message: 'this file does not export a dataset', fix: 'export default defineDataset({ … })' }]);
    }
  }
  return datasets;
}

function isDataset(value: unknown): value is Dataset {
  return typeof value === 'object' && value !== null && 'declaration' in value && 'rows' in value;
}

/** A folder under chapters/ that no part lists would be lost without a word. */
async function unlisted(sources: Sources, slugs: readonly string[]): Promise<Diagnostic[]> {
  const folders = await sources.list(join(sources.folders.content, 'chapters'));
  return folders
    .filter((slug) => !slugs.includes(slug) && !slug.startsWith('.'))
    .map((slug) => ({ file: sourceName(sources.folders, join(sources.folders.content, 'volume.yaml')), line: 1, column: 1, severity: 'error', rule: 'chapter-unlisted', message: `no part lists the chapter "${slug}"`, fix: 'add it to a part, or move its folder out of content/chapters' }));
}

async function readAbout(sources: Sources, registry: Registry, found: Collector): Promise<ReturnType<typeof looseText> | null> {
  const path = join(sources.folders.content, 'about.mdx');
  const source = await sources.read(path);
  return source === null ? null : (found.try(() => looseText(source, looseContext(registry, sourceName(sources.folders, path), ''))) ?? null);
}

/** Every address that a text of the volume may link to. */
function addressesOf({ chapters, papers, figures, tables, datasets }: Volume): Set<string> {
  return new Set([
    ...FIXED_ADDRESSES,
    ...chapters.flatMap(({ slug, replication }) => [chapterAddress(slug), ...(replication ? [replication.address] : [])]),
    ...papers.map(({ slug }) => paperAddress(slug)),
    ...figures.map(({ chapter, id }) => figureAddress(chapter, id)),
    ...tables.map(({ chapter, id }) => tableAddress(chapter, id)),
    ...datasets.flatMap(({ dataset }) => [datasetAddress(dataset.id), `/data/${dataset.id}.csv`]),
  ]);
}
