export interface AuthorName {
  given: string;
  family: string;
}

/**
 * A name as people type it. "Yiming Zhao" has its family name last, with the small words before it ("Ludwig van
 * Beethoven"); "de la Vallée, José" has it before the comma. Undefined where no two names can be told apart.
 */
export function readAuthor(name: string): AuthorName | undefined {
  const [family = '', given, ...more] = name.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  if (given !== undefined) return more.length > 0 || family === '' || given === '' ? undefined : { given, family };
  const words = family.split(' ');
  const small = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const start = small === -1 ? words.length - 1 : small;
  return start < 1 || /^\p{Ll}/u.test(family) ? undefined : { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
