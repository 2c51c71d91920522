import { Keys } from '../bibliography/key.ts';
import { texValue } from '../bibliography/write.ts';
import { readPlainReference } from '../bibliography/plain.ts';
import type { Entry, Lose } from '../document.ts';
import { attribute, below, elements, first, nameOf, words, type XmlElement } from '../xml.ts';

export interface ReferenceList {
  entries: Entry[];
  /** Ids of <ref> and of the citations in it -> key. */
  keyOf: ReadonlyMap<string, string>;
  /** Keys in the order of the list, for ranges such as 3–7. */
  order: readonly string[];
  /** First author's family name by key. */
  familyOf: ReadonlyMap<string, string>;
}

/** Reads all reference lists of an article. */
export function readReferences(article: XmlElement, lose: Lose): ReferenceList {
  const keys = new Keys();
  const entries: Entry[] = [];
  const keyOf = new Map<string, string>();
  const familyOf = new Map<string, string>();
  const order: string[] = [];
  for (const ref of below(article, 'ref')) {
    const citations = below(ref, 'element-citation', 'mixed-citation', 'nlm-citation', 'citation');
    const [citation, ...more] = citations;
    const id = ref.attributes['id'] ?? '';
    if (citation === undefined) {
      lose({ where: `reference ${words(first(ref, 'label')) || id}`, what: `it holds no citation: ${words(ref).slice(0, 80)}`, remedy: 'write its entry in references.bib' });
      continue;
    }
    for (const [index, work] of [citation, ...more].entries()) {
      const { type, fields, family } = readCitation(work);
      const key = keys.make(family, fields['year'] ?? '');
      if (index === 0) order.push(key);
      entries.push({ key, type, fields });
      familyOf.set(key, family);
      for (const name of [index === 0 ? id : '', work.attributes['id'] ?? '']) if (name !== '') keyOf.set(name, key);
    }
  }
  return { entries, keyOf, order, familyOf };
}

const types: Readonly<Record<string, string>> = {
  journal: 'article', book: 'book', chapter: 'incollection', edbook: 'incollection', confproc: 'inproceedings', conference: 'inproceedings', 'conf-proc': 'inproceedings', thesis: 'phdthesis', report: 'techreport', gov: 'techreport',
  web: 'online', webpage: 'online', website: 'online', preprint: 'article', data: 'dataset', software: 'software', patent: 'patent', working: 'techreport', 'working-paper': 'techreport', discussion: 'techreport', periodical: 'article', newspaper: 'article', letter: 'article',
};

function readCitation(node: XmlElement): { type: string; fields: Record<string, string>; family: string } {
  const kind = (attribute(node, 'publication-type') ?? attribute(node, 'citation-type') ?? '').toLowerCase();
  const get = (...names: string[]): string => names.map((name) => words(below(node, name)[0])).find((value) => value !== '') ?? '';
  const title = get('article-title', 'chapter-title', 'data-title', 'part-title');
  const source = get('source');
  const groups = below(node, 'person-group');
  const editors = groups.filter((group) => /editor/.test(attribute(group, 'person-group-type') ?? ''));
  const inEditors = new Set(editors.flatMap((group) => below(group, 'name', 'string-name', 'collab')));
  const authors = below(node, 'name', 'string-name', 'collab').filter((name) => !inEditors.has(name));
  const etal = below(node, 'etal').length > 0;
  if (title === '' && source === '' && authors.length === 0) return rough(node);

  let type = types[kind] ?? (source !== '' && title !== '' ? 'article' : 'misc');
  if (type === 'book' && title !== '') type = 'incollection';
  if (type === 'article' && title === '' && get('publisher-name') !== '') type = 'book';
  const holder = type === 'article' ? 'journal' : 'booktitle';
  const alone = title === '';
  const pages = get('page-range') || [get('fpage'), get('lpage')].filter((page) => page !== '').join('--') || get('elocation-id');
  const pubIds = below(node, 'pub-id');
  const doi = pubIds.find((id) => attribute(id, 'pub-id-type') === 'doi') ?? below(node, 'ext-link').find((link) => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|10\.\d{4})/.test(attribute(link, 'href') ?? ''));
  const url = below(node, 'ext-link', 'uri').map((link) => attribute(link, 'href') ?? words(link)).find((address) => /^https?:/.test(address) && !/doi\.org\//.test(address));
  const year = get('year').replace(/^(\d{4})[a-z]$/, '$1');
  const given: Record<string, string> = {
    author: names(authors, etal),
    editor: names([...inEditors], false),
    title: texValue(title || source),
    [holder]: alone ? '' : texValue(source),
    year: texValue(year || (/in press|forthcoming/i.test(words(node)) ? 'forthcoming' : '')),
    volume: texValue(get('volume')),
    number: texValue(get('issue')),
    pages: texValue(pages),
    edition: texValue(get('edition')),
    publisher: texValue(get('publisher-name', 'institution')),
    address: texValue(get('publisher-loc')),
    eventtitle: texValue(get('conf-name')),
    doi: doi === undefined ? '' : (attribute(doi, 'href') ?? words(doi)).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    url: url ?? '',
    note: texValue(get('comment').replace(/^[,.;\s]+|[,;\s]+$/g, '')),
  };
  const firstName = authors[0] ?? [...inEditors][0];
  const family = firstName === undefined ? source : nameOf(firstName) === 'collab' ? words(firstName) : words(below(firstName, 'surname')[0]) || (words(firstName).split(/[\s,]/)[0] ?? '');
  return { type, fields: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')), family };
}

// A citation that only holds words.
function rough(node: XmlElement): { type: string; fields: Record<string, string>; family: string } {
  const printed = words(node);
  const read = readPlainReference(printed);
  return read ?? { type: 'misc', fields: { author: '', title: texValue(printed), year: /\b(?:19|20)\d\d\b/.exec(printed)?.[0] ?? '' }, family: printed.split(/[\s,]/)[0] ?? '' };
}

function names(nodes: readonly XmlElement[], etal: boolean): string {
  const written = nodes.map((node) => {
    if (nameOf(node) === 'collab') return `{${texValue(words(node))}}`;
    const part = (name: string): string => texValue(words(elements(node, name)[0]));
    const [surname, given, suffix] = [part('surname'), part('given-names'), part('suffix')];
    if (surname === '') return /,/.test(words(node)) ? texValue(words(node)) : `{${texValue(words(node))}}`;
    // Small words at its front are BibTeX's particle; capitals must hold the name together.
    return [surname, suffix, initials(given)].filter((words) => words !== '').join(', ');
  });
  return [...written.filter((name) => name !== '' && name !== '{}'), ...(etal ? ['others'] : [])].join(' and ');
}

/** "RJ" as PubMed has it becomes "R. J.". */
export function initials(given: string): string {
  return /^[\p{Lu}]{1,4}$/u.test(given) ? [...given].map((letter) => `${letter}.`).join(' ') : given;
}
