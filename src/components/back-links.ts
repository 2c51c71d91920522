import type { Language } from '../languages/english.ts';
import type { CitingPlace, Section } from '../volume/model.ts';

/** One way back from a reference into the text. */
export interface BackLink {
  id: string;
  /** "a", "b", … in the order of the text; none where the work is cited once. */
  letter: string;
  /** What a screen reader says, and a pointer shows. */
  name: string;
}

/** The ways back from a reference, lettered, each named by its section. */
export function backLinks(places: readonly CitingPlace[], sections: readonly Pick<Section, 'id' | 'number' | 'title'>[], named: Language['backLink']): BackLink[] {
  return places.map(({ id, section, note }, index) => {
    const found = sections.find((candidate) => candidate.id === section);
    const where = found === undefined ? '' : `${found.number === null ? '' : `${found.number} `}${found.title}`;
    const letter = places.length === 1 ? '' : lettered(index);
    return { id, letter, name: named(letter, note, where) };
  });
}

/** 0 is "a", 25 is "z", 26 is "aa". */
export function lettered(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : lettered(rest - 1)) + String.fromCharCode(97 + (index % 26));
}
