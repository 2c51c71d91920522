import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalIndex, type IndexFile } from '../../src/search/canonical.ts';
import { decodeCbor, encodeCbor, type Cbor } from '../../src/search/cbor.ts';

const file = (path: string, value: Cbor): IndexFile => ({ path, content: gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(value)])) });
const text = (path: string, content: string): IndexFile => ({ path, content: Buffer.from(content) });
const valueOf = ({ content }: IndexFile): Cbor => decodeCbor(gunzipSync(content).subarray('pagefind_dcd'.length));

/** An index as Pagefind may write it, with filters and values in any order. */
function written(kinds: readonly Cbor[], order: readonly ('kind' | 'year')[], version = '1.5.2'): IndexFile[] {
  const ids = { kind: `en_${kinds.length}ab`, year: 'en_9cd' };
  return [
    text('pagefind-entry.json', '{"languages":{"en":{"hash":"en_0123456789"}}}'),
    file('pagefind.en_0123456789.pf_meta', [version, [['en_f', 3]], [], order.map((name) => [name, ids[name]]), [], ['title']]),
    file(`filter/${ids.kind}.pf_filter`, ['kind', kinds]),
    file(`filter/${ids.year}.pf_filter`, ['year', [['2001', [0]]]]),
    text('pagefind.js', 'run'),
    text('pagefind-ui.js', 'needless'),
    text('wasm.unknown.pagefind', 'needless'),
  ];
}

const figures: Cbor = ['figure', [0, 2]];
const sections: Cbor = ['section', [1]];

describe('an index', () => {
  it('is the same whatever order Pagefind’s maps had', () => {
    const one = canonicalIndex(written([figures, sections], ['kind', 'year']));
    expect(canonicalIndex(written([sections, figures], ['year', 'kind']))).toEqual(one);
    const filter = one.find(({ path, content }) => path.startsWith('filter/') && String(valueOf({ path, content })).startsWith('kind'));
    expect(filter && valueOf(filter)).toEqual(['kind', [figures, sections]]);
  });

  it('names its files by what is in them, and names them alike wherever they are named', () => {
    const files = canonicalIndex(written([figures, sections], ['year', 'kind']));
    const paths = files.map(({ path }) => path);
    const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
    expect(Buffer.from(files.find(({ path }) => path === 'pagefind-entry.json')?.content ?? []).toString()).toContain(meta?.path.slice('pagefind.'.length, -'.pf_meta'.length));
    const [, , , named] = (meta ? valueOf(meta) : []) as Cbor[][];
    for (const filter of named ?? []) expect(paths).toContain(`filter/${(filter as Cbor[])[1]}.pf_filter`);
    expect(canonicalIndex(written([figures], ['year', 'kind'])).map(({ path }) => path)).not.toEqual(paths);
  });

  it('has nothing that this site does not show', () => {
    const paths = canonicalIndex(written([figures], ['kind', 'year'])).map(({ path }) => path);
    expect(paths).toContain('pagefind.js');
    expect(paths).not.toContain('pagefind-ui.js');
    expect(paths).not.toContain('wasm.unknown.pagefind');
  });

  it('of a version whose format is not known is refused', () => {
    expect(() => canonicalIndex(written([figures], ['kind', 'year'], '1.6.0'))).toThrow('1.6.0');
  });
});

it('CBOR is read as it is written', () => {
  const { value } = fc.letrec<{ value: Cbor; list: readonly Cbor[] }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), fc.string({ unit: 'grapheme', maxLength: 300 }), tie('list')),
    list: fc.array(tie('value'), { maxLength: 30 }),
  }));
  fc.assert(fc.property(value, (any) => {
    expect(decodeCbor(encodeCbor(any))).toEqual(any);
  }));
  expect(decodeCbor(Buffer.from('9f0102ff', 'hex'))).toEqual([1, 2]);
  expect(() => decodeCbor(Buffer.from('f5', 'hex'))).toThrow('kind 7');
  expect(() => decodeCbor(Buffer.from('0101', 'hex'))).toThrow('after the value');
});
