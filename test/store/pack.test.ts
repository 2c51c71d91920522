import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/store/pack.ts';

it('gives back the files that were packed, whatever their names and bytes', () => {
  const files = fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 50 }), { maxKeys: 6 });
  fc.assert(
    fc.property(files, (record) => {
      const back = unpack(pack(new Map(Object.entries(record))));
      expect(Object.fromEntries([...back].map(([name, bytes]) => [name, [...bytes]]))).toEqual(Object.fromEntries(Object.entries(record).map(([name, bytes]) => [name, [...bytes]])));
    }),
  );
});

it('is the same whatever the order in which the files came', () => {
  const [one, two] = [Buffer.from('1'), Buffer.from('22')];
  expect(pack(new Map([['a', one], ['b', two]]))).toEqual(pack(new Map([['b', two], ['a', one]])));
});
