import { claimHtml, claimText } from '../audit/claim-html.ts';
import type { AuditEntry } from '../audit/entry.ts';
import { claimId } from '../audit/named-claim.ts';
import { compareReferences } from '../citation/author-date.ts';
import { createCiter, type Citer, type CiterOptions } from '../citation/cluster.ts';
import type { Manner } from '../citation/manner.ts';
import type { Reference } from '../citation/reference.ts';
import { hanMarked } from '../markup/han.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { termAddress, withBase } from './addresses.ts';
import type { GlossaryDraft } from './glossary.ts';
import { shownImage } from './images.ts';
import type { NumberedChapter } from './labels.ts';
import type { Label } from './model.ts';

/** Everything that the texts of a volume may point at. */
export interface Registry {
  chapters: ReadonlyMap<string, NumberedChapter>;
  /** Chapters that could not be read: what points at them may be right. */
  unread: ReadonlySet<string>;
  /** Judged claims by chapter, then by id. */
  claims: ReadonlyMap<string, ReadonlyMap<string, AuditEntry>>;
  /** Null where glossary.yaml cannot be read. */
  glossary: GlossaryDraft | null;
  /** DOIs that were seen to lead to their works, in small letters. */
  dois: ReadonlySet<string>;
  /** How the volume cites. */
  manner: Manner;
  base: string;
}

/** The context of a chapter's text; each page that prints citations needs a fresh citer, because it counts them. */
export function chapterContext(registry: Registry, chapter: NumberedChapter, citer: Citer = chapterCiter(registry, chapter)): MarkdownContext {
  const { draft } = chapter;
  const { references } = draft.bibliography;
  return {
    ...pointers(registry, draft.file, draft.slug),
    sectionNumber: (id) => chapter.sectionNumbers.get(id) ?? null,
    equationNumber: (id) => chapter.equationNumbers.get(id),
    citationKeys: () => [...references.keys()],
    cite: (cluster) => hanMarked(citer.cite(cluster), draft.matter.lang),
    claim: (name) => claimOf(registry, [draft.slug], name),
    image: (name) => {
      const found = draft.images.find((image) => `images/${image.name}` === name);
      return found && shownImage(found, draft.slug, registry.base);
    },
    images: () => draft.images.map(({ name }) => `images/${name}`),
    exports: (component) => {
      if (component === 'Term') return termIds(registry);
      // What a module that does not load exports is unknown, so that every use of it may be right.
      const used = draft.scan.components.filter((use) => use.component === component).map(({ name }) => name);
      if (component === 'Claim') return [...draft.claims.map(({ path }) => path.join('.')), ...(draft.claimsFailed ? used : [])];
      const { definitions, unsound, failed } = component === 'Figure' ? draft.figures : draft.tables;
      return [...definitions.keys(), ...unsound, ...(failed ? used : [])];
    },
  };
}

export function chapterCiter({ manner }: Registry, chapter: NumberedChapter, options: CiterOptions = {}): Citer {
  const references = listOrder(manner, chapter);
  return createCiter(references, { manner, numbered: manner.by === 'number' ? references.map(({ id }) => id) : [], ...options });
}

/** A chapter's works as its list has them: where a style numbers them, in the order in which the text cites them, then those that it does not cite. */
export function listOrder({ by }: Manner, { draft }: NumberedChapter): Reference[] {
  const { references } = draft.bibliography;
  if (by !== 'number') return [...references.values()];
  const cited = draft.scan.citations.flatMap(({ cluster }) => cluster.items.flatMap(({ key }) => references.get(key) ?? []));
  return [...new Set([...cited, ...[...references.values()].sort(compareReferences)])];
}

/**
 * The context of a text outside the chapters, which has labels but no bibliography of its own. An entry may show the
 * claims of the chapters that report of it.
 */
export function looseContext(registry: Registry, file: string, slug: string, reporting: readonly string[] = []): MarkdownContext {
  return {
    ...pointers(registry, file, slug),
    sectionNumber: () => null,
    equationNumber: () => undefined,
    citationKeys: () => [],
    cite: () => '',
    claim: (name) => claimOf(registry, reporting, name),
    exports: (component) => (component === 'Term' ? termIds(registry) : []),
  };
}

function claimOf(registry: Registry, chapters: readonly string[], name: string): string | undefined {
  const entry = entryOf(registry, chapters, name);
  return entry && claimHtml(entry, (address) => withBase(registry.base, address));
}

/** A claim as its sentence shows it, without any mark; the first of these chapters that has one of this name. */
export function printedClaim(registry: Registry, chapters: readonly string[], name: string): string | undefined {
  const entry = entryOf(registry, chapters, name);
  return entry && claimText(entry);
}

function entryOf({ claims }: Registry, chapters: readonly string[], name: string): AuditEntry | undefined {
  return chapters.map((slug) => claims.get(slug)?.get(claimId(name.split('.')))).find((found) => found !== undefined);
}

function termIds({ glossary }: Registry): string[] {
  return glossary?.entries.map(({ id }) => id) ?? [];
}

function pointers(registry: Registry, file: string, slug: string): Pick<MarkdownContext, 'file' | 'slug' | 'href' | 'label' | 'labels' | 'term'> {
  const { chapters, base } = registry;
  const own = [...(chapters.get(slug)?.labels.keys() ?? [])];
  const others = [...chapters.values()].filter(({ draft }) => draft.slug !== slug);
  return {
    file,
    slug,
    href: (address) => withBase(base, address),
    label: (id) => find(registry, slug, id),
    term: (id) => (registry.glossary === null || registry.glossary.entries.some((entry) => entry.id === id) ? termAddress(id) : undefined),
    labels: () => [...own, ...others.flatMap(({ draft, labels }) => [...labels.keys()].map((id) => id.replace('-', `-${draft.slug}/`)))],
  };
}

/** "fig-deficit" of this chapter, or "fig-overview/exports" of another, which is then named. */
function find({ chapters, unread }: Registry, slug: string, id: string): Label | undefined {
  const [, kind, other, rest] = /^(\w+)-([^/]+)\/(.+)$/.exec(id) ?? [];
  const home = other ?? slug;
  if (unread.has(home)) return { id, kind: 'section', chapter: home, text: id, address: '/', title: '' };
  const label = chapters.get(home)?.labels.get(other === undefined ? id : `${kind}-${rest}`);
  if (label === undefined) return undefined;
  // Inside its own page the fragment is enough, and stays right when the page is saved.
  if (home === slug) return { ...label, address: label.address.slice(label.address.indexOf('#')) };
  return { ...label, text: `${label.text} of chapter ${chapters.get(home)?.number}` };
}
