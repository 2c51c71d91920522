import { bodyNamed } from './agent.ts';
import { citationFiles } from './citing/files.ts';
import { digestOf } from './digest.ts';
import { doiAddress, doiOf, type Identified } from './identifier.ts';
import { licenceOf } from './licence.ts';
import { fullAddress, type Place } from './place.ts';
import type { CitableRecord, RecordFile, RecordSource } from './record.ts';
import { fileBeside } from '../components/files.ts';
import { words } from '../components/words.ts';
import { yearsOf } from '../components/years.ts';
import type { AuditEntry } from '../audit/entry.ts';
import { publishedCsv } from '../dataset/catalogue.ts';
import type { Dataset, Source } from '../dataset/declaration.ts';
import { figureCsv } from '../figures/csv.ts';
import { titleOfWords } from '../markup/title.ts';
import { tableCsv } from '../tables/csv.ts';
import type { VolumeMatter } from '../volume/matter.ts';
import type { CatalogueEntry, Figure, Table } from '../volume/model.ts';

// Figures, tables and claims are their chapter's; datasets are the volume's.

export function figureRecord(figure: Figure, chapter: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  const { id, label, address, name, definition, rendered } = figure;
  const file = files(address, place);
  const data = { address: fileBeside(address, 'csv'), bytes: figureCsv(rendered.data) };
  const specification = { address: fileBeside(address, 'vl.json'), bytes: rendered.spec };
  return {
    ...itemOf(chapter, { kind: 'figure', chapter: figure.chapter, id }, address, matter, place),
    key: `${chapter.key}-${label}`,
    name,
    title: titleOfWords(definition.title),
    description: `${definition.measure}. ${definition.alt}`,
    sources: sourcesOf(definition.datasets),
    files: [file('svg', 'drawing', 'image/svg+xml'), file('png', 'drawing', 'image/png'), file('csv', 'data', 'text/csv'), file('vl.json', 'specification', 'application/json'), ...citationFiles(address, place)],
    image: { address: fileBeside(address, 'png'), url: fullAddress(place, fileBeside(address, 'png')), ...pixelsOf(rendered.standaloneSvg), alt: definition.alt },
    digest: digestOf([data, specification]),
  };
}

export function tableRecord(table: Table, chapter: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  const { id, label, address, name, definition, captionText } = table;
  const file = files(address, place);
  return {
    ...itemOf(chapter, { kind: 'table', chapter: table.chapter, id }, address, matter, place),
    key: `${chapter.key}-${label}`,
    name,
    title: titleOfWords(definition.title),
    description: captionText || null,
    sources: sourcesOf(definition.datasets),
    files: [file('csv', 'data', 'text/csv'), ...citationFiles(address, place)],
    digest: digestOf([{ address: fileBeside(address, 'csv'), bytes: tableCsv(definition) }]),
  };
}

export function claimRecord(entry: AuditEntry, chapter: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  return {
    ...itemOf(chapter, null, entry.address, matter, place),
    key: `${chapter.key}-claim-${entry.id}`,
    name: `${words.claim} ${entry.printed}`,
    title: titleOfWords(entry.quantity),
    description: [`${words.printed}: ${entry.printed}${entry.unit === null ? '' : ` ${entry.unit}`} (${entry.where}).`, `${words.verdict}: ${entry.verdict}.`].join(' '),
  };
}

export function datasetRecord({ dataset, address }: CatalogueEntry, volume: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  const { id, declaration } = dataset;
  const sources = sourcesOf([dataset]);
  const doi = doiOf(matter.doiPrefix, { kind: 'dataset', id });
  const url = fullAddress(place, address);
  const csv = fileBeside(address, 'csv');
  return {
    ...volume,
    kind: 'dataset',
    key: `data-${id}`,
    address,
    url,
    doi,
    id: doi === null ? url : doiAddress(doi),
    title: titleOfWords(declaration.title),
    subtitle: null,
    translations: [],
    creators: [...new Set(sources.map(({ publisher }) => publisher))].map((name) => bodyNamed(name)),
    description: declaration.description,
    licences: licencesOf(sources),
    funding: [],
    isbn: null,
    sources,
    parent: volume,
    files: [files(address, place)('csv', 'data', 'text/csv'), ...citationFiles(address, place)],
    image: null,
    variables: Object.entries(declaration.columns).map(([name, { unit, meaning }]) => ({ name, unit: unit ?? null, meaning })),
    years: yearsOf(dataset),
    digest: digestOf([{ address: csv, bytes: publishedCsv(dataset) }]),
  };
}

function itemOf(chapter: CitableRecord, thing: (Identified & { kind: 'figure' | 'table' }) | null, address: string, matter: VolumeMatter, place: Place): CitableRecord {
  const doi = thing && doiOf(matter.doiPrefix, thing);
  const url = fullAddress(place, address);
  return {
    ...chapter,
    kind: thing?.kind ?? 'claim',
    address,
    url,
    doi,
    id: doi === null ? url : doiAddress(doi),
    subtitle: null,
    translations: [],
    abstract: null,
    keywords: [],
    corrections: [],
    number: null,
    original: null,
    remark: chapter.status === 'retracted' ? 'Of a chapter that is retracted.' : null,
    references: [],
    parent: chapter,
    files: [],
  };
}

// Pictures are twice as large as their drawings.
function pixelsOf(svg: string): { width: number; height: number } {
  const side = (name: string): number => Math.round(2 * Number(new RegExp(`^[^>]*<svg\\b[^>]*\\s${name}="([\\d.]+)"`).exec(svg.replace(/^<\?xml[^>]*\?>/, ''))?.[1] ?? 0));
  return { width: side('width'), height: side('height') };
}

function files(page: string, place: Place): (extension: string, role: RecordFile['role'], type: string) => RecordFile {
  return (extension, role, type) => {
    const address = fileBeside(page, extension);
    return { role, address, url: fullAddress(place, address), type };
  };
}

function sourcesOf(datasets: readonly Pick<Dataset, 'declaration'>[]): RecordSource[] {
  const all = datasets.flatMap(({ declaration }) => Object.values(declaration.sources));
  return all.filter((source, index) => all.findIndex((other) => same(other, source)) === index).map((source) => ({
    title: source.title,
    publisher: source.publisher,
    url: source.url ?? null,
    licence: licenceOf({ name: source.licence, url: source.licenceUrl }),
    vintage: source.vintage,
  }));
}

function same(a: Source, b: Source): boolean {
  return a.title === b.title && a.publisher === b.publisher && a.vintage === b.vintage;
}

function licencesOf(sources: readonly RecordSource[]): RecordSource['licence'][] {
  const all = sources.map(({ licence }) => licence);
  return all.filter((licence, index) => all.findIndex((other) => other.name === licence.name && other.url === licence.url) === index);
}
