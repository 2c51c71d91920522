import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { auditChapter, type ChapterAudit } from '../audit/audit.ts';
import type { Dataset } from '../dataset/declaration.ts';
import { manners } from '../citation/manner.ts';
import { placeInCode } from '../diagnostics/code.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { readYaml, type YamlReading } from '../diagnostics/yaml.ts';
import type { Drawer } from '../figures/drawer.ts';
import { idleImager, type Imager } from '../images/imager.ts';
import { collector, levelsOf, type Collector } from './collector.ts';
import type { Registry } from './context.ts';
import { readEvents, type EventsReading } from './events.ts';
import { readDois } from './dois.ts';
import { draftChapter, draftPaper, type Drafted, type PaperDraft } from './draft.ts';
import { sourceName } from './folders.ts';
import { draftGlossary } from './glossary.ts';
import { numberChapter, type NumberedChapter } from './labels.ts';
import { checkListing, checkRules, listed, missingFile, type Listed } from './listing.ts';
import { volumeMatter, type VolumeMatter } from './matter.ts';
import { loadModule, readText, type Sources } from './sources.ts';
import { checkTranslations } from './translations.ts';

/** A volume that is read and numbered, its texts not yet rendered. */
export interface PreparedVolume {
  matter: VolumeMatter;
  chapters: readonly NumberedChapter[];
  papers: readonly PaperDraft[];
  datasets: readonly Dataset[];
  /** In the order of the chapters. */
  audits: readonly ChapterAudit[];
  events: EventsReading | null;
  registry: Registry;
  /** Where things stand in volume.yaml. */
  reading: Pick<YamlReading<unknown>, 'place' | 'keyPlace'>;
}

export interface Preparation {
  sources: Sources;
  /** Null when volume.yaml cannot be read. */
  prepared: PreparedVolume | null;
  /** What is wrong so far; finishing adds to it. */
  found: Collector;
}

/** How a volume is checked. */
export interface Strictness {
  /** Warnings are errors. */
  strict?: boolean;
}

// With hundreds at once nothing else would be heard until the last is read: neither what other threads have drawn, nor a clock.
const CHAPTERS_AT_ONCE = 8;

/** Reads all files of a volume, judges its claims and numbers what can be pointed at. */
export async function prepareVolume(sources: Sources, base: string, drawer: Drawer, { strict = false }: Strictness = {}, imager: Imager = idleImager): Promise<Preparation> {
  const path = join(sources.folders.content, 'volume.yaml');
  const file = sourceName(sources.folders, path);
  const { text, diagnostics } = await readText(sources, path);
  if (text === null) {
    const found = collector();
    found.add(diagnostics.length > 0 ? diagnostics : [diagnose({ file, line: 1, column: 1 }, complaints.volumeMissing())]);
    return { sources, prepared: null, found };
  }
  const reading = readYaml(file, text, volumeMatter);
  const matter = reading.value ?? standIn(file, text);
  const found = collector(levelsOf(matter?.rules ?? {}, strict));
  found.add(reading.diagnostics);
  if (matter === undefined) return { sources, prepared: null, found };
  found.add(checkRules(matter.rules, reading));

  const { parts } = matter;
  const [chapterList, paperList] = [unique(listed(parts, 'chapters')), unique(listed(parts, 'papers'))];
  const drafting = pLimit(CHAPTERS_AT_ONCE);
  const [drafts, papers, datasets, glossary, events, dois] = await Promise.all([
    Promise.all(chapterList.map(({ slug }) => drafting(() => draftChapter(sources, slug, drawer, imager)))),
    Promise.all(paperList.map(({ slug }) => draftPaper(sources, slug))),
    loadDatasets(sources, found),
    draftGlossary(sources, found),
    readEvents(sources, found),
    readDois(sources, found),
  ]);
  found.add(await checkListing(sources, parts, reading));
  const missing = async (kind: 'chapter' | 'paper', list: readonly Listed[], drafted: readonly Drafted<unknown>[]): Promise<void> => {
    for (const [i, entry] of list.entries()) if (drafted[i]?.absent) found.add([await missingFile(sources, kind, entry, reading)]);
  };
  await missing('chapter', chapterList, drafts);
  await missing('paper', paperList, papers);

  const chapters = kept(drafts, found).map((draft, i) => numberChapter(draft, i + 1));
  const reports = kept(papers, found);
  // With a broken volume.yaml nobody knows its languages.
  if (reading.value) found.add(checkTranslations(matter, reading.place, chapters.map(({ draft }) => draft), reports));
  const audits = chapters.map(({ draft }) => auditChapter({ chapter: draft.slug, claims: draft.claims, sources: draft.claimSources }));
  for (const { diagnostics: faults } of [...chapters, ...audits]) found.add(faults);
  const bySlug = new Map(chapters.map((chapter) => [chapter.draft.slug, chapter]));
  const registry: Registry = {
    chapters: bySlug,
    // Also those whose folders nothing lists, which is told once and not at every mention.
    unread: new Set([...chapterList.map(({ slug }) => slug), ...(await sources.list(join(sources.folders.content, 'chapters')))].filter((slug) => bySlug.get(slug)?.draft.prose.broken ?? true)),
    claims: new Map(chapters.map(({ draft }, i) => [draft.slug, new Map(audits[i]?.entries.map((entry) => [entry.id, entry]))])),
    glossary,
    dois,
    manner: manners[matter.citationStyle],
    base,
  };
  return { sources, prepared: { matter, chapters, papers: reports, datasets, audits, events, registry, reading }, found };
}

/** With a broken volume.yaml nothing is published; what it lists is checked all the same, if its parts can be read. */
function standIn(file: string, text: string): VolumeMatter | undefined {
  const { parts } = volumeMatter.shape;
  const { value } = readYaml(file, text, z.looseObject({ parts }));
  if (value === undefined) return undefined;
  const licence = { name: '', url: '' };
  return { title: '', description: '', language: 'en', editors: [], edition: { version: '', date: '' }, licence: { text: licence, code: licence }, site: '', base: '/', doiPrefix: null, citationStyle: 'chicago-author-date', rules: {}, parts: value.parts, translations: {} };
}

function unique(list: readonly Listed[]): Listed[] {
  return list.filter(({ slug }, index) => list.findIndex((other) => other.slug === slug) === index);
}

function kept<T>(drafted: readonly Drafted<T>[], found: Collector): T[] {
  return drafted.flatMap(({ draft, diagnostics }) => {
    found.add(diagnostics);
    return draft === null ? [] : [draft];
  });
}

/** Every folder of the data folder is a dataset; all are read, so that none is published broken. */
async function loadDatasets(sources: Sources, found: Collector): Promise<Dataset[]> {
  const datasets: Dataset[] = [];
  for (const name of await sources.list(sources.folders.data)) {
    const folder = join(sources.folders.data, name);
    const files = await sources.list(folder);
    // Files that stand beside the folders, such as what their declarations share.
    if (files.length === 0 || name.startsWith('.')) continue;
    const path = join(folder, 'index.ts');
    const file = sourceName(sources.folders, path);
    if (!files.includes('index.ts')) {
      found.add([diagnose({ file: sourceName(sources.folders, folder), line: 1, column: 1 }, complaints.datasetIndex())]);
      continue;
    }
    const { exports, source, diagnostics } = await loadModule(sources, path);
    found.add(diagnostics);
    if (diagnostics.length > 0) continue;
    const dataset = exports['default'];
    if (!isDataset(dataset)) {
      found.add([diagnose(placeInCode({ file, text: source }, 'default'), complaints.datasetExport())]);
      continue;
    }
    if (dataset.id !== name) found.add([diagnose(placeInCode({ file, text: source }, 'default', ['file']), complaints.datasetWrong('file', `in the folder “${dataset.id}”`, `in the folder “${name}”`))]);
    found.try(() => dataset.rows());
    for (const vintage of dataset.vintages()) found.try(() => dataset.rows(vintage));
    datasets.push(dataset);
  }
  return datasets;
}

function isDataset(value: unknown): value is Dataset {
  return typeof value === 'object' && value !== null && 'declaration' in value && 'rows' in value && 'id' in value && 'basisOf' in value && 'vintages' in value;
}
