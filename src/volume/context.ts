import { createCiter, type CiterOptions } from '../citation/cluster.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { withBase } from './current.ts';
import type { NumberedChapter } from './labels.ts';
import type { Label } from './model.ts';

/** Everything that the texts of a volume may point at. */
export interface Registry {
  chapters: ReadonlyMap<string, NumberedChapter>;
  base: string;
}

/** The context of a chapter's text; each page that prints citations needs a fresh one, because it counts them. */
export function chapterContext(registry: Registry, chapter: NumberedChapter, options: CiterOptions = {}): MarkdownContext {
  const { draft } = chapter;
  const { references } = draft.bibliography;
  const citer = createCiter([...references.values()], options);
  return {
    ...pointers(registry, draft.file, draft.slug),
    sectionNumber: (id) => chapter.sectionNumbers.get(id) ?? null,
    equationNumber: (id) => chapter.equationNumbers.get(id),
    citationKeys: () => [...references.keys()],
    cite: citer.cite,
    exports: (component) => [...(component === 'Figure' ? draft.figures : component === 'Table' ? draft.tables : { definitions: new Map() }).definitions.keys()],
  };
}

/** The context of a text outside the chapters, which has labels but no bibliography of its own. */
export function looseContext(registry: Registry, file: string, slug: string): MarkdownContext {
  return {
    ...pointers(registry, file, slug),
    sectionNumber: () => null,
    equationNumber: () => undefined,
    citationKeys: () => [],
    cite: () => '',
    exports: () => [],
  };
}

function pointers({ chapters, base }: Registry, file: string, slug: string): Pick<MarkdownContext, 'file' | 'slug' | 'href' | 'label' | 'labels'> {
  const own = [...(chapters.get(slug)?.labels.keys() ?? [])];
  const others = [...chapters.values()].filter(({ draft }) => draft.slug !== slug);
  return {
    file,
    slug,
    href: (address) => withBase(base, address),
    label: (id) => find(chapters, slug, id),
    labels: () => [...own, ...others.flatMap(({ draft, labels }) => [...labels.keys()].map((id) => id.replace('-', `-${draft.slug}/`)))],
  };
}

/** "fig-deficit" of this chapter, or "fig-overview/exports" of another, which is then named. */
function find(chapters: Registry['chapters'], slug: string, id: string): Label | undefined {
  const [, kind, other, rest] = /^(\w+)-([^/]+)\/(.+)$/.exec(id) ?? [];
  const home = other ?? slug;
  const label = chapters.get(home)?.labels.get(other === undefined ? id : `${kind}-${rest}`);
  if (label === undefined) return undefined;
  // Inside its own page the fragment is enough, and stays right when the page is saved.
  if (home === slug) return { ...label, address: label.address.slice(label.address.indexOf('#')) };
  return { ...label, text: `${label.text} of chapter ${chapters.get(home)?.number}` };
}
