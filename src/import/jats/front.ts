import type { OriginalMatter } from '../../volume/matter.ts';
import type { Author, Matter } from '../document.ts';
import { attribute, below, elements, first, nameOf, words, type XmlElement } from '../xml.ts';
import { readFlow } from './flow.ts';
import { childrenOf } from './inlines.ts';
import { initials } from './references.ts';
import type { Reading } from './reading.ts';

/** Title, authors, abstract, keywords and the record of an article, from its <front>. */
export function readFront(article: XmlElement, reading: Reading): Matter {
  const meta = first(article, 'front', 'article-meta') ?? first(article, 'front-stub');
  const journal = first(article, 'front', 'journal-meta');
  const titles = first(meta, 'title-group');
  const subtitle = childrenOf(first(titles, 'subtitle'), reading);
  const title = childrenOf(first(titles, 'article-title'), reading);
  reading.section.title = 'Abstract';
  const abstracts = elements(meta, 'abstract');
  const abstract = abstracts.find((node) => attribute(node, 'abstract-type') === undefined) ?? abstracts[0];
  for (const other of abstracts.filter((node) => node !== abstract)) {
    reading.lose({ where: 'front matter', what: `a second abstract (${attribute(other, 'abstract-type') ?? 'without a kind'}) is left out: ${words(other).slice(0, 80)}`, remedy: 'add it to the abstract or the text' });
  }
  for (const name of ['funding-group', 'trans-abstract', 'trans-title-group', 'related-article']) {
    const [found] = below(meta, name);
    if (found !== undefined && words(found) !== '') reading.lose({ where: 'front matter', what: `<${name}> has no place there: ${words(found).slice(0, 100)}`, remedy: 'write it into the text, for instance under the acknowledgements' });
  }
  const groups = elements(meta, 'kwd-group').filter((group) => !/research-organism|author-impact|subject/.test(attribute(group, 'kwd-group-type') ?? ''));
  return {
    title: subtitle.length > 0 ? [...title, { type: 'text', value: ': ' }, ...subtitle] : title,
    short: words(below(titles, 'alt-title').find((alt) => /running|short/.test(attribute(alt, 'alt-title-type') ?? ''))) || undefined,
    authors: readAuthors(meta, reading),
    abstract: abstract === undefined ? [] : abstractBlocks(abstract, reading),
    keywords: groups.flatMap((group) => below(group, 'kwd').map(words)).filter((word, index, all) => word !== '' && all.indexOf(word) === index),
    original: recordOf(meta, journal),
    lang: attribute(article, 'lang')?.toLowerCase().slice(0, 2),
    sectionsNumbered: elements(first(article, 'body'), 'sec').some((sec) => /^\d/.test(words(first(sec, 'label')))),
  };
}

// Sections of an abstract become paragraphs that begin with their title.
function abstractBlocks(abstract: XmlElement, reading: Reading): Matter['abstract'] {
  return elements(abstract).filter((child) => nameOf(child) !== 'title').flatMap((child) => {
    if (nameOf(child) !== 'sec') return readFlow(child, reading);
    const [lead, ...rest] = elements(child).flatMap((part) => readFlow(part, reading));
    const title = childrenOf(first(child, 'title'), reading);
    if (lead?.type !== 'paragraph' || title.length === 0) return lead === undefined ? [] : [lead, ...rest];
    return [{ type: 'paragraph' as const, children: [{ type: 'strong' as const, children: title }, { type: 'text' as const, value: /[.:]$/.test(words(first(child, 'title'))) ? ' ' : ': ' }, ...lead.children] }, ...rest];
  });
}

function readAuthors(meta: XmlElement | undefined, reading: Reading): Author[] {
  const affiliations = new Map(below(meta, 'aff').map((aff) => [aff.attributes['id'] ?? '', affiliationOf(aff)]));
  const corresps = new Map(below(meta, 'corresp').map((corresp) => [corresp.attributes['id'] ?? '', corresp]));
  return elements(meta, 'contrib-group').flatMap((group) => {
    const shared = elements(group, 'aff').map(affiliationOf);
    return elements(group, 'contrib').filter((contrib) => /^author|^$/.test(attribute(contrib, 'contrib-type') ?? '') || /^author/.test(attribute(group, 'content-type') ?? '')).flatMap((contrib) => readAuthor(contrib, affiliations, corresps, shared, reading));
  });
}

function readAuthor(contrib: XmlElement, affiliations: ReadonlyMap<string, string>, corresps: ReadonlyMap<string, XmlElement>, shared: readonly string[], reading: Reading): Author[] {
  const names = [...elements(contrib, 'name', 'string-name'), ...elements(contrib, 'name-alternatives').flatMap((group) => elements(group, 'name', 'string-name'))];
  const name = names.find((candidate) => !/eastern|native/.test(attribute(candidate, 'name-style') ?? '') || /^[\x20-\u024f]+$/.test(words(candidate))) ?? names[0];
  const native = names.find((candidate) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(words(candidate)));
  const collab = first(contrib, 'collab');
  const cited = elements(contrib, 'xref');
  const ids = (kind: string): string[] => cited.filter((xref) => attribute(xref, 'ref-type') === kind).flatMap((xref) => (attribute(xref, 'rid') ?? '').split(/\s+/));
  const own = [...ids('aff').flatMap((id) => affiliations.get(id) ?? []), ...elements(contrib, 'aff').map(affiliationOf)];
  const corresp = ids('corresp').map((id) => corresps.get(id)).find((node) => node !== undefined);
  const details: Partial<Author> = {
    affiliation: (own.length > 0 ? own : shared).filter((words) => words !== '').join('; ') || undefined,
    email: words(below(contrib, 'email')[0]) || words(below(corresp, 'email')[0]) || undefined,
    orcid: words(below(contrib, 'contrib-id').find((id) => /orcid/i.test(attribute(id, 'contrib-id-type') ?? words(id)))) || below(contrib, 'uri', 'ext-link').map((link) => attribute(link, 'href') ?? '').find((href) => href.includes('orcid.org')),
    corresponding: attribute(contrib, 'corresp') === 'yes' || corresp !== undefined || undefined,
    note: attribute(contrib, 'deceased') === 'yes' ? 'Deceased' : undefined,
  };
  if (name === undefined) {
    const label = collab === undefined ? '' : elements(collab).length > 0 ? collab.children.map((child) => ('text' in child && !('name' in child) ? String(child.text) : '')).join('').replace(/\s+/g, ' ').trim() || words(first(collab, 'institution')) : words(collab);
    if (below(collab, 'contrib').length > 0) reading.lose({ where: 'front matter', what: `the members of “${label}” are left out`, remedy: 'name them in the text, if they are to be named' });
    return label === '' ? [] : [{ ...details, family: label }];
  }
  const part = (which: string): string => words(first(name, which));
  const family = [part('surname') || words(name), part('suffix')].filter((word) => word !== '').join(' ');
  const given = initials(part('given-names'));
  return [{ ...details, given: given || undefined, family, native: native !== undefined && native !== name ? `${words(first(native, 'surname'))}${words(first(native, 'given-names'))}` || words(native) : undefined }];
}

function affiliationOf(aff: XmlElement): string {
  const parts = aff.children.map((child) => ('attributes' in child && ['label', 'sup', 'email', 'institution-id', 'ext-link'].includes(nameOf(child)) ? '' : 'text' in child ? String(child.text) : ''));
  const institution = below(aff, 'institution', 'addr-line', 'city', 'state', 'country', 'named-content').filter((node, _, all) => !all.some((other) => other !== node && below(other, nameOf(node)).includes(node)));
  const joined = parts.join('').replace(/[ \t\r\n]+/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, '');
  // Tagged parts often stand without anything between them.
  const tagged = institution.map(words).filter((word) => word !== '');
  return tagged.length > 1 && !/[,;]/.test(joined) ? tagged.join(', ') : joined;
}

function recordOf(meta: XmlElement | undefined, journal: XmlElement | undefined): OriginalMatter {
  const value = (name: string): string | undefined => words(first(meta, name)) || undefined;
  const pages = [value('fpage'), value('lpage')].filter((page) => page !== undefined).join('–') || value('elocation-id');
  const container = words(below(journal, 'journal-title')[0]) || undefined;
  const ids = elements(meta, 'article-id');
  const doi = words(ids.find((id) => attribute(id, 'pub-id-type') === 'doi')) || undefined;
  const dates = elements(meta, 'pub-date').map((date) => ({ kind: attribute(date, 'pub-type') ?? attribute(date, 'date-type') ?? '', date: isoOf(date) })).filter(({ date }) => date !== undefined);
  const preferred = ['collection', 'ppub', 'pub', 'publication', 'epub', 'epub-ppub'];
  const issued = dates.sort((a, b) => rank(preferred, a.kind) - rank(preferred, b.kind) || (b.date ?? '').length - (a.date ?? '').length)[0]?.date;
  return {
    type: container === undefined ? 'article' : 'article-journal',
    container,
    publisher: words(below(journal, 'publisher-name')[0]) || undefined,
    issued: dates.find(({ date, kind }) => kind !== '' && date?.startsWith(issued?.slice(0, 4) ?? '-') && date.length > (issued?.length ?? 0) && ['pub', 'publication', 'epub', 'ppub'].includes(kind))?.date ?? issued,
    volume: value('volume'),
    issue: value('issue'),
    pages,
    doi: doi !== undefined && /^10\./.test(doi) ? doi : undefined,
  };
}

function rank(order: readonly string[], kind: string): number {
  const index = order.indexOf(kind);
  return index === -1 ? order.length : index;
}

function isoOf(date: XmlElement): string | undefined {
  const part = (name: string, width: number): string => {
    const value = words(first(date, name));
    return /^\d+$/.test(value) ? value.padStart(width, '0') : '';
  };
  const [year, month, day] = [part('year', 4), part('month', 2), part('day', 2)];
  return year.length !== 4 ? undefined : [year, ...(month === '' ? [] : [month, ...(day === '' ? [] : [day])])].join('-');
}
