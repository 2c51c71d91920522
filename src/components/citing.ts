import type { ChapterMatter, VolumeMatter } from '../volume/matter.ts';
import { spelledDate } from './dates.ts';
import { citedNames, joined } from './names.ts';

/** A stretch of a citation: plain, or the title of a book, which is set in italics. */
export type Run = string | { book: string };

/** What is cited: the volume itself, a chapter of it, or a figure, table or dataset. */
export interface Cited {
  volume: Pick<VolumeMatter, 'title' | 'subtitle' | 'editors' | 'edition'>;
  chapter?: { number: number; matter: Pick<ChapterMatter, 'title' | 'authors'> };
  /** A figure or table of the chapter, by its name ("Figure 1") and title. */
  item?: { name: string; title: string };
  /** A dataset of the volume: who published the values, and its title. */
  dataset?: { publishers: readonly string[]; title: string };
}

/**
 * A citation in author–title order for a reader to copy; `url` is absolute. A chapter is cited as the restatement that
 * it is, never as the publication that it restates.
 */
export function suggestedCitation({ volume, chapter, item, dataset }: Cited, url: string): Run[] {
  const book = { book: volume.subtitle ? `${volume.title}: ${volume.subtitle}` : volume.title };
  const edition = `Edition ${volume.edition.version}, ${spelledDate(volume.edition.date)}. ${url}`;
  const editors = volume.editors.map((editor) => editor.name);
  if (dataset) return [`${sentence(joined(dataset.publishers))} ${quoted(dataset.title, '.')} Dataset in `, book, `. ${edition}`];
  if (!chapter) {
    const opening = editors.length > 0 ? [`${joined(editors)}, ${editors.length === 1 ? 'ed' : 'eds'}. `] : [];
    return [...opening, book, `. ${edition}`];
  }
  const names = sentence(citedNames(chapter.matter.authors));
  const edited = editors.length > 0 ? `, edited by ${joined(editors).replace(/^The /, 'the ')}` : '';
  const work = item
    ? `${quoted(`${item.name}: ${item.title}`, '.')} In ${quoted(chapter.matter.title, ',')} restated as chapter ${chapter.number} of `
    : `${quoted(chapter.matter.title, '.')} Restated as chapter ${chapter.number} of `;
  return [`${names} ${work}`, book, `${edited}. ${edition}`];
}

export function plainCitation(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.book)).join('');
}

// The stop stands inside the quotation marks, unless the title brings its own.
function quoted(title: string, stop: string): string {
  return /[?!.]$/.test(title) ? `“${title}”` : `“${title}${stop}”`;
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
