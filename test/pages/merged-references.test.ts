import { describe, expect, test } from 'vitest';
import type { Reference } from '../../src/citation/reference.ts';
import { mergedReferences } from '../../src/components/merged-references.ts';
import type { Chapter } from '../../src/volume/model.ts';

type Source = Parameters<typeof mergedReferences>[0][number];

function chapter(number: number, references: readonly Partial<Reference>[]): Source {
  const matter = { title: `Chapter ${number}`, authors: [], abstract: '', keywords: [], numbering: { sections: false, tables: 'arabic' }, nocite: [], lang: 'en', translations: {} } satisfies Chapter['matter'];
  const cited = references.map((partial, index) => {
    const reference: Reference = { id: `key${index}`, type: 'book', title: 'Untitled', author: [], ...partial };
    return { reference, html: reference.title, id: `ref-${reference.id}`, citedAt: [] };
  });
  return { number, address: `/chapters/${number}/`, matter, references: cited };
}

const year = (value: number) => ({ 'date-parts': [[value]] });
const places = (works: ReturnType<typeof mergedReferences>) => works.map((work) => [work.html, ...work.chapters.map((entry) => entry.chapter.number)]);

describe('the references of the whole volume', () => {
  test('hold a work once, with all chapters that cite it', () => {
    const work = { title: 'The Wealth of Nations', author: [{ family: 'Smith' }], issued: year(1776) };
    expect(places(mergedReferences([chapter(1, [work]), chapter(2, [{ ...work, id: 'other', title: 'The wealth of nations.' }])]))).toEqual([['The Wealth of Nations', 1, 2]]);
  });

  test('know a work by its DOI, even where records differ or only one has it', () => {
    const plain = { title: 'On Trade', author: [{ family: 'Li' }], issued: year(2008) };
    const found = mergedReferences([chapter(1, [plain]), chapter(2, [{ ...plain, DOI: '10.1/ABC' }]), chapter(3, [{ ...plain, title: 'Of Trade', DOI: '10.1/abc' }])]);
    expect(places(found)).toEqual([['On Trade', 1, 2, 3]]);
  });

  test('keep apart what only shares its title or its author', () => {
    const one = { title: 'Introduction', author: [{ family: 'Li' }], issued: year(2008) };
    expect(mergedReferences([chapter(1, [one, { ...one, id: 'b', issued: year(2009) }, { ...one, id: 'c', author: [{ family: 'Wu' }] }])])).toHaveLength(3);
  });

  test('keep apart two records whose DOIs say so, and take the record that has one', () => {
    const paper = { title: 'On Trade', author: [{ family: 'Li' }], issued: year(2008) };
    expect(mergedReferences([chapter(1, [{ ...paper, DOI: '10.3386/w1' }]), chapter(2, [{ ...paper, DOI: '10.1086/2' }])])).toHaveLength(2);
    const [merged] = mergedReferences([chapter(1, [paper]), chapter(2, [{ ...paper, title: 'On trade', DOI: '10.1086/2' }])]);
    expect([merged?.html, merged?.reference.DOI, merged?.chapters.length]).toEqual(['On trade', '10.1086/2', 2]);
  });

  test('know an edited book by its editors', () => {
    const book = { title: 'Essays', editor: [{ family: 'Wu' }], issued: year(2008) };
    expect(places(mergedReferences([chapter(1, [book, { ...book, id: 'b', editor: [{ family: 'Li' }] }]), chapter(2, [book])]))).toEqual([['Essays', 1], ['Essays', 1, 2]]);
  });

  test('stand by author, then year, then title, with marks on letters aside', () => {
    const works = [
      { title: 'C', author: [{ family: 'Zhao' }], issued: year(2001) },
      { title: 'B', author: [{ family: 'Ångström' }], issued: year(2001) },
      { title: 'A', author: [{ family: 'Angstrom' }], issued: year(2000) },
      { title: 'D', author: [{ literal: 'World Bank' }] },
    ].map((work, index) => ({ ...work, id: `k${index}` }));
    expect(mergedReferences([chapter(1, works)]).map((work) => work.html)).toEqual(['A', 'B', 'D', 'C']);
  });
});
