import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNames } from '../../src/citation/names.ts';
import type { Name } from '../../src/citation/reference.ts';

describe('parseNames', () => {
  it.each<[string, Name[]]>([
    ['Schott, Peter K.', [{ family: 'Schott', given: 'Peter K.' }]],
    ['Peter K. Schott', [{ family: 'Schott', given: 'Peter K.' }]],
    ['Koopman, Robert and Wang, Zhi and Wei, Shang-Jin', [{ family: 'Koopman', given: 'Robert' }, { family: 'Wang', given: 'Zhi' }, { family: 'Wei', given: 'Shang-Jin' }]],
    ['{World Bank}', [{ literal: 'World Bank' }]],
    ['{Research and Development Board} and Wang, Zhi', [{ literal: 'Research and Development Board' }, { family: 'Wang', given: 'Zhi' }]],
    ['van der Ploeg, Frederick', [{ particle: 'van der', family: 'Ploeg', given: 'Frederick' }]],
    ['Ludwig van Beethoven', [{ particle: 'van', family: 'Beethoven', given: 'Ludwig' }]],
    ['Jean de la Fontaine', [{ particle: 'de la', family: 'Fontaine', given: 'Jean' }]],
    ['King, Jr., Martin Luther', [{ family: 'King', suffix: 'Jr.', given: 'Martin Luther' }]],
    ['Matthews', [{ family: 'Matthews' }]],
    ['Fontagn{\\\'e}, Lionel', [{ family: 'Fontagné', given: 'Lionel' }]],
    ['{Barnes and Noble}, Ann', [{ family: 'Barnes and Noble', given: 'Ann' }]],
    ['Smith, A. and others', [{ family: 'Smith', given: 'A.' }, { literal: 'others' }]],
    ['Wang, Zhi\n  and\n  Wei, S.', [{ family: 'Wang', given: 'Zhi' }, { family: 'Wei', given: 'S.' }]],
    ['Anderson, Andy and Sandberg, Roland', [{ family: 'Anderson', given: 'Andy' }, { family: 'Sandberg', given: 'Roland' }]],
    ['康, 梅玲', [{ family: '康', given: '梅玲' }]],
  ])('%s', (tex, names) => {
    expect(parseNames(tex)).toEqual(names);
  });

  it('names those that it cannot read', () => {
    const unreadable: string[] = [];
    parseNames('A, B, C, D and , Ann and and E, F', undefined, (name) => unreadable.push(name));
    expect(unreadable).toEqual(['A, B, C, D', ', Ann', '']);
  });

  it('gives back any list of names', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,6}$/).filter((name) => name.toLowerCase() !== 'others');
    const name = fc.record({ family: word, given: word, particle: fc.constantFrom(undefined, 'de', 'van der') });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const tex = names.map(({ family, given, particle }) => `${particle === undefined ? '' : `${particle} `}${family}, ${given}`).join(' and ');
        expect(parseNames(tex)).toEqual(names.map(({ particle, ...rest }) => (particle === undefined ? rest : { particle, ...rest })));
      }),
    );
  });
});
