import { describe, expect, it } from 'vitest';
import { buildOptions, UsageError } from '../../src/cli/options.ts';

const read = (...args: string[]) => buildOptions(args, '/project');

describe('buildOptions', () => {
  it('writes to dist unless told otherwise', () => {
    expect(read().out).toBe('/project/dist');
    expect(read('--out', '../site').out).toBe('/site');
  });

  it.each([
    [['--base', 'vol'], 'must be a path that begins with a slash'],
    [['--base', '//vol/'], 'must be a path that begins with a slash'],
    [['--site', 'https://example.org/vol'], 'must be an origin'],
    [['--out', '.'], 'would replace the project itself'],
    [['--out', '..'], 'would replace the project itself'],
    [['--bsae', '/'], '--bsae'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
  });
});
