import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { Stopped, terminalAsker } from '../../src/scaffold/ask.ts';

function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (piece) => void (shown += String(piece)));
  return { input, asker: terminalAsker(input, output, false), shown: () => shown };
}

const twoLetters = (answer: string) => (answer.length === 2 ? undefined : 'two letters');

it('asks again until the answer is right', async () => {
  const { input, asker, shown } = terminal();
  const answer = asker.ask('Code', twoLetters);
  input.write('abc\n');
  setTimeout(() => input.write(' ab \n'), 20);
  expect(await answer).toBe('ab');
  expect(shown()).toBe('Code:   two letters\nCode: ');
});

it('takes the suggestion for an empty answer', async () => {
  const { input, asker } = terminal();
  const answer = asker.ask('Code', twoLetters, 'xy');
  input.write('\n');
  expect(await answer).toBe('xy');
});

it('stops when the terminal is closed, and does not wait', async () => {
  const { input, asker } = terminal();
  const answer = asker.ask('Code', twoLetters);
  input.end();
  await expect(answer).rejects.toThrow(Stopped);
  await expect(asker.ask('Next', twoLetters)).rejects.toThrow(Stopped);
});
