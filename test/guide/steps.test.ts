import { expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

it('reads what a page tells its reader to do', () => {
  const page = '```sh\nnpm run check\n```\n\n```text output\n  in order\n```\n\n```diff file=a/b.ts\n kept\n-old\n+new\n+more\n```\n\n```ts file=c.ts append\nx\n```\n';
  expect(stepsOf(page)).toEqual([
    { line: 1, kind: 'run', commands: ['npm run check'], fails: false },
    { line: 5, kind: 'output', lines: ['in order'] },
    { line: 9, kind: 'edit', file: 'a/b.ts', from: 'kept\nold', to: 'kept\nnew\nmore' },
    { line: 16, kind: 'append', file: 'c.ts', text: 'x' },
  ]);
});

it.each(['```ts\nx\n```', '```\nx\n```', '```sh norun\nx\n```', '```text\nx\n```'])('refuses a block that nobody would test: %j', (page) => {
  expect(() => stepsOf(`Words\n\n${page}`)).toThrow('line 3');
});
