import { describe, expect, it } from 'vitest';
import { buildOptions, devOptions, UsageError } from '../../src/cli/options.ts';

const read = (...args: string[]) => buildOptions(args, '/project');

describe('buildOptions', () => {
  it('writes to dist unless told otherwise', () => {
    expect(read().out).toBe('/project/dist');
    expect(read('--out', '../site').out).toBe('/site');
  });

  it('keeps results in .cache unless told otherwise', () => {
    expect([read().store, read('--store', 'kept').store, read('--no-store').store]).toEqual(['/project/.cache', '/project/kept', null]);
    expect([read().shard, read('--shard', '2/4').shard]).toEqual([null, { number: 2, of: 4 }]);
  });

  it('makes PDF only when it is asked for', () => {
    expect(read().pdf).toBe(false);
    expect(read('--pdf').pdf).toBe(true);
  });

  it.each([
    [['--base', 'vol'], 'must be a path that begins with a slash'],
    [['--base', '//vol/'], 'must be a path that begins with a slash'],
    [['--site', 'https://example.org/vol'], 'must be an origin'],
    [['--out', '.'], 'would replace the project itself'],
    [['--out', '..'], 'would replace the project itself'],
    [['--bsae', '/'], '--bsae'],
    [['--shard', '5/4'], 'which share of how many, like 2/4'],
    [['--shard', '0/4'], 'which share of how many'],
    [['--shard', 'two'], 'which share of how many'],
    [['--shard', '1/2', '--no-store'], 'leave out --no-store'],
    [['--store', 'kept', '--no-store'], 'exclude each other'],
    [['--store', ''], 'needs a folder'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
  });
});

describe('devOptions', () => {
  it('reads where to serve', () => {
    expect(devOptions([])).toMatchObject({ port: undefined, host: undefined });
    expect(devOptions(['--port', '0', '--host', '127.0.0.1', '--base', '/vol/'])).toMatchObject({ port: 0, host: '127.0.0.1', base: '/vol/' });
  });

  it('takes a --host without an address for all addresses', () => {
    expect(devOptions(['--host'])).toMatchObject({ host: true });
    expect(devOptions(['--host', '--port', '80'])).toMatchObject({ host: true, port: 80 });
  });

  it.each([
    [['--port', 'http'], '--port must be a number'],
    [['--port', '70000'], '--port must be a number'],
    [['--base', 'vol'], 'must be a path that begins with a slash'],
    [['--out', 'dist'], '--out'],
  ])('refuses %j', (args, message) => {
    expect(() => devOptions(args)).toThrow(UsageError);
    expect(() => devOptions(args)).toThrow(message);
  });
});
