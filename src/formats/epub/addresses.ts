import { fullAddress, type Place } from '../../record/place.ts';
import type { Address, Volume } from '../../volume/model.ts';

export const chapterPage = (slug: string): string => `chapter-${slug}.xhtml`;
export const paperPage = (slug: string): string => `paper-${slug}.xhtml`;
/** A picture of a chapter's own folder. */
export const imageFile = (chapter: string, name: string): string => `images/${chapter}-${name.replace(/[^\w.-]/g, '_')}`;

/** A link of the volume as the book has it: to a page of its own where it has one, to the site otherwise. `href` has no base. */
export function bookAddress(href: string, { chapters, papers }: Pick<Volume, 'chapters' | 'papers'>, place: Place, page: string): string {
  if (!href.startsWith('/')) return href;
  const [, path = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(href) ?? [];
  const float = /^(\/chapters\/([^/]+)\/)(figures|tables)\/([^/]+)\/$/.exec(path);
  const chapter = chapters.find(({ address }) => address === path || address === float?.[1]);
  const within = float ? `#${float[3] === 'figures' ? 'fig' : 'tbl'}-${float[4]}` : fragment;
  const target = chapter ? chapterPage(chapter.slug) : papers.find(({ address }) => address === path) && paperPage(path.split('/').at(-2) ?? '');
  if (!target) return fullAddress(place, href as Address);
  return target === page && within !== '' ? within : target + within;
}
