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
    ['Martin Luther King Jr.', [{ family: 'King', suffix: 'Jr.', given: 'Martin Luther' }]],
    ['King Jr., Martin Luther', [{ family: 'King', suffix: 'Jr.', given: 'Martin Luther' }]],
    ["{\\'e}tienne de Lima, {\\O}ystein", [{ particle: 'étienne de', family: 'Lima', given: 'Øystein' }]],
    ["Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", [{ particle: 'de la', family: 'Vallée Poussin', given: 'Charles Louis Xavier Joseph' }]],
    ["d'Aspremont, Claude", [{ family: 'd’Aspremont', given: 'Claude' }]],
    ['family=Ploeg, given=Frederick, prefix=van der', [{ particle: 'van der', family: 'Ploeg', given: 'Frederick' }]],
    ['given={Hans Christian}, given-i={HC}, family={Brinch Hansen}', [{ family: 'Brinch Hansen', given: 'Hans Christian' }]],
    ['康, 梅玲', [{ family: '康', given: '梅玲' }]],
  ])('%s', (tex, names) => {
    expect(parseNames(tex)).toEqual(names);
  });

  it('names those that it cannot read', () => {
    const unreadable: [string, string, number][] = [];
    parseNames('A, B, C, D and , Ann and and E, F and Smith, J. et al. and King, Jr. and A; B and A. Hammer, R. Koopman and', (...told) => unreadable.push(told));
    expect(unreadable).toEqual([
      ['A, B, C, D', 'form', 0],
      [', Ann', 'form', 15],
      ['', 'form', 24],
      ['Smith, J. et al.', 'et al.', 38],
      ['King, Jr.', 'suffix', 59],
      ['A; B', 'semicolon', 73],
      ['A. Hammer, R. Koopman', 'form', 82],
      ['', 'form', 107],
    ]);
  });

  it('gives back any list of names', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,6}$/).filter((name) => !['Others', 'Jr', 'Sr'].includes(name));
    const name = fc.record({ family: word, given: word, particle: fc.constantFrom(undefined, 'de', 'van der') });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const tex = names.map(({ family, given, particle }) => `${particle === undefined ? '' : `${particle} `}${family}, ${given}`).join(' and ');
        expect(parseNames(tex)).toEqual(names.map(({ particle, ...rest }) => (particle === undefined ? rest : { particle, ...rest })));
      }),
    );
  });
});
