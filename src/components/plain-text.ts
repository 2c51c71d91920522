import type { Html } from '../volume/model.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The first paragraph of a piece of HTML as text, for descriptions; mathematics is read from its TeX-free part. */
export function plainText(html: Html): string {
  const first = /<p\b[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? html;
  return first
    .replace(/<math\b.*?<\/math>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name ?? ''] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
