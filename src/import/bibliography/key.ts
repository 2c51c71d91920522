import { ascii, Names } from '../names.ts';

/** "rodrik2006" of a family name and a year, as editors make keys; "rodrik2006b" for the second of that name and year. */
export class Keys {
  readonly #names = new Names();
  readonly #counts = new Map<string, number>();

  make(family: string, year: string): string {
    const name = ascii(family).toLowerCase().replace(/[^a-z]/g, '').slice(0, 24) || 'anon';
    const digits = /\d{4}/.exec(year)?.[0] ?? 'nd';
    const base = `${name}${digits}`;
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    const letter = count === 1 ? '' : count <= 26 ? String.fromCharCode(96 + count) : `-${count}`;
    return this.#names.take(`${base}${letter}`);
  }
}
