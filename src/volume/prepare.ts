import { join, resolve } from 'node:path';
import { auditChapter, type ChapterAudit } from '../audit/audit.ts';
import type { Dataset } from '../dataset/declaration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../diagnostics/yaml.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { collector, type Collector } from './collector.ts';
import { chapterContext, type Registry } from './context.ts';
import { readEvents, type EventsReading } from './events.ts';
import { draftChapter, draftPaper, type Drafted, type PaperDraft } from './draft.ts';
import { sourceName } from './folders.ts';
import { numberChapter, type NumberedChapter } from './labels.ts';
import { volumeMatter, type VolumeMatter } from './matter.ts';
import { loadModule, type Sources } from './sources.ts';

/** A volume that is read and numbered: its chapters can be compiled, its pages not yet printed. */
export interface PreparedVolume {
  matter: VolumeMatter;
  chapters: readonly NumberedChapter[];
  papers: readonly PaperDraft[];
  datasets: readonly Dataset[];
  /** In the order of the chapters. */
  audits: readonly ChapterAudit[];
  events: EventsReading | null;
  registry: Registry;
  /** Context for compiling a chapter's file, given its absolute path: a fresh one each time, because it counts citations. */
  contextOf(path: string): MarkdownContext;
}

export interface Preparation {
  sources: Sources;
  /** Null when volume.yaml cannot be read. */
  prepared: PreparedVolume | null;
  /** What is wrong so far; finishing adds to it. */
  found: Collector;
}

/** Reads all files of a volume, judges its claims and numbers what can be pointed at. */
export async function prepareVolume(sources: Sources, base: string): Promise<Preparation> {
  const found = collector();
  const file = join(sources.folders.content, 'volume.yaml');
  const matter = readYaml(sourceName(sources.folders, file), (await sources.read(file)) ?? '', volumeMatter);
  found.add(matter.diagnostics);
  if (matter.value === undefined) return { sources, prepared: null, found };

  const { parts } = matter.value;
  const slugs = parts.flatMap(({ chapters }) => chapters);
  const [drafts, papers, datasets, events] = await Promise.all([
    Promise.all(slugs.map((slug) => draftChapter(sources, slug))),
    Promise.all(parts.flatMap((part) => part.papers).map((slug) => draftPaper(sources, slug))),
    loadDatasets(sources, found),
    readEvents(sources),
  ]);
  found.add(await unlisted(sources, slugs));
  found.add(events?.diagnostics ?? []);
  const chapters = kept(drafts, found).map((draft, i) => numberChapter(draft, i + 1));
  const audits = chapters.map(({ draft }) => auditChapter({ chapter: draft.slug, claims: draft.claims, sources: draft.claimSources }));
  for (const { diagnostics } of [...chapters, ...audits]) found.add(diagnostics);
  const bySlug = new Map(chapters.map((chapter) => [chapter.draft.slug, chapter]));
  const registry: Registry = {
    chapters: bySlug,
    unread: new Set(slugs.filter((slug) => bySlug.get(slug)?.draft.prose.broken ?? true)),
    claims: new Map(chapters.map(({ draft }, i) => [draft.slug, new Map(audits[i]?.entries.map((entry) => [entry.id, entry]))])),
    base,
  };
  return { sources, prepared: { matter: matter.value, chapters, papers: kept(papers, found), datasets, audits, events, registry, contextOf: contexts(sources, registry) }, found };
}

function kept<T>(drafted: readonly Drafted<T>[], found: Collector): T[] {
  return drafted.flatMap(({ draft, diagnostics }) => {
    found.add(diagnostics);
    return draft === null ? [] : [draft];
  });
}

function contexts(sources: Sources, registry: Registry): PreparedVolume['contextOf'] {
  const byPath = new Map([...registry.chapters.values()].map((chapter) => [resolve(sources.folders.root, chapter.draft.file), chapter]));
  return (path) => {
    const chapter = byPath.get(resolve(path));
    if (!chapter) throw new Error(`${path} is not a chapter of this volume`);
    return chapterContext(registry, chapter);
  };
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
