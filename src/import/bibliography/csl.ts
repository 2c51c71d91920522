import { plain, type Entry } from '../document.ts';
import type { MetaValue } from '../pandoc/ast.ts';
import { metaInlines } from '../pandoc/read.ts';
import { texValue } from './write.ts';

const types: Readonly<Record<string, string>> = { 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', article: 'article', book: 'book', chapter: 'incollection', 'paper-conference': 'inproceedings', report: 'techreport', thesis: 'phdthesis', webpage: 'online', dataset: 'dataset', software: 'software', manuscript: 'unpublished' };

/** A work as reference managers leave it in a Word document (CSL), through pandoc's metadata. */
export function cslEntry(value: MetaValue): Entry[] {
  if (value.t !== 'MetaMap') return [];
  const words = (name: string): string => texValue(plain(metaInlines(value.c[name], { lose: () => undefined, word: false })));
  const key = words('id');
  if (key === '') return [];
  const type = types[words('type')] ?? 'misc';
  const container = words('container-title');
  const fields: Record<string, string> = {
    author: names(value.c['author']), editor: names(value.c['editor']), title: words('title'),
    [type === 'article' ? 'journal' : 'booktitle']: container, publisher: words('publisher'), address: words('publisher-place'), volume: words('volume'), number: words('issue') || words('number'),
    pages: words('page').replace(/[–-]+/g, '--'), edition: words('edition'), doi: words('doi') || words('DOI'), url: words('url') || words('URL'), year: dateOf(value.c['issued']),
  };
  return [{ key, type, fields: Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== '')) }];
}

function names(value: MetaValue | undefined): string {
  if (value?.t !== 'MetaList') return '';
  return value.c.flatMap((name) => {
    if (name.t !== 'MetaMap') return [];
    const part = (key: string): string => texValue(plain(metaInlines(name.c[key], { lose: () => undefined, word: false })));
    if (part('family') === '') return part('literal') === '' ? [] : [`{${part('literal')}}`];
    const particle = part('non-dropping-particle') || part('dropping-particle');
    return [[`${particle} ${part('family')}`.trim(), part('suffix'), part('given')].filter((word) => word !== '').join(', ')];
  }).join(' and ');
}

function dateOf(value: MetaValue | undefined): string {
  return /(?:1[4-9]|20)\d\d/.exec(JSON.stringify(value ?? ''))?.[0] ?? '';
}
