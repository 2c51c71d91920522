import { kebab } from '../volume/addresses.ts';
import { isCitationKey } from '../citation/key.ts';

/** Words that say nothing in an id. */
const idle = new Set('a an and as at by for from in into is its of on or that the their to was were with we this'.split(' '));
const reserved = new Set('await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(' '));

/** Letters without accents, in ASCII; what has no Latin letter falls away. */
export function ascii(text: string): string {
  return text
    .replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('Ø', 'O').replaceAll('ł', 'l').replaceAll('Ł', 'L').replaceAll('æ', 'ae').replaceAll('Æ', 'Ae').replaceAll('œ', 'oe').replaceAll('đ', 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, ' ');
}

/** "Results of the second survey" gives "results-second-survey"; at most `limit` words that say something. */
export function readableId(text: string, limit = 4): string {
  const words = ascii(text).toLowerCase().replace(/['’]/g, '').split(/[^a-z0-9]+/).filter((word) => word !== '');
  const telling = words.filter((word) => !idle.has(word));
  return (telling.length > 0 ? telling : words).slice(0, limit).join('-').slice(0, 48).replace(/-$/, '');
}

/** Gives each name once: "a", "a-2", "a-3". */
export class Names {
  readonly #taken = new Set<string>();

  take(wanted: string, joint = '-'): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name.toLowerCase()); count += 1) name = `${wanted}${joint}${count}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** "summary-2019" as the name of an export, "summary2019", and the id that the engine makes of that. */
export function exportName(id: string): { name: string; id: string } {
  const camel = id.split('-').filter((part) => part !== '').map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
  const name = camel === '' || /^\d/.test(camel) || reserved.has(camel) ? `table${camel.charAt(0).toUpperCase()}${camel.slice(1)}` : camel;
  return { name, id: kebab(name) };
}

/** A key that can be written after @: the source's own where it can, else with what does not fit taken out. */
export function citationKey(key: string): string {
  const cleaned = key.normalize('NFC').replace(/[^\p{L}\p{N}_:.\-]+/gu, '-').replace(/([:.\-])[:.\-]+/g, '$1').replace(/^[:.\-]+|[:.\-]+$/g, '');
  if (isCitationKey(key)) return key;
  return isCitationKey(cleaned) ? cleaned : `work-${cleaned}`.replace(/-$/, '');
}
