import type { Reference } from '../citation/reference.ts';
import { publishedCsv } from '../dataset/catalogue.ts';
import { placeKey, type Place } from '../record/place.ts';
import { recordsOf, type Records } from '../record/records.ts';
import { folded, type Folded } from '../store/folded.ts';
import { derived } from '../volume/derived.ts';
import type { Address, Volume } from '../volume/model.ts';
import type { CitationWords } from './crossref-citations.ts';
import { crossrefDeposit } from './crossref.ts';
import { dataPackage } from './data-package.ts';
import { dataciteJson } from './datacite.ts';
import { roCrate, type WholeFile } from './ro-crate.ts';
import { zenodoJson } from './zenodo.ts';
import { textOf } from '../markup/text.ts';

/** A file by which the volume is registered or archived. */
export interface DepositFile {
  /** "/ro-crate-metadata.json" */
  address: string;
  name: string;
  type: string;
  write(): string;
}

/** The deposits of a volume, each at its address. Crossref's is there where the volume has DOIs, an event and a depositor. */
export function depositFiles(volume: Volume, records: Records): DepositFile[] {
  const { depositor } = volume.matter;
  const crossref = depositor && crossrefDeposit(records, { ...depositor, registrant: depositor.registrant ?? depositor.name }, citationWords(volume));
  const data = records.datasets.map((record) => {
    const entry = volume.datasets.find(({ address }) => address === record.address);
    if (!entry) throw new Error(`no dataset at ${record.address}`);
    return { record, dataset: entry.dataset, bytes: publishedCsv(entry.dataset) };
  });
  const files: DepositFile[] = [
    ...(crossref ? [{ address: '/crossref.xml', name: 'Deposit with Crossref', type: 'application/xml', write: () => crossref }] : []),
    ...(data.length > 0 ? [{ address: '/data/datapackage.json', name: 'Frictionless data package', type: 'application/json', write: () => dataPackage(records.volume, data) }] : []),
    ...data.map(({ record, dataset, bytes }): DepositFile => ({ address: `/data/${dataset.id}.datacite.json`, name: `Metadata for DataCite: ${record.title.text}`, type: 'application/vnd.datacite.datacite+json', write: () => dataciteJson(record, { rows: dataset.rows().length, bytes: bytes.byteLength }) })),
    { address: '/zenodo.json', name: 'Metadata for Zenodo', type: 'application/json', write: () => zenodoJson(records) },
  ];
  const others: WholeFile[] = [...files, { address: '/audit.json', name: 'Checked numbers', type: 'application/json' }, { address: '/linkset.json', name: 'Links of all pages', type: 'application/linkset+json' }];
  return [...files, { address: '/ro-crate-metadata.json', name: 'RO-Crate', type: 'application/ld+json', write: () => roCrate(records, others) }];
}

interface WrittenDeposit {
  address: Address;
  type: string;
  text: Folded<string>;
}

interface WrittenDeposits {
  list: readonly WrittenDeposit[];
  at: Readonly<Record<Address, WrittenDeposit | undefined>>;
}

/** All deposits of a volume, written once. */
export function writtenDeposits(volume: Volume, place: Place): WrittenDeposits {
  return derived(volume, `deposits ${placeKey(place)}`, (whole: Volume) => {
    const list = depositFiles(whole, recordsOf(whole, place)).map(({ address, type, write }): WrittenDeposit => ({ address, type, text: folded(write()) }));
    return { list, at: Object.fromEntries(list.map((deposit) => [deposit.address, deposit])) };
  });
}

// As the lists of the chapters print them, without what editors noted.
function citationWords({ chapters, dois }: Volume): CitationWords {
  const printed = new Map(chapters.flatMap(({ references }) => references.map(({ reference, html }): [Reference, string] => [reference, html])));
  return {
    plain: (reference) => textOf((printed.get(reference) ?? reference.title).replace(/ <span class="reference-note">[\s\S]*$/, '')),
    verified: (doi) => dois.has(doi.toLowerCase()),
  };
}
