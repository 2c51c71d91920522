import type { AuthorMatter, OriginalMatter } from '../volume/matter.ts';
import type { Run } from './run.ts';
import { spelledDate } from './dates.ts';
import { byline } from './names.ts';

/** The bibliographic record of the paper that a chapter or an entry goes back to, without its addresses and note. */
export function originalRecord(original: OriginalMatter, title: string, authors: readonly AuthorMatter[]): Run[] {
  const { container, publisher, volume, issue, issued, pages, startPage } = original;
  const numbers = [volume && `vol. ${volume}`, issue && `no. ${issue}`].filter(Boolean).join(', ');
  const extent = pages ? `pp. ${pages.replace(/(?<=\d)-+(?=\d)/g, '–')}` : startPage ? `p. ${startPage} ff.` : '';
  const tail = [numbers, issued && spelledDate(issued), extent, publisher].filter(Boolean).join(', ');
  const head = `${byline(authors)}, “${original.title ?? title}${container || tail ? ',' : '.'}” `;
  if (!container) return [tail ? `${head}${tail}.` : head.trimEnd()];
  return [head, { book: container }, tail ? `, ${tail}.` : '.'];
}
