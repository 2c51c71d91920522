import { crossrefDeposit } from '../../src/deposit/crossref.ts';
import { roCrate } from '../../src/deposit/ro-crate.ts';
import { zenodoJson } from '../../src/deposit/zenodo.ts';
import { citationFile } from '../../src/record/citing/cff.ts';
import { bibtexOf } from '../../src/record/citing/bibtex.ts';
import { citer } from '../../src/record/citing/citations.ts';
import { coinsOf } from '../../src/record/citing/coins.ts';
import { cslJsonOf } from '../../src/record/citing/csl-json.ts';
import { risOf } from '../../src/record/citing/ris.ts';
import { atomFeed } from '../../src/record/metadata/atom.ts';
import { dublinCoreTags } from '../../src/record/metadata/dublin-core.ts';
import { highwireTags } from '../../src/record/metadata/highwire.ts';
import { openGraphTags } from '../../src/record/metadata/open-graph.ts';
import { schemaOrg } from '../../src/record/metadata/schema-org.ts';
import { linkset } from '../../src/record/metadata/signposting.ts';
import type { MetaTag } from '../../src/record/metadata/tag.ts';
import type { CitableRecord } from '../../src/record/record.ts';
import type { Records } from '../../src/record/records.ts';

const formatted = citer();
const tags = (all: readonly MetaTag[]) => all.map(({ name, content, lang }) => `${name}${lang === undefined ? '' : ` (${lang})`}: ${content}\n`).join('');
const page = (record: CitableRecord) => ({ title: record.title.text, description: record.description ?? '', url: record.url, siteName: 'Yeast', language: record.language, otherLanguages: ['zh-Hans'], image: record.image });

/** What an export says of. */
export interface Export {
  /** File that it is kept in, and its name in tests. */
  file: string;
  write: (chapter: CitableRecord, known: Records) => string;
  /** It names the first author and not all. */
  first?: true;
  /** It is of the volume and not of a chapter. */
  volume?: true;
  /** It does not say this. */
  without?: 'doi';
}

/** Everything that is written of a chapter. A new export is one more line here, and is then held to say the same as all others. */
export const EXPORTS: readonly Export[] = [
  { file: 'hard.bib', write: (chapter) => bibtexOf([chapter]) },
  { file: 'hard.biblatex.bib', write: (chapter) => bibtexOf([chapter], 'biblatex') },
  { file: 'hard.ris', write: (chapter) => risOf([chapter]) },
  { file: 'hard.csl.json', write: (chapter) => cslJsonOf([chapter]) },
  { file: 'hard.coins.txt', write: (chapter) => `${coinsOf(chapter)}\n` },
  { file: 'hard.highwire.txt', write: (chapter) => tags(highwireTags(chapter)) },
  { file: 'hard.dublin-core.txt', write: (chapter) => tags(dublinCoreTags(chapter)) },
  { file: 'hard.open-graph.txt', without: 'doi', write: (chapter) => tags(openGraphTags(page(chapter), chapter)) },
  { file: 'hard.jsonld', write: (chapter, known) => `${JSON.stringify(schemaOrg(chapter, [{ name: 'Yeast', url: known.volume.url }, { name: chapter.title.text, url: chapter.url }], [...known.figures, ...known.tables]), null, 2)}\n` },
  { file: 'feed.xml', write: (_, known) => atomFeed(known.volume, known.chapters, 'https://yeast.example/volume/feed.xml') },
  ...(['chicago', 'apa', 'ieee'] as const).map((style): Export => ({ file: `hard.${style}.txt`, write: (chapter) => `${formatted.cite(chapter).find((citation) => citation.style === style)?.text}\n` })),
  ...(['mla', 'gbt'] as const).map((style): Export => ({ file: `hard.${style}.txt`, first: true, write: (chapter) => `${formatted.cite(chapter).find((citation) => citation.style === style)?.text}\n` })),
  { file: 'hard.ro-crate.json', write: (chapter, known) => roCrate({ volume: known.volume, chapters: [chapter], figures: known.figures, tables: known.tables, datasets: [] }, []) },
  { file: 'crossref.xml', volume: true, write: (_, known) => crossrefDeposit(known, { name: 'Example & Sons', email: 'doi@yeast.example', registrant: 'Example & Sons' }, { plain: ({ title }) => title, verified: () => false }) ?? '' },
  { file: 'zenodo.json', volume: true, write: (_, known) => zenodoJson(known) },
  { file: 'linkset.json', volume: true, write: (_, known) => `${JSON.stringify(linkset([known.volume, ...known.chapters, ...known.figures], known.partsOf), null, 2)}\n` },
  { file: 'CITATION.cff', volume: true, write: (_, known) => citationFile(known.volume, 'https://code.example/yeast') },
];
