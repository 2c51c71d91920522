import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossrefDeposit } from '../../src/deposit/crossref.ts';
import type { CitationWords } from '../../src/deposit/crossref-citations.ts';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { titleOf } from '../../src/markup/title.ts';
import type { Records } from '../../src/record/records.ts';
import { depositedVolume } from './volume.ts';

const depositor = { name: 'Verlag', email: 'doi@verlag.example', registrant: 'Verlag' };
const words: CitationWords = { plain: ({ title }) => title, verified: (doi) => doi === '10.1057/ces.2010.6' };
const rules = XmlDocument.fromString(readFileSync(new URL('crossref.rng', import.meta.url), 'utf8'));
const validator = RelaxNGValidator.fromDoc(rules);

/**
 * What Crossref would refuse, first by the rules written down here. Crossref's own schema comes in no package; where its
 * folder is named by CROSSREF_SCHEMAS, deposits are held against it too.
 */
function faults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const own = faultsOf(() => validator.validate(document));
    return own.length > 0 || official === undefined ? own : faultsOf(() => official.validate(document));
  } finally {
    document.dispose();
  }
}

function faultsOf(validate: () => void): string[] {
  try {
    validate();
    return [];
  } catch (error) {
    return String(error instanceof Error ? error.message : error).trim().split('\n');
  }
}

function officialSchema(): XsdValidator | undefined {
  const folder = process.env['CROSSREF_SCHEMAS'];
  if (folder === undefined) return undefined;
  xmlRegisterFsInputProviders();
  const path = join(folder, 'crossref5.4.0.xsd');
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
}

const official = officialSchema();
let records: Records;

beforeAll(async () => {
  ({ records } = await depositedVolume());
});

describe('the deposit with Crossref', () => {
  it('is what it was', async () => {
    await expect(crossrefDeposit(records, depositor, words)).toMatchFileSnapshot('golden/crossref.xml');
  });

  it('is valid, with everything that a volume can say and with as little as it may', async () => {
    expect(faults(crossrefDeposit(records, depositor, words) ?? '')).toEqual([]);
    const { records: bare } = await depositedVolume({ doiPrefix: '10.5555', publisher: undefined, isbn: undefined, editors: [], funding: undefined, subtitle: undefined });
    expect(faults(crossrefDeposit(bare, depositor, words) ?? '')).toEqual([]);
  });

  it('is valid with the works that people cite', () => {
    const { references } = parseBibtex('r.bib', readFileSync(new URL('../citation/exports/exports.bib', import.meta.url), 'utf8'));
    const chapters = records.chapters.map((chapter) => ({ ...chapter, references: [...references.values()] }));
    const xml = crossrefDeposit({ ...records, chapters }, depositor, words) ?? '';
    expect(faults(xml)).toEqual([]);
    expect(xml.match(/<doi>10\.1057\/ces\.2010\.6<\/doi>/g)).toHaveLength(1);
    // A DOI that nobody saw resolve would credit a work that may not be meant.
    expect(xml).not.toContain('10.1016/0014-2921(91)90153-A');
  });

  it('keeps italics of titles, and escapes what is no markup', () => {
    const chapters = records.chapters.map((chapter) => ({ ...chapter, title: titleOf('On *Bacillus* & others < 5') }));
    const xml = crossrefDeposit({ ...records, chapters }, depositor, words) ?? '';
    expect(faults(xml)).toEqual([]);
    expect(xml).toContain('<title>On <i>Bacillus</i> &amp; others &lt; 5</title>');
  });

  it('counts up with each edition and each correction, so that the newest is taken', () => {
    const stamp = (change: Partial<Records['volume']>): number => Number(/<timestamp>(\d+)/.exec(crossrefDeposit({ ...records, volume: { ...records.volume, ...change } }, depositor, words) ?? '')?.[1]);
    const stamps = [stamp({}), stamp({ edition: '0.2' }), stamp({ edition: '1.0.10' }), stamp({ edition: '1.0.0', modified: '2001-02-05' }), stamp({ edition: '1.0.0', date: '2002-01-01' })];
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('is not made without DOIs or an event', async () => {
    const { records: without } = await depositedVolume({ doiPrefix: null });
    expect(crossrefDeposit(without, depositor, words)).toBeNull();
    const { records: book } = await depositedVolume({ event: undefined });
    expect(crossrefDeposit(book, depositor, words)).toBeNull();
  });
});

describe('the rules that deposits are held against', () => {
  it.each([
    ['a name that is not known', (xml: string) => xml.replace('<surname>Li<', '<surname>?<')],
    ['a DOI that is none', (xml: string) => xml.replace('<doi>10.5555/zahlen.primzahlen<', '<doi>zahlen<')],
    ['elements in another order', (xml: string) => xml.replace(/(<head>)([\s\S]*?)(<registrant>.*<\/registrant>)/, '$1$3$2')],
    ['a month in words', (xml: string) => xml.replace('<month>02<', '<month>February<')],
    ['an unknown role', (xml: string) => xml.replace('contributor_role="editor"', 'contributor_role="boss"')],
    ['a paper without a title', (xml: string) => xml.replace(/<conference_paper([^>]*)>([\s\S]*?)<titles>[\s\S]*?<\/titles>/, '<conference_paper$1>$2')],
  ])('refuse %s', (_what, spoil) => {
    const xml = crossrefDeposit(records, depositor, words) ?? '';
    expect(spoil(xml)).not.toBe(xml);
    expect(faults(spoil(xml))).not.toEqual([]);
  });
});
