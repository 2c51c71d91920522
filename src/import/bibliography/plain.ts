import { texValue } from './write.ts';

export interface PlainReference {
  type: string;
  fields: Record<string, string>;
  family: string;
}

// "Family, G. H.", with particles and hyphens; "and", "&" or commas between.
const name = String.raw`(?:(?:van|von|de|del|der|den|la|le|da|dos|di|du|ter|ten)\s+)*\p{Lu}[\p{L}'’\-]+(?:\s\p{Lu}[\p{L}'’\-]+)?,\s*(?:\p{Lu}[\p{L}]*\.?[\s\-]*){1,4}`;
const lead = new RegExp(String.raw`^((?:${name})(?:\s*(?:,|;|,?\s*(?:and|&|y|und|et))\s*(?:${name}|et al\.?))*)\.?,?\s*\(?((?:1[5-9]|20)\d\d)[a-z]?\)?[.,:]?\s+(.+)$`, 'u');

/**
 * Reads an entry of a printed list, where it plainly is “Family, G., and Other, H. (2010). Title. Journal, 12(3), 1–20.”
 * Undefined for anything else: a guess would put words into the wrong field.
 */
export function readPlainReference(printed: string): PlainReference | undefined {
  const flat = printed.replace(/^\s*(?:\[\d+\]|\d+\.)\s*/, '').replace(/\s+/g, ' ').trim();
  const doi = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/.exec(flat)?.[0];
  const url = /https?:\/\/[^\s"<>]+[^\s"<>.,;)]/.exec(flat)?.[0];
  const bare = flat.replace(/(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+/i, '').replace(/(?:Retrieved|Accessed|Available)[^.]*?(?=https?:|$)/i, '').replace(/https?:\/\/\S+/, '').trim();
  const match = lead.exec(bare);
  if (match === null) return undefined;
  const [, people = '', year = '', rest = ''] = match;
  const authors = authorsOf(people);
  const [, title, after = ''] = /^[“"]?(.{8,}?)[.?!][”"]?\s+(.+)$|^[“"](.{8,}?)[”"],?\s*(.*)$/.exec(rest) ?? [];
  if (title === undefined || authors.length === 0) return undefined;
  const journal = /^(?:In:?\s+)?(.+?),?\s+(?:vol\.\s*)?(\d{1,4})(?:\s*\(([^)]+)\))?(?:[,:]\s*(?:pp?\.\s*)?([A-Za-z]?\d[\w]*(?:\s*[–-]+\s*[A-Za-z]?\d+)?))?\.?$/u.exec(after.trim());
  const common = { author: authors.join(' and '), title: texValue(title), year, ...(doi === undefined ? {} : { doi }), ...(url === undefined || url.includes('doi.org') ? {} : { url }) };
  const family = authors[0]?.split(',')[0] ?? '';
  if (journal !== null && !/[.:]\s/.test(journal[1] ?? '')) {
    const [, container = '', volume = '', issue, pages] = journal;
    return { type: 'article', family, fields: { ...common, journal: texValue(container), volume, ...(issue === undefined ? {} : { number: issue }), ...(pages === undefined ? {} : { pages: pages.replace(/\s*[–-]+\s*/, '--') }) } };
  }
  const place = after.replace(/[.\s]+$/, '');
  return { type: 'misc', family, fields: { ...common, ...(place === '' ? {} : { howpublished: texValue(place) }) } };
}

function authorsOf(people: string): string[] {
  const found = [...people.matchAll(new RegExp(name, 'gu'))].map(([written]) => written.replace(/[\s,&]+$/, '').replace(/\s+(?:and|y|und|et)$/, ''));
  return /et al/.test(people) ? [...found, 'others'] : found;
}
