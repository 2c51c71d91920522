import { citationAddress, type CITATION_FILES } from '../../volume/addresses.ts';
import type { Address } from '../../volume/model.ts';
import { fullAddress, type Place } from '../place.ts';
import type { CitableRecord, RecordFile } from '../record.ts';
import { bibtexOf } from './bibtex.ts';
import { cslJsonOf } from './csl-json.ts';
import { risOf } from './ris.ts';

/** A form in which citations are taken away. */
export interface CitationFormat {
  /** End of the file's name. */
  ending: (typeof CITATION_FILES)[number];
  name: string;
  /** Media type. */
  type: string;
  write(records: readonly CitableRecord[]): string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { ending: 'bib', name: 'BibTeX', type: 'application/x-bibtex', write: (records) => bibtexOf(records) },
  { ending: 'biblatex.bib', name: 'BibLaTeX', type: 'application/x-bibtex', write: (records) => bibtexOf(records, 'biblatex') },
  { ending: 'ris', name: 'RIS', type: 'application/x-research-info-systems', write: risOf },
  { ending: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJsonOf },
];

/** The files of citations that stand with a page. */
export function citationFiles(page: Address, place: Place): RecordFile[] {
  return CITATION_FORMATS.map(({ ending, type }) => {
    const address = citationAddress(page, ending);
    return { role: 'citation', address, url: fullAddress(place, address), type };
  });
}
