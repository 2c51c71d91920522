import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/diagnostics/json.ts';

const text = '{\n  "a": [1, {"b": "word"}],\n  "c": "word",\n  "c": {"word": 2}\n}';
const json = readJson('x.json', text);
const spot = ({ line, column }: { line: number; column: number }) => [line, column];

describe('readJson', () => {
  it('gives the value as JSON.parse does', () => {
    expect(json.value).toEqual({ a: [1, { b: 'word' }], c: { word: 2 } });
    expect(readJson('x.json', '\uFEFF[1]').value).toEqual([1]);
  });

  it.each<[readonly (string | number)[], boolean, readonly number[]]>([
    [[], false, [1, 1]],
    [['a'], false, [2, 8]],
    [['a'], true, [2, 3]],
    [['a', 1, 'b'], false, [2, 18]],
    [['a', 7, 'b'], false, [2, 8]],
    [['c', 'word'], true, [4, 9]],
    [['nix'], false, [1, 1]],
  ])('places %j (key: %s)', (path, key, at) => {
    expect(spot(json.place(path, key))).toEqual(at);
  });

  it('finds a word as a text or as a key, in a part of the whole', () => {
    expect(json.find('word')).toMatchObject({ line: 2, column: 18 });
    expect(json.find('word', ['c'])).toMatchObject({ line: 4, column: 9 });
    expect(json.find('nix')).toBeUndefined();
  });

  it('knows keys that are given twice', () => {
    expect(json.duplicates()).toEqual([{ key: 'c', place: { file: 'x.json', line: 4, column: 3 } }]);
  });
});
