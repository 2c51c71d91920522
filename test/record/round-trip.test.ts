import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { bibtexOf } from '../../src/record/citing/bibtex.ts';
import { cslJsonOf } from '../../src/record/citing/csl-json.ts';
import { risOf } from '../../src/record/citing/ris.ts';
import type { CitableRecord } from '../../src/record/record.ts';
import { awkwardRecords } from './load.ts';

let all: readonly CitableRecord[];

beforeAll(async () => {
  const { known } = await awkwardRecords();
  all = [known.volume, ...known.chapters, ...known.papers, ...known.figures, ...known.tables, ...known.datasets];
}, 60_000);

interface Item {
  title?: string;
  author?: Person[];
  editor?: Person[];
  issued?: { 'date-parts'?: (number | string)[][] };
  DOI?: string;
  URL?: string;
  publisher?: string;
  'container-title'?: string;
  ISBN?: string;
}

interface Person {
  family?: string;
  given?: string;
  literal?: string;
  name?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** What another program has read of an export. */
async function readBack(text: string): Promise<Item[]> {
  const cite = await Cite.async(text);
  return cite.data as Item[]; // CSL-JSON, as the library promises
}

// Formulas come back as a browser would show them.
const plain = (title = ''): string => title.replace(/<sup>(.*?)<\/sup>/g, '^$1').replace(/[₀-₉]/g, (digit) => `_${'₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)}`).replace(/<[^>]*class="nocase"[^>]*>|<\/?(?:i|span)\b[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/[{}$]/g, '').replace(/\s+/g, ' ');
const person = (name: Person): string =>
  name.literal ?? name.name ?? [[name['non-dropping-particle'], name['dropping-particle'], name.family].filter(Boolean).join(' '), name.given, name.suffix].filter(Boolean).join(', ');
const written = (agent: CitableRecord['creators'][number]): string =>
  agent.kind === 'body' ? agent.name : [[agent.particle, agent.family].filter(Boolean).join(' '), agent.given, agent.suffix].filter(Boolean).join(', ');

function expected(record: CitableRecord) {
  const { kind, name, title, subtitle, creators, editors } = record;
  return {
    title: plain((name === null || kind === 'chapter' ? '' : `${name}: `) + title.text + (subtitle === null ? '' : `: ${subtitle}`)),
    author: kind === 'volume' ? [] : creators.map(written),
    editor: kind === 'volume' || creators !== editors ? editors.map(written) : [],
    doi: record.doi,
    url: record.url,
  };
}

function seen({ title, author = [], editor = [], DOI, URL: url }: Item) {
  // A program that reads "{{The Yeast Committee}}" may call it a family name.
  return { title: plain(title), author: author.map(person), editor: editor.map(person), doi: DOI ?? null, url };
}

describe.each([
  ['BibTeX', (records: readonly CitableRecord[]) => bibtexOf(records)],
  ['biblatex', (records: readonly CitableRecord[]) => bibtexOf(records, 'biblatex')],
  ['RIS', risOf],
  ['CSL-JSON', cslJsonOf],
])('%s, read by another program', (format, write) => {
  it('gives back titles, names, dates and identifiers of every kind of record', async () => {
    const items = await readBack(write(all));
    expect(items).toHaveLength(all.length);
    for (const [index, record] of all.entries()) {
      const item = items[index] ?? {};
      const want = expected(record);
      const got = seen(item);
      expect(got.title).toBe(want.title);
      expect(got.author).toEqual(want.author);
      // RIS has no second kind of names for every type of work.
      if (format !== 'RIS') expect(got.editor).toEqual(want.editor);
      expect(got.doi).toBe(want.doi);
      expect(got.url).toBe(want.url);
      expect(Number(item.issued?.['date-parts']?.[0]?.[0])).toBe(2001);
    }
  });
});

it('BibTeX is what this program itself reads without an error', () => {
  for (const record of all) {
    const { references, diagnostics } = parseBibtex('x.bib', bibtexOf([record]));
    // It has no use for some fields, and says so.
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...references.keys()]).toEqual([record.key]);
  }
});
