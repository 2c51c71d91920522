import type { AuthorMatter } from '../volume/matter.ts';

type Person = Pick<AuthorMatter, 'given' | 'family' | 'familyFirst'>;

/** As the person writes it: "Dani Rodrik", "Huang Xianhai". */
export function displayName({ given, family, familyFirst }: Person): string {
  return familyFirst ? `${family} ${given}` : `${given} ${family}`;
}

/** As it opens a citation: "Rodrik, Dani"; a name that is written family first stays as it is. */
export function invertedName(person: Person): string {
  return person.familyFirst ? displayName(person) : `${person.family}, ${person.given}`;
}

/** "A", "A and B", "A, B, and C". */
export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${last}`;
}

export function byline(people: readonly Person[]): string {
  return joined(people.map(displayName));
}

/** Names as a citation lists them: the first turned round, the others as written. */
export function citedNames(people: readonly Person[]): string {
  return joined(people.map((person, index) => (index === 0 ? invertedName(person) : displayName(person))));
}
