import type { AuthorMatter } from '../volume/matter.ts';

type Person = Pick<AuthorMatter, 'given' | 'family' | 'familyFirst'> & Partial<Pick<AuthorMatter, 'particle' | 'suffix'>>;

/** As the person writes it: "Dani Rodrik", "Ludwig van Beethoven", "Huang Xianhai"; Chinese characters stand without a space. */
export function displayName({ given, family, familyFirst, particle, suffix }: Person): string {
  const space = /\p{Script=Han}$/u.test(family) && /^\p{Script=Han}/u.test(given) ? '' : ' ';
  const whole = spaced(particle, family);
  return spaced(familyFirst ? whole + space + given : given + space + whole, suffix);
}

function spaced(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
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
