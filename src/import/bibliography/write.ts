import { parseBibtex } from '../../citation/bibtex.ts';
import { texText } from '../../citation/tex-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Entry, Lose } from '../document.ts';

/** An entry as references.bib has it. */
export function writeEntry({ key, type, fields }: Entry): string {
  const width = Math.max(0, ...Object.keys(fields).map((name) => name.length));
  return `@${type}{${key},\n${Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)} = {${value}},\n`).join('')}}\n`;
}

/**
 * Brings an entry into the form that the checker accepts: the reader of references.bib is asked, and what it refuses is
 * mended or left out, and told.
 */
export function mendEntry(entry: Entry, lose: Lose): Entry {
  let current: Entry = { ...entry, fields: Object.fromEntries(Object.entries(entry.fields).map(([name, value]): [string, string] => [name.toLowerCase(), balanced(value.replace(/\s+/g, ' ').trim())]).filter(([name, value]) => value !== '' && !useless.has(name))) };
  const told = new Set<string>();
  const tell = (what: string, remedy: string): void => {
    if (!told.has(what)) lose({ where: `references.bib, ${current.key}`, what, remedy });
    told.add(what);
  };
  for (let round = 0; round < 12; round += 1) {
    const written = writeEntry(current);
    const [diagnostic] = parseBibtex('references.bib', written).diagnostics;
    if (diagnostic === undefined) return current;
    const name = fieldAt(current, diagnostic);
    current = mended(current, diagnostic, name, tell);
  }
  return current;
}

// Of no use in a printed list, and full of what reference managers need for themselves.
const useless = new Set(['abstract', 'file', 'keywords', 'annote', 'annotation', 'timestamp', 'owner', 'copyright', 'isbn', 'issn', 'shorttitle', 'language', 'langid', 'urlaccessdate', 'bdsk-url-1', 'bdsk-url-2', 'bdsk-file-1', 'date-added', 'date-modified', 'mendeley-groups', 'local-url', 'rating', 'pmid', 'pmcid', 'eprint', 'eprinttype', 'eprintclass', 'archiveprefix', 'primaryclass', 'archive', 'numpages', 'issue_date', 'acmid', 'articleno', 'bibsource', 'biburl', 'shortjournal', 'journalabbreviation', 'abbrev_source_title', 'source', 'document_type', 'author_keywords', 'url_type', 'publication_stage', 'affiliation', 'adsurl', 'adsnote', 'options', 'publicationstatus', 'langidopts', 'libraryid', 'dateadded', 'datemodified', 'zotero-key', 'unique-id', 'da', 'times-cited', 'number-of-cited-references', 'usage-count-last-180-days', 'usage-count-since-2013', 'journal-iso', 'doc-delivery-number', 'web-of-science-index', 'web-of-science-categories', 'research-areas', 'keywords-plus', 'author-email', 'oa', 'collaboration', 'slaccitation', 'reportnumber', 'refid', 'ean', 'comment', 'pagetotal', 'numberofpages', 'location-url', 'label', 'shortauthor', 'crossref', 'lccn', 'bibcode', 'zblnumber', 'mrnumber', 'mrclass', 'mrreviewer', 'fjournal', 'coden', 'pii', 'day_published', 'editortype', 'editora', 'editoratype', 'nationality', 'origdate', 'status', 'art_number', 'howpublished_url', 'x-fetchedfrom', 'elocation-id', 'intype', 'translator', 'relatedtype', 'related', 'mendeley-tags', 'citeulike-article-id', 'posted-at', 'priority', 'key', 'printed', 'review', 'cited-by', 'added-at', 'ee', 'interhash', 'intrahash', 'description', 'pubstate', 'eventdate', 'venue_url', 'month_numeric', 'bookauthor', 'shortseries', 'creationdate', 'modificationdate', 'readstatus', 'ranking', 'groups', 'url_', 'opturl', 'optnote', 'optdoi', 'bdsk-url-3', 'journalsubtitle', 'issuetitle', 'maintitle', 'usera', 'userb', 'entrysubtype', 'dimensions', 'nlmuniqueid', 'article-number']);

function mended(entry: Entry, { rule, message }: Diagnostic, name: string | undefined, tell: (what: string, remedy: string) => void): Entry {
  const { fields } = entry;
  const value = name === undefined ? '' : (fields[name] ?? '');
  const without = (): Entry => ({ ...entry, fields: Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)) });
  const having = (changes: Record<string, string>): Entry => ({ ...entry, fields: { ...fields, ...changes } });
  switch (rule) {
    case 'bib-type':
      return { ...entry, type: 'misc' };
    case 'bib-field':
      if (name !== undefined) tell(`its field “${name}” is not known and was left out: ${value.slice(0, 60)}`, 'put it into note, if a reader needs it');
      return without();
    case 'bib-command': {
      const unknown: string[] = [];
      texText(value, (command) => void unknown.push(command));
      const plain = texText(unknown.reduce((rest, command) => rest.replaceAll(command, ''), value)).replace(/[\\{}]/g, '');
      tell(`a TeX command in “${name ?? ''}” is not known: ${value.slice(0, 80)}`, 'read the field and mend it');
      return name === undefined ? entry : having({ [name]: plain });
    }
    case 'bib-value':
      return badValue(entry, name, value, tell);
    case 'bib-name':
      if (name !== undefined) tell(`the names “${value.slice(0, 80)}” could not be read and stand as one`, 'write “Family, Given and Family, Given”');
      return name === undefined ? entry : having({ [name]: `{${value.replace(/[{}]/g, '')}}` });
    case 'bib-missing-field':
      return missing(entry, message, tell, having);
    default:
      // Braces that do not match, or a sign that cannot stand in a value.
      if (name !== undefined) return having({ [name]: value.replace(/[{}\\]/g, '') });
      return { ...entry, fields: Object.fromEntries(Object.entries(fields).map(([other, words]) => [other, words.replace(/[{}\\%]/g, '')])) };
  }
}

function badValue(entry: Entry, name: string | undefined, value: string, tell: (what: string, remedy: string) => void): Entry {
  const rest = Object.fromEntries(Object.entries(entry.fields).filter(([other]) => other !== name));
  const year = /(?:1[4-9]|20)\d\d/.exec(value)?.[0];
  if (name === 'year' || name === 'date') {
    if (/forthcoming|in press|accepted|to appear/i.test(value)) return { ...entry, fields: { ...rest, year: 'forthcoming' } };
    if (year !== undefined) return { ...entry, fields: { ...rest, year } };
    return { ...entry, fields: { ...rest, year: 'n.d.' } };
  }
  // Months by halves, seasons and days by ranges say little; what else is refused is told.
  if (name !== 'month' && name !== 'day') tell(`“${value.slice(0, 80)}” is no ${name ?? 'value'} and was left out`, `add ${name ?? 'it'} where it can be verified`);
  return { ...entry, fields: rest };
}

function missing(entry: Entry, message: string, tell: (what: string, remedy: string) => void, having: (changes: Record<string, string>) => Entry): Entry {
  const { fields } = entry;
  // Without the journal, book or school it is a work of no kind.
  if (/has no (?:journal|booktitle|institution|school)\b/.test(message)) {
    tell(`its kind is “@${entry.type}”, and ${/has no \w+/.exec(message)?.[0].slice(7) ?? ''} is missing; it stands as @misc`, 'add what is missing and set the kind again');
    return { ...entry, type: 'misc' };
  }
  if (/has no author/.test(message)) {
    const body = fields['publisher'] ?? fields['journal'] ?? fields['booktitle'] ?? fields['howpublished'];
    tell(`it has no author${body === undefined ? '' : `; “${body.slice(0, 60)}” stands in its place`}`, 'add author, editor or organization');
    return having({ organization: body ?? '[without author]' });
  }
  if (/has no title/.test(message)) {
    const title = fields['journal'] ?? fields['booktitle'] ?? fields['note'] ?? fields['howpublished'];
    tell(`it has no title${title === undefined ? '' : `; “${title.slice(0, 60)}” stands in its place`}`, 'add title');
    return having({ title: title ?? '[without title]' });
  }
  if (fields['year'] === undefined && fields['date'] === undefined) tell('it has no year', 'add year, if the work has one');
  return having({ year: 'n.d.' });
}

/** The field on whose line a diagnostic of a written entry stands. */
function fieldAt({ fields }: Entry, { line }: Diagnostic): string | undefined {
  return Object.keys(fields)[line - 2];
}

// A brace without its partner would take the next field with it.
function balanced(value: string): string {
  let depth = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (value[index] === '\\') index += 1;
    else if (value[index] === '{') depth += 1;
    else if (value[index] === '}' && --depth < 0) break;
  }
  return depth === 0 && !/\\$/.test(value) ? value : value.replace(/[{}]/g, '').replace(/\\+$/, '');
}

/** Words as the value of a field: the signs that mean something in TeX are escaped. */
export function texValue(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/\\/g, '').replace(/[{}]/g, '').replace(/[&%$#_]/g, '\\$&').replaceAll('~', '\\textasciitilde{}').replace(/\^/g, '');
}
