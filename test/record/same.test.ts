import { beforeAll, describe, expect, it } from 'vitest';
import type { CitableRecord } from '../../src/record/record.ts';
import { EXPORTS } from './exports.ts';
import { awkwardRecords } from './load.ts';

let known: Awaited<ReturnType<typeof awkwardRecords>>;

beforeAll(async () => {
  known = await awkwardRecords();
}, 60_000);

/** A text as it is read: without escapes and marks of any format, without case, which styles change. */
function read(text: string): string {
  return unescaped(text)
    .replace(/\\(?:emph|textit)\{([^}]*)\}/g, '$1')
    .replace(/\\text(less|greater|asciitilde|asciicircum)(?:\{\})?/g, (_, sign: string) => ({ less: '<', greater: '>', asciitilde: '~', asciicircum: '^' })[sign] ?? '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/\\u003c/g, '<')
    .replace(/<\/?(?:i|em|span)\b[^>]*>/g, '')
    .replace(/[{}$\\"“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function unescaped(text: string): string {
  const decoded = /^[\w.]+=[^\s]*$/.test(text.trim()) ? decodeURIComponent(text) : text;
  return decoded.replace(/&(amp|lt|gt|quot|#38|#60|#62);/g, (_, name: string) => ({ 'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', '#38': '&', '#60': '<', '#62': '>' })[name] ?? '');
}

const families = (record: CitableRecord) => record.creators.map((agent) => (agent.kind === 'person' ? agent.family : agent.name));
// As the formats have it: 2001-02-03, 2001/02/03, 2001, or in parts.
const year = (record: CitableRecord) => record.date.slice(0, 4);

describe.each(EXPORTS.filter(({ volume }) => !volume))('$file', ({ write, first, without }) => {
  const text = (name: 'known' | 'withoutDoi') => {
    const records = known[name];
    const [chapter] = records.chapters;
    if (!chapter) throw new Error('no chapter');
    return { chapter, text: read(write(chapter, records)) };
  };

  it('has the title as the record has it, with the retraction before it', () => {
    const { chapter, text: written } = text('known');
    expect(chapter.title.text).toMatch(/^RETRACTED: Growth of Saccharomyces cerevisiae & the law N < N_0/);
    expect(written).toContain(read(chapter.title.text));
  });

  it('names all authors, or the first where its style names no more', () => {
    const { chapter, text: written } = text('known');
    for (const family of first ? families(chapter).slice(0, 1) : families(chapter)) expect(written).toContain(read(family));
  });

  it('has the date of the edition, and no other year of its own', () => {
    const { chapter, text: written } = text('known');
    expect(written).toContain(year(chapter));
    // Besides those of the original, of corrections, and in the names of formats.
    expect(written.replace(/\b(?:18|19)\d\d\b|2002|z39\.88-2004|w3\.org\/2005/g, '')).not.toMatch(/\b20(?!01)\d\d\b/);
  });

  it('gives the DOI where there is one, and the address where there is none', () => {
    const { chapter, text: written } = text('withoutDoi');
    if (without !== 'doi') expect(text('known').text).toContain('10.5555/yeast.hard');
    expect(written).not.toContain('10.5555/yeast');
    expect(written).toContain(read(chapter.url));
  });

  it('says again what it said, from the same records', () => {
    const { known: records } = known;
    const [chapter] = records.chapters;
    expect(chapter && write(chapter, records)).toBe(chapter && write(chapter, records));
  });
});

it('says of the volume what the record of the volume says', () => {
  const { volume } = known.known;
  const cff = read(EXPORTS.find(({ file }) => file === 'CITATION.cff')?.write(volume, known.known) ?? '');
  expect(cff).toContain(read(volume.title.text));
  expect(cff).toContain(read('Proceedings with <angles> & ampersands'));
  expect(cff).toContain(volume.date);
  expect(cff).toContain('the yeast committee');
});
