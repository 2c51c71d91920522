import { fileBeside } from '../../components/files.ts';
import type { Address } from '../../volume/model.ts';
import { fullAddress, type Place } from '../place.ts';
import type { CitableRecord, RecordFile, RecordKind } from '../record.ts';
import { bibtexOf } from './bibtex.ts';
import { cslJsonOf } from './csl-json.ts';
import { risOf } from './ris.ts';

/** A form in which citations are taken away. */
export interface CitationFormat {
  /** End of the file's name. */
  ending: 'bib' | 'biblatex.bib' | 'ris' | 'csl.json';
  name: string;
  /** Media type. */
  type: string;
  write(records: readonly CitableRecord[]): string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { ending: 'bib', name: 'BibTeX', type: 'application/x-bibtex', write: (records) => bibtexOf(records) },
  { ending: 'biblatex.bib', name: 'biblatex', type: 'application/x-bibtex', write: (records) => bibtexOf(records, 'biblatex') },
  { ending: 'ris', name: 'RIS', type: 'application/x-research-info-systems', write: risOf },
  { ending: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJsonOf },
];

/** Where the citation of a page stands: "/chapters/overview/cite.bib", "/data/us-atp-trade.bib", "/volume.bib". */
export function citationAddress(kind: RecordKind, page: Address, ending: CitationFormat['ending']): Address {
  if (kind === 'volume') return `/volume.${ending}`;
  return kind === 'chapter' ? `${page}cite.${ending}` : fileBeside(page, ending);
}

/** The files of citations that stand with a page. */
export function citationFiles(kind: RecordKind, page: Address, place: Place): RecordFile[] {
  return CITATION_FORMATS.map(({ ending, type }) => {
    const address = citationAddress(kind, page, ending);
    return { role: 'citation', address, url: fullAddress(place, address), type };
  });
}
