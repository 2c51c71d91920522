import { textOf } from '../markup/text.ts';
import type { Html } from '../volume/model.ts';

/** The first paragraph of a piece of HTML as text, for descriptions; mathematics is read from its TeX-free part. */
export function plainText(html: Html): string {
  const first = /<p\b[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? html;
  return textOf(first.replace(/<math\b.*?<\/math>/gs, '')).replace(/\s+/g, ' ').trim();
}
