import { parseDocument } from 'yaml';
import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import { diagnose } from '../../diagnostics/complaint.ts';
import { syntaxComplaint } from '../../diagnostics/yaml-words.ts';
import { lineIndex } from '../../diagnostics/place.ts';
import { splitFrontMatter } from '../../markdown/index.ts';
import type { Author } from '../document.ts';
import { authorOf } from '../people.ts';

export interface MarkdownMatter {
  title: string;
  subtitle: string;
  authors: Author[];
  abstract: string;
  keywords: string[];
  bibliography: string[];
  lang?: string;
  container?: string;
  issued?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  doi?: string;
  sectionsNumbered: boolean;
  nocite: string[];
  /** Body of the file, its front matter blanked. */
  body: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads front matter as Pandoc, Quarto, R Markdown and JOSS have it. Throws DiagnosticError where it is not YAML. */
export function readMatter(file: string, source: string): MarkdownMatter {
  const split = splitFrontMatter(source.replace(/^\s*\n/, ''));
  const document = parseDocument(split?.yaml.replace(/^\.\.\.\s*$/m, '') ?? '', { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined && split !== undefined) throw new DiagnosticError([diagnose(lineIndex(source).place(file, split.offset + error.pos[0]), syntaxComplaint(error, split.yaml))]);
  const value: unknown = split === undefined ? {} : document.toJS();
  const fields = isFields(value) ? value : {};
  const journal = isFields(fields['journal']) ? fields['journal'] : {};
  const citation = isFields(fields['citation']) ? fields['citation'] : {};
  const date = string(fields['date']);
  return {
    title: string(fields['title']),
    subtitle: string(fields['subtitle']),
    authors: authorsOf(fields),
    abstract: string(fields['abstract'] ?? fields['summary']),
    keywords: strings(fields['keywords'] ?? fields['tags'] ?? fields['keyword']).flatMap((words) => words.split(/\s*[,;]\s*/)).map((word) => word.replace(/\.$/, '')).filter((word) => word !== ''),
    bibliography: strings(fields['bibliography']),
    lang: string(fields['lang'] ?? fields['language']).slice(0, 2).toLowerCase() || undefined,
    container: string(journal['name'] ?? citation['container-title'] ?? journal['title']) || undefined,
    issued: /^\d{4}(-\d{2}(-\d{2})?)?/.exec(date)?.[0] ?? (/\b(?:19|20)\d\d\b/.exec(date)?.[0] || undefined),
    volume: string(citation['volume']) || undefined,
    issue: string(citation['issue']) || undefined,
    pages: string(citation['page']) || undefined,
    doi: /10\.\d{4,9}\/\S+/.exec(string(fields['doi'] ?? citation['doi']))?.[0],
    sectionsNumbered: fields['number-sections'] === true || fields['numbersections'] === true,
    nocite: [...string(fields['nocite']).matchAll(/@([\w:.*-]*[\w*])/g)].map(([, key = '']) => key),
    body: split === undefined ? source : split.body,
  };
}

function authorsOf(fields: Fields): Author[] {
  const affiliations = new Map<string, string>();
  for (const [position, item] of list(fields['affiliations'] ?? fields['affiliation'] ?? fields['institute']).entries()) {
    const name = isFields(item) ? affiliationName(item) : string(item);
    const ids = isFields(item) ? [string(item['index']), string(item['id']), string(item['ref'])] : [];
    for (const id of ids.filter((id) => id !== '').concat(ids.every((id) => id === '') ? [String(position + 1)] : [])) affiliations.set(id, name);
  }
  return list(fields['author'] ?? fields['authors']).flatMap((item) => (isFields(item) ? [structured(item, affiliations)] : string(item).split(/\s+and\s+|\s*;\s*/).map(authorOf))).filter(({ family }) => family !== '');
}

function structured(item: Fields, affiliations: ReadonlyMap<string, string>): Author {
  const name = item['name'];
  const parts = isFields(name) ? name : item;
  const family = string(parts['family'] ?? parts['surname'] ?? parts['last'] ?? parts['last_name']);
  const given = string(parts['given'] ?? parts['given-names'] ?? parts['first'] ?? parts['first_name']);
  const [only] = Object.keys(item);
  // R Markdown's manubot style: `- Jane Doe: { … }`.
  const written = typeof name === 'string' ? name : isFields(name) ? string(name['literal']) : Object.keys(item).length === 1 ? (only ?? '') : string(item['literal']);
  const nested = Object.keys(item).length === 1 && only !== undefined && isFields(item[only]) ? item[only] : item;
  const places = [...list(nested['affiliations'] ?? nested['affiliation'] ?? nested['institute'] ?? nested['organization'])].flatMap((place) => {
    if (isFields(place)) return [affiliations.get(string(place['ref'])) ?? affiliationName(place)];
    const words = string(place);
    const known = words.split(/\s*,\s*/).map((id) => affiliations.get(id));
    return known.every((one) => one !== undefined) ? known : [words];
  });
  const base: Author = family === '' ? authorOf(written) : { family, given: given || undefined };
  return { ...base, affiliation: places.filter((place) => place !== '').join('; ') || undefined, email: string(nested['email']) || undefined, orcid: string(nested['orcid'] ?? nested['ORCID']) || undefined, corresponding: nested['corresponding'] === true || nested['correspondence'] === true || undefined };
}

function affiliationName(item: Fields): string {
  return [item['department'] ?? item['group'], item['name'] ?? item['institution'], item['city'], item['country']].map(string).filter((part) => part !== '').join(', ');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function strings(value: unknown): string[] {
  return list(value).map(string).filter((words) => words !== '');
}

function string(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
