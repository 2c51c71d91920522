import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { titleOf } from '../../src/markup/title.ts';
import type { Agent } from '../../src/record/agent.ts';
import { bibtexOf } from '../../src/record/citing/bibtex.ts';
import { nameOf } from '../../src/record/agent.ts';
import type { CitableRecord } from '../../src/record/record.ts';
import { depositedVolume } from '../deposit/volume.ts';

let chapter: CitableRecord;

beforeAll(async () => {
  const { records } = await depositedVolume();
  const [first] = records.chapters;
  if (!first) throw new Error('the small volume has a chapter');
  chapter = first;
});

// Words as editors write them, with every sign that means something in TeX.
const word = fc.stringMatching(/^[\p{Lu}\p{Ll}\p{Lo}\p{N}][\p{L}\p{N}.,:;()&%$#_{}~^<>?!@|\\/+=-]{0,8}$/u).map((text) => text.normalize('NFC').replace(/-+/g, '-').replace(/\$\$|\*/g, ''));
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' ')).filter((text) => !/&(?:amp|lt|gt|quot|apos|nbsp|#\w+);/i.test(text));
const name = fc.stringMatching(/^\p{Lu}[\p{Ll}’-]{1,8}[\p{Ll}]$/u).map((text) => text.normalize('NFC').replace(/-+/g, '-')).filter((text) => !['Jr', 'Sr', 'Others', 'And'].includes(text));
const person: fc.Arbitrary<Agent> = fc.record({
  kind: fc.constant('person' as const),
  given: fc.array(name, { minLength: 1, maxLength: 2 }).map((list) => list.join(' ')),
  family: fc.array(name, { minLength: 1, maxLength: 2 }).map((list) => list.join(' ')),
  particle: fc.constantFrom(null, 'van der', 'de la', 'von'),
  suffix: fc.constantFrom(null, 'Jr.', 'III'),
  familyFirst: fc.constant(false),
  native: fc.constant(null),
  orcid: fc.constant(null),
  email: fc.constant(null),
  corresponding: fc.constant(false),
  affiliations: fc.constant([]),
  roles: fc.constant([]),
});
const body: fc.Arbitrary<Agent> = words.map((text) => ({ kind: 'body' as const, name: text, ror: null }));

describe('a record that is written as BibTeX', () => {
  it.each(['bibtex', 'biblatex'] as const)('is read again as it was, from %s', (dialect) => {
    fc.assert(
      fc.property(words, fc.array(fc.oneof({ weight: 4, arbitrary: person }, { weight: 1, arbitrary: body }), { minLength: 1, maxLength: 4 }), fc.date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), words, (title, creators, day, remark) => {
        const date = day.toISOString().slice(0, 10);
        const record: CitableRecord = { ...chapter, title: titleOf(title), creators, date, remark };
        const { references, diagnostics } = parseBibtex('cite.bib', bibtexOf([record], dialect));
        expect(diagnostics).toEqual([]);
        const [reference] = references.values();
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        // Marks that TeX has signs of its own for are printed as these; spaces are one.
        const set = (text: string): string => text.replaceAll("'", '’').replace(/\s+/g, ' ').trim();
        expect(reference).toMatchObject({ id: record.key, title: set(title), author: creators.map((agent) => (agent.kind === 'body' ? { literal: set(agent.name) } : nameOf(agent))), DOI: record.doi, URL: record.url, language: record.language });
        expect(reference?.note).toContain(set(remark));
        expect(reference?.issued?.['date-parts']).toEqual([dialect === 'bibtex' ? [year, month] : [year, month, dayOfMonth]]);
      }),
      { numRuns: 200 },
    );
  });
});
