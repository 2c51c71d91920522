import { resolve } from 'node:path';
import { recordsOf, type Records } from '../../src/record/records.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import type { ChapterMatter, VolumeMatter } from '../../src/volume/matter.ts';
import type { Volume } from '../../src/volume/model.ts';
import { fileSources } from '../../src/volume/sources.ts';

const root = resolve(import.meta.dirname, '../..');

export const place = { origin: 'https://host.example', base: '/vol/' };

let loading: ReturnType<typeof loadVolume> | undefined;

/** The small volume as it would be if it had DOIs, a publisher and everything else that deposits tell of. */
export async function depositedVolume(change: Partial<VolumeMatter> = {}): Promise<{ volume: Volume; records: Records }> {
  const { volume, diagnostics } = await (loading ??= loadVolume(fileSources(foldersFrom(root, 'test/volume')), place.base));
  if (volume === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const matter: VolumeMatter = {
    ...volume.matter,
    doiPrefix: '10.5555/zahlen',
    publisher: { name: 'Verlag & Söhne', place: 'Göttingen', ror: 'https://ror.org/01y9bpm73' },
    event: { name: 'Tagung über Primzahlen', place: 'Göttingen', dates: ['1863-05-01', '1863-05-02'], organisers: ['Akademie der Wissenschaften'] },
    isbn: '978-3-16-148410-0',
    funding: [{ funder: 'Stiftung', awards: ['A-1', 'A-2'], ror: 'https://ror.org/018mejw64' }],
    editors: [{ name: 'Emmy Noether', given: 'Emmy', family: 'Noether', orcid: '0000-0002-1825-0097' }, { name: 'Königliche Gesellschaft' }],
    ...change,
  };
  const chapters = volume.chapters.map((chapter) => ({ ...chapter, matter: told(chapter.matter) }));
  const whole = { ...volume, matter, chapters, parts: volume.parts.map((part) => ({ ...part, chapters })) };
  return { volume: whole, records: recordsOf(whole, place) };
}

function told(matter: ChapterMatter): ChapterMatter {
  const [first] = matter.authors;
  if (!first) throw new Error('a chapter has an author');
  const li = { given: 'Shanlan', family: 'Li', familyFirst: true, native: '李善蘭', corresponding: false, affiliation: 'Tongwen Guan, Beijing', ror: 'https://ror.org/03cve4549', orcid: '0000-0001-5109-3700' };
  return { ...matter, authors: [first, li], original: { type: 'article-journal', container: 'Bulletin', issued: '1896', doi: '10.24033/bsmf.545' }, funding: [{ funder: 'Stiftung <Zahl>', awards: ['B-7'] }] };
}
