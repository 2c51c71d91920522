import { escapeMarkup } from '../markup/escape.ts';
import type { Html } from '../volume/model.ts';
import { authorDates, compareReferences, creators, familyName, isOthers, year } from './author-date.ts';
import type { Name, Reference } from './reference.ts';

/** Whether a DOI was seen to lead to its work; one that was not is printed, and is no link. */
export type Verified = (doi: string) => boolean;

export interface ListedReference {
  reference: Reference;
  /** Anchor in the page: "ref-rodrik2006". */
  id: string;
  html: Html;
}

/** The reference list: sorted by names and year, formatted after Chicago's author-date style (17th edition). */
export function formatReferences(references: readonly Reference[], verified: Verified = () => false): ListedReference[] {
  const dates = authorDates(references);
  return [...references].sort(compareReferences).map((reference) => ({
    reference,
    id: `ref-${reference.id}`,
    html: formatReference(reference, verified, dates.get(reference.id)?.year),
  }));
}

/** One entry of a reference list as HTML; `shownYear` is the year with its letter, where works would read the same. */
export function formatReference(reference: Reference, verified: Verified = () => false, shownYear: string = year(reference)): Html {
  const lead = creators(reference).length === 0 ? [] : [sentence(escapeMarkup(nameList(creators(reference))) + (reference.author.length === 0 ? editorMark(reference) : ''))];
  const date = sentence(escapeMarkup(capitalized(shownYear)));
  const body = bodies[reference.type]?.(reference) ?? plainBody(reference);
  return [...lead, date, ...body, ...addresses(reference, verified), ...remark(reference)].filter((part) => part !== '').join(' ');
}

type Body = (reference: Reference) => Html[];

const bodies: Readonly<Record<string, Body>> = {
  'article-journal': (work) => [quoted(work), sentence(journal(work))],
  book: (work) => [sentence(italic(work.title)), edition(work), series(work), publisher(work)],
  chapter: (work) => [quoted(work), sentence(within(work)), edition(work), series(work), publisher(work)],
  'paper-conference': (work) => [quoted(work), ...(work['container-title'] === undefined ? presented(work) : [sentence(within(work)), series(work), publisher(work)])],
  report: (work) => [quoted(work), kind(work), series(work), body(work)],
  thesis: (work) => [quoted(work), sentence(list([escapeMarkup(work.genre ?? 'Thesis'), ...text(work.publisher), ...text(work['publisher-place'])]))],
  manuscript: (work) => [quoted(work), sentence(list([escapeMarkup(work.genre ?? 'Unpublished manuscript'), ...text(work.publisher), ...month(work)]))],
  dataset: (work) => [sentence(italic(work.title)), edition(work), kind(work), publisher(work)],
};

function plainBody(work: Reference): Html[] {
  return [quoted(work), ...(work['container-title'] === undefined ? [] : [sentence(italic(work['container-title']))]), kind(work), series(work), body(work)];
}

// *Journal* 52 (2): 207–224 · *Journal* 13 · *Journal*, no. 3: 5–8 · *Journal*, May.
function journal(work: Reference): Html {
  const { volume, issue, page } = work;
  let html = italic(work['container-title'] ?? '');
  if (volume !== undefined) html += ` ${escapeMarkup(volume)}`;
  if (issue !== undefined) html += volume === undefined ? `, no. ${escapeMarkup(issue)}` : ` (${escapeMarkup(issue)})`;
  if (volume === undefined && issue === undefined) html = list([html, ...month(work)]);
  if (page !== undefined) html += volume === undefined && issue === undefined ? `, ${escapeMarkup(page)}` : `: ${escapeMarkup(page)}`;
  return html;
}

function within(work: Reference): Html {
  const parts = [`In ${italic(work['container-title'] ?? '')}`];
  const editors = work.author.length > 0 ? (work.editor ?? []) : [];
  if (work.volume !== undefined) parts.push(`vol. ${escapeMarkup(work.volume)}`);
  if (editors.length > 0) parts.push(`edited by ${escapeMarkup(joined(editors.map(givenFirst)))}`);
  if (work.page !== undefined) parts.push(escapeMarkup(work.page));
  return list(parts);
}

function presented(work: Reference): Html[] {
  if (work.event === undefined) return [series(work), publisher(work)];
  return [sentence(list([`Paper presented at ${escapeMarkup(work.event)}`, ...text(work['publisher-place']), ...month(work)])), ...text(work.publisher).map(sentence)];
}

function kind(work: Reference): Html {
  const words = [work.genre, work.number].filter((part) => part !== undefined).join(' ');
  return words === '' ? '' : sentence(escapeMarkup(words));
}

function edition({ edition: number }: Reference): Html {
  if (number === undefined) return '';
  const words: Readonly<Record<string, string>> = { second: '2nd', third: '3rd', fourth: '4th', fifth: '5th', 2: '2nd', 3: '3rd' };
  const shown = words[number.toLowerCase()] ?? (/^\d+$/.test(number) ? `${number}th` : number);
  return sentence(`${escapeMarkup(shown)}${/ed\.?$|edition$/i.test(shown) ? '' : ' ed'}`);
}

function series(work: Reference): Html {
  const name = work['collection-title'];
  if (name === undefined) return '';
  const number = work['collection-number'];
  return sentence(escapeMarkup(number === undefined ? name : `${name} ${number}`));
}

// Place: Publisher.
function publisher(work: Reference): Html {
  return sentence([...text(work['publisher-place']), ...text(issuer(work))].join(': '));
}

// Publisher, Place, Month.
function body(work: Reference): Html {
  return sentence(list([...text(issuer(work)), ...text(work['publisher-place']), ...month(work)]));
}

// A body that is its own publisher is named once.
function issuer(work: Reference): string | undefined {
  return work.publisher === creators(work)[0]?.literal ? undefined : work.publisher;
}

function addresses({ DOI, URL: url, accessed }: Reference, verified: Verified): Html[] {
  if (DOI !== undefined) return [verified(DOI) ? link(`https://doi.org/${DOI}`) : `${escapeMarkup(`https://doi.org/${DOI}`)}.`];
  if (url === undefined) return [];
  const [part] = accessed?.['date-parts'] ?? [];
  return [...(part === undefined ? [] : [sentence(`Accessed ${longDate(part)}`)]), link(url)];
}

function link(address: string): Html {
  return `<a href="${escapeMarkup(encodeURI(decoded(address)))}" rel="external">${escapeMarkup(address)}</a>.`;
}

// An address that is written with escapes already must not be escaped twice.
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function remark({ note }: Reference): Html[] {
  return note === undefined ? [] : [`<span class="reference-note">${sentence(escapeMarkup(note))}</span>`];
}

/** "Hammer, Alexander, Robert Koopman, and Arturo Martinez"; of more than ten the first seven. */
function nameList(names: readonly Name[]): string {
  const shown = names.filter((name) => !isOthers(name));
  const [first, ...rest] = shown;
  if (first === undefined) return '';
  const parts = [familyFirst(first), ...rest.map(givenFirst)];
  if (parts.length > 10) return `${parts.slice(0, 7).join(', ')}, et al.`;
  if (shown.length < names.length) return `${parts.join(', ')}, et al.`;
  // The inverted name has a comma of its own, so one comes before "and" for two names as well.
  return parts.length === 2 ? `${parts[0]}${first.literal === undefined && first.given !== undefined ? ',' : ''} and ${parts[1]}` : joined(parts);
}

function familyFirst(name: Name): string {
  return name.literal ?? [familyName(name), name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

function givenFirst(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  return [name.given, familyName(name)].filter((part) => part !== undefined).join(' ') + (name.suffix === undefined ? '' : ` ${name.suffix}`);
}

function editorMark(work: Reference): string {
  return (work.editor?.length ?? 0) > 1 ? ', eds' : ', ed';
}

function joined(parts: readonly string[]): string {
  if (parts.length <= 2) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function month(work: Reference): Html[] {
  const [, number, day] = work.issued?.['date-parts'][0] ?? [];
  const name = number === undefined ? undefined : monthNames[number - 1];
  return name === undefined ? [] : [day === undefined ? name : `${name} ${day}`];
}

function longDate([yearNumber, number, day]: readonly number[]): string {
  const name = number === undefined ? undefined : monthNames[number - 1];
  if (name === undefined) return String(yearNumber);
  return day === undefined ? `${name} ${yearNumber}` : `${name} ${day}, ${yearNumber}`;
}

function quoted({ title }: Reference): Html {
  // Quotation marks inside others are single.
  const inner = escapeMarkup(title).replaceAll('“', '‘').replaceAll('”', '’');
  return `“${/[.?!…]$/.test(title) ? inner : `${inner}.`}”`;
}

function italic(title: string): Html {
  return title === '' ? '' : `<i>${escapeMarkup(title)}</i>`;
}

function text(value: string | undefined): Html[] {
  return value === undefined ? [] : [escapeMarkup(value)];
}

function list(parts: readonly Html[]): Html {
  return parts.filter((part) => part !== '').join(', ');
}

function sentence(html: Html): Html {
  return html === '' || /[.?!…](?:[”’]|<\/i>)?$/.test(html) ? html : `${html}.`;
}

function capitalized(words: string): string {
  return /^n\.d\./.test(words) ? words : words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
