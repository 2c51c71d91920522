import { join } from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { MovedClaim } from '../audit/audit.ts';
import { verdictBars, verdictChart } from '../audit/chart.ts';
import { totalsOf, type AuditEntry } from '../audit/entry.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { localDrawer, type Drawer } from '../figures/drawer.ts';
import type { ChapterScan } from '../markdown/index.ts';
import { chapterAddress, datasetAddress, paperAddress } from './addresses.ts';
import { assembleChapter } from './assemble.ts';
import { cardOf } from './card.ts';
import type { Collector } from './collector.ts';
import { looseContext, printedClaim, type Registry } from './context.ts';
import type { ChapterDraft } from './draft.ts';
import { assembleEvents } from './events.ts';
import { sourceName } from './folders.ts';
import { renderGlossary } from './glossary.ts';
import { checkLinks, type Site } from './links.ts';
import type { Audit, CatalogueEntry, Chapter, Paper, Part, Volume } from './model.ts';
import { roman } from './numbering.ts';
import { prepareVolume, type Preparation, type PreparedVolume, type Strictness } from './prepare.ts';
import { checkRedirects } from './redirects.ts';
import { checkPublicFiles, publicFiles } from './public-files.ts';
import { placesOf } from './reachable.ts';
import { readText, type Sources } from './sources.ts';
import { looseText } from './text.ts';
import { renderTitle } from './title.ts';

export interface Loading {
  /** Null when anything is wrong that would spoil the volume. */
  volume: Volume | null;
  /** Claims whose data no longer gives the verdict on record, by chapter. */
  moved: readonly { draft: ChapterDraft; claims: readonly MovedClaim[] }[];
  /** Everything that is wrong, sorted; warnings too. */
  diagnostics: readonly Diagnostic[];
}

/** Reads, checks, numbers and renders a whole volume. Links inside it are made for a site that stands at `base`. */
export async function loadVolume(sources: Sources, base: string, drawer: Drawer = localDrawer(), strictness: Strictness = {}): Promise<Loading> {
  return finishVolume(await prepareVolume(sources, base, drawer, strictness), drawer);
}

/**
 * Checks and renders a volume that is prepared.
 * @param checked called when all texts are checked, so that whoever does not wait for the drawings knows of all other
 * mistakes at once
 */
export async function finishVolume({ sources, prepared, found }: Preparation, drawer: Drawer, checked: () => void = () => undefined): Promise<Loading> {
  if (prepared === null) return { volume: null, moved: [], diagnostics: found.sorted() };
  const { matter, registry, audits } = prepared;
  const claims = audits.flatMap(({ entries }) => entries);
  const chart = auditChart(claims, prepared, found, drawer);
  const assembled: Promise<Awaited<ReturnType<typeof assembleChapter>> | undefined>[] = [];
  for (const chapter of prepared.chapters) {
    assembled.push(found.attempt(() => assembleChapter(chapter, registry, found, drawer)));
    // What other threads have drawn meanwhile is taken between two chapters; it would pile up.
    await rest();
  }
  const { papers, links } = renderPapers(prepared, found);
  const glossary = renderGlossary(registry, prepared.chapters, found);
  const about = await readAbout(sources, registry, found);
  checked();
  const chapters = (await Promise.all(assembled)).filter((chapter) => chapter !== undefined).map((chapter): Chapter => ({ ...chapter, card: cardOf(chapter, matter, drawer) }));
  const volume: Volume = {
    matter,
    aboutHtml: about?.html ?? null,
    parts: matter.parts.map((part, i): Part => ({
      number: roman(i + 1),
      title: part.title,
      intro: part.intro ?? null,
      chapters: chapters.filter(({ slug }) => part.chapters.includes(slug)),
      papers: papers.filter(({ slug }) => part.papers.includes(slug)),
    })),
    chapters,
    papers,
    figures: chapters.flatMap(({ figures }) => figures),
    tables: chapters.flatMap(({ tables }) => tables),
    datasets: catalogue(prepared, chapters, claims),
    events: assembleEvents(prepared.events, { registry, chapters, papers }, found),
    audit: { entries: claims, chart: await chart },
    glossary,
    dois: registry.dois,
  };
  await checkAllLinks(volume, prepared, [...links, ...(about?.links ?? [])], sources, found);
  // Other drafts are not held: they are as large as the chapters.
  const moved = prepared.chapters.map(({ draft }, i) => ({ draft, claims: audits[i]?.moved ?? [] })).filter(({ claims: changed }) => changed.length > 0);
  return { volume: found.failed() ? null : volume, moved, diagnostics: found.sorted() };
}

function renderPapers({ matter, papers, registry }: PreparedVolume, found: Collector): { papers: Paper[]; links: ChapterScan['links'] } {
  const links: ChapterScan['links'] = [];
  const rendered = papers.flatMap((draft): Paper[] => {
    const { slug, file } = draft;
    const reporting = matter.parts.find((part) => part.papers.includes(slug))?.chapters;
    const text = found.try(() => looseText(draft.source, looseContext(registry, file, slug, reporting), { report: found.add, printed: (name) => printedClaim(registry, reporting ?? [], name) }));
    links.push(...(text?.links ?? []));
    return text === undefined ? [] : [{ slug, order: draft.matter.order, address: paperAddress(slug), file, matter: draft.matter, title: draft.title, titleHtml: renderTitle(draft.title, draft.placeOf(['title']), found), bodyHtml: text.html, words: text.words }];
  });
  return { papers: rendered, links };
}

function catalogue({ datasets }: PreparedVolume, chapters: readonly Chapter[], claims: readonly AuditEntry[]): CatalogueEntry[] {
  return datasets.map((dataset) => {
    const uses = ({ definition }: { definition: { datasets: readonly { id: string }[] } }) => definition.datasets.some(({ id }) => id === dataset.id);
    return {
      dataset,
      address: datasetAddress(dataset.id),
      figures: chapters.flatMap(({ figures }) => figures.filter(uses)),
      tables: chapters.flatMap(({ tables }) => tables.filter(uses)),
      claims: claims.filter(({ datasets: read }) => read.some(({ id }) => id === dataset.id)),
    };
  });
}

async function auditChart(entries: readonly AuditEntry[], { chapters, matter: { parts } }: PreparedVolume, found: Collector, drawer: Drawer): Promise<Audit['chart']> {
  if (entries.length === 0) return null;
  const args = [totalsOf(entries), verdictBars(chapters.map(({ draft }) => ({ slug: draft.slug, name: draft.matter.short ?? draft.matter.title })), parts)] as const;
  const definition = verdictChart(...args);
  const order = { module: fileURLToPath(new URL('../audit/chart.ts', import.meta.url)), export: verdictChart.name, args, id: 'verdicts', chapter: 'audit', file: 'src/audit/chart.ts', pixels: false as const };
  const rendered = await found.attempt(() => drawer.draw(order, definition));
  return rendered ? { definition, rendered } : null;
}

async function readAbout(sources: Sources, registry: Registry, found: Collector): Promise<ReturnType<typeof looseText> | null> {
  const path = join(sources.folders.content, 'about.mdx');
  const { text: source, diagnostics } = await readText(sources, path);
  found.add(diagnostics);
  return source === null ? null : (found.try(() => looseText(source, looseContext(registry, sourceName(sources.folders, path), ''), { report: found.add })) ?? null);
}

async function checkAllLinks(volume: Volume, { chapters, registry, reading }: PreparedVolume, loose: ChapterScan['links'], sources: Sources, found: Collector): Promise<void> {
  const files = await publicFiles(sources);
  const failed = found.failed();
  const own = placesOf(volume, chapters, registry, failed);
  const site: Site = new Map([...own, ...files.map((file) => [file, null] as const)]);
  const none: ReadonlySet<string> = new Set();
  for (const { draft } of chapters) found.add(checkLinks(draft.scan.links, site, site.get(chapterAddress(draft.slug)) ?? none, files));
  found.add(checkLinks(loose, site, none, files));
  found.add(checkPublicFiles(files, own, volume.matter));
  // Of what could not be read, nobody knows the pages.
  if (!failed) found.add(checkRedirects(volume.matter.redirects ?? {}, site, reading));
}
