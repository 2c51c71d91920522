import { bodyNamed, editorOf } from './agent.ts';
import { citationFiles } from './citing/files.ts';
import { doiAddress, doiOf } from './identifier.ts';
import { licenceOf } from './licence.ts';
import { titleOfWords } from '../markup/title.ts';
import { filesOf, fullAddress, type Place } from './place.ts';
import type { CitableRecord, Funding, RecordImage, Translation } from './record.ts';
import { isTranslated, translationsOf } from '../languages/languages.ts';
import { CARD } from '../figures/card-size.ts';
import { cardAddress } from '../volume/addresses.ts';
import type { VolumeMatter } from '../volume/matter.ts';
import type { Address, Chapter, Volume } from '../volume/model.ts';
import type { LanguageTag } from '../volume/translation.ts';

/** The record of the volume as a whole. */
export function volumeRecord({ matter, chapters }: Pick<Volume, 'matter' | 'chapters'>, place: Place): CitableRecord {
  const doi = doiOf(matter.doiPrefix, { kind: 'volume' });
  const url = fullAddress(place, '/');
  const editors = matter.editors.map(editorOf);
  return {
    kind: 'volume',
    key: `${keyOf(editors[0]?.kind === 'person' ? editors[0].family : matter.title)}${matter.edition.date.slice(0, 4)}`,
    address: '/',
    url,
    doi,
    id: doi === null ? url : doiAddress(doi),
    name: null,
    title: titleOfWords(matter.title),
    subtitle: matter.subtitle ?? null,
    language: matter.language,
    translations: translations(matter, '/', place, ({ title, subtitle }) => ({ title: titleOfWords(title), subtitle: subtitle ?? null, abstract: null, keywords: [] })),
    creators: editors,
    editors,
    publisher: matter.publisher ? bodyNamed(matter.publisher.name, matter.publisher.ror) : null,
    publisherPlace: matter.publisher?.place ?? null,
    abstract: null,
    description: matter.description,
    keywords: [],
    date: matter.edition.date,
    modified: null,
    edition: matter.edition.version,
    status: 'current',
    corrections: [],
    licences: [licenceOf(matter.licence.text)],
    funding: fundingOf(matter.funding),
    isbn: matter.isbn ?? null,
    number: null,
    event: matter.event ? { name: matter.event.name, place: matter.event.place, dates: matter.event.dates, organisers: matter.event.organisers } : null,
    original: null,
    remark: null,
    sources: [],
    references: [],
    parent: null,
    files: [...filesOf('/', place), ...citationFiles('/', place)],
    image: imageOf(chapters.find(({ card }) => card !== null), place),
    variables: [],
    years: null,
    digest: null,
  };
}

/** The card of a chapter. */
export function imageOf(chapter: Pick<Chapter, 'slug' | 'card' | 'figures'> | undefined, place: Place): RecordImage | null {
  const [figure] = chapter?.figures ?? [];
  if (!chapter?.card || !figure) return null;
  const address = cardAddress(chapter.slug);
  return { address, url: fullAddress(place, address), ...CARD, alt: `${figure.name}: ${figure.definition.title}` };
}

/** What is said of a thing in other languages, where it is. */
export function translations(matter: VolumeMatter, address: Address, place: Place, said: (translation: NonNullable<VolumeMatter['translations'][LanguageTag]>, tag: LanguageTag) => Omit<Translation, 'language' | 'url'> | null): Translation[] {
  return translationsOf(matter).flatMap(({ tag, path }) => {
    const known = tag as LanguageTag; // languages are listed by their tags
    const volume = matter.translations[known];
    const translation = volume && said(volume, known);
    return translation ? [{ language: tag, ...translation, url: isTranslated(address) ? fullAddress(place, `/${path}${address}`) : null }] : [];
  });
}

export function fundingOf(funding: VolumeMatter['funding'] = []): Funding[] {
  return funding.map(({ funder, ror, awards = [] }) => ({ funder, ror: ror ?? null, awards }));
}

/** The first words of a name or title in letters that every program takes in a key: "us-china-trade". */
export function keyOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[.'’]/g, '').toLowerCase();
  return plain.split(/[^a-z\d]+/).filter(Boolean).slice(0, 3).join('-') || 'volume';
}
