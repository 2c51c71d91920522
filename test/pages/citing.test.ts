import { describe, expect, test } from 'vitest';
import { plainCitation, suggestedCitation } from '../../src/components/citing.ts';
import { originalRecord } from '../../src/components/original-record.ts';

const volume = { title: 'On Counting', subtitle: 'Proceedings', editors: [{ name: 'Ada Low' }], edition: { version: '1.2', date: '2001-02-03' } };
const author = (given: string, family: string, familyFirst = false) => ({ given, family, familyFirst, corresponding: false });
const chapter = { number: 2, matter: { title: 'How many?', authors: [author('Ida', 'Grün'), author('Shanlan', 'Li', true), author('Max', 'Ott')] } };

describe('the suggested citation', () => {
  test('of the volume names its editors, edition and address', () => {
    expect(suggestedCitation({ volume }, 'https://x.example/')).toEqual(['Ada Low, ed. ', { book: 'On Counting: Proceedings' }, '. Edition 1.2, 3 February 2001. https://x.example/']);
  });

  test('of a volume without editors begins with its title', () => {
    const cited = suggestedCitation({ volume: { ...volume, editors: [], subtitle: undefined } }, 'https://x.example/');
    expect(plainCitation(cited)).toBe('On Counting. Edition 1.2, 3 February 2001. https://x.example/');
  });

  test('of a chapter turns the first name round, and sets no stop after a question', () => {
    expect(plainCitation(suggestedCitation({ volume, chapter }, 'https://x.example/c/'))).toBe(
      'Grün, Ida, Li Shanlan, and Max Ott. “How many?” Restated as chapter 2 of On Counting: Proceedings, edited by Ada Low. Edition 1.2, 3 February 2001. https://x.example/c/',
    );
  });

  test('of a figure names figure and chapter', () => {
    const cited = suggestedCitation({ volume, chapter, item: { name: 'Figure 1', title: 'Primes' } }, 'https://x.example/f/');
    expect(plainCitation(cited)).toBe(
      'Grün, Ida, Li Shanlan, and Max Ott. “Figure 1: Primes.” In “How many?” restated as chapter 2 of On Counting: Proceedings, edited by Ada Low. Edition 1.2, 3 February 2001. https://x.example/f/',
    );
  });

  test('of a dataset gives the publishers their due', () => {
    const cited = suggestedCitation({ volume, dataset: { publishers: ['Office A', 'Bank B'], title: 'Counts' } }, 'https://x.example/d/');
    expect(plainCitation(cited)).toBe('Office A and Bank B. “Counts.” Dataset in On Counting: Proceedings. Edition 1.2, 3 February 2001. https://x.example/d/');
  });
});

describe('the record of the original', () => {
  const authors = [author('Ida', 'Grün')];

  test('gives container, numbers, date and pages', () => {
    const record = originalRecord({ type: 'article-journal', container: 'Journal', volume: '3', issue: '1', issued: '2011-05', pages: '1-16' }, 'Title', authors);
    expect(plainCitation(record)).toBe('Ida Grün, “Title,” Journal, vol. 3, no. 1, May 2011, pp. 1–16.');
  });

  test('says no more than is known', () => {
    expect(plainCitation(originalRecord({ type: 'article' }, 'Title', authors))).toBe('Ida Grün, “Title.”');
    expect(plainCitation(originalRecord({ type: 'article', issued: '2020' }, 'Title', authors))).toBe('Ida Grün, “Title,” 2020.');
  });
});
