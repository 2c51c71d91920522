import { beforeAll, describe, expect, it } from 'vitest';
import { depositFiles } from '../../src/deposit/files.ts';
import { agentName } from '../../src/record/agent.ts';
import { CITATION_FORMATS } from '../../src/record/citing/files.ts';
import type { Records } from '../../src/record/records.ts';
import { depositedVolume } from './volume.ts';

let records: Records;
let deposits: Map<string, string>;
let citations: string[];

// Written in many notations, so what is compared is the letters: a name may be inverted, a sign escaped.
const letters = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, ' ').replace(/\\u[\da-f]{4}/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();

beforeAll(async () => {
  const { volume, records: all } = await depositedVolume({ depositor: { name: 'Verlag', email: 'doi@verlag.example' } });
  records = all;
  deposits = new Map(depositFiles(volume, all).map((file) => [file.address, file.write()]));
  citations = CITATION_FORMATS.map(({ write }) => write([all.volume, ...all.chapters, ...all.datasets]));
});

describe('what is said of a work', () => {
  it('is the same title and the same names in every deposit and citation of a chapter', () => {
    const [chapter] = records.chapters;
    const texts = ['/crossref.xml', '/ro-crate-metadata.json'].map((address) => deposits.get(address) ?? '').concat(citations);
    for (const text of texts) {
      expect(letters(text)).toContain(letters(chapter?.title.text ?? '?'));
      for (const creator of chapter?.creators ?? []) for (const part of agentName(creator).split(' ')) expect(letters(text)).toContain(letters(part).trim());
    }
  });

  it('is the same title, day and edition of the volume in all', () => {
    const { title, date, edition } = records.volume;
    const [year = '', month = '', day = ''] = date.split('-');
    const texts = [...deposits].filter(([address]) => !address.endsWith('.datacite.json')).map(([, text]) => text);
    for (const text of [...texts, ...citations]) expect(letters(text)).toContain(letters(title.text));
    expect(deposits.get('/crossref.xml')).toMatch(new RegExp(`<month>${month}</month>\\s*<day>${day}</day>\\s*<year>${year}</year>`));
    for (const address of ['/ro-crate-metadata.json', '/zenodo.json', '/data/datapackage.json']) expect(deposits.get(address)).toContain(date);
    for (const address of ['/ro-crate-metadata.json', '/zenodo.json', '/data/datapackage.json']) expect(deposits.get(address)).toContain(`"version": "${edition}"`);
  });

  it('is the same DOI, title, publishers and licence of a dataset', () => {
    for (const dataset of records.datasets) {
      const own = deposits.get(`/data/${dataset.address.split('/')[2] ?? ''}.datacite.json`) ?? '';
      for (const text of [own, deposits.get('/data/datapackage.json') ?? '', deposits.get('/ro-crate-metadata.json') ?? '']) {
        expect(letters(text)).toContain(letters(dataset.title.text));
        for (const { name } of dataset.licences) expect(letters(text)).toContain(letters(name));
        for (const { publisher } of dataset.sources) expect(letters(text)).toContain(letters(publisher));
      }
      expect(own).toContain(`"doi": "${dataset.doi ?? '?'}"`);
    }
  });
});
