import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched(isTTY: boolean, quiet = false, columns = 120) {
  let text = '';
  let now = 0;
  const progress = startProgress({ isTTY, columns, write: (more) => void (text += more) }, quiet, () => now);
  return {
    progress,
    /** What is written while so many milliseconds pass. */
    during: (milliseconds: number): string => {
      text = '';
      now += milliseconds;
      vi.advanceTimersByTime(milliseconds);
      return text;
    },
    written: () => text,
  };
}

it('says on a terminal in one line what goes on, how much is done and how long is left, and wipes it at the end', () => {
  const { progress, during, written } = watched(true);
  const drawing = progress.stage('drawing figures');
  drawing.count(10, 40);
  expect(during(100)).toBe('\r\u001b[2Kdrawing figures 10 of 40');
  // After four seconds a quarter is done.
  expect(during(3900)).toContain('drawing figures 10 of 40, about 12 s left');
  progress.stage('printing pages').count(0, 7);
  expect(during(100)).toContain(' · printing pages 0 of 7');
  progress.close();
  expect(written().endsWith('\r\u001b[2K')).toBe(true);
  expect(during(20_000)).toBe('');
});

it('never writes a line longer than the terminal, which could not be wiped', () => {
  const { progress, during } = watched(true, false, 60);
  for (const name of ['one long name of a stage', 'another long name of a stage', 'a third']) progress.stage(name);
  expect(during(100).replace('\r\u001b[2K', '').length).toBeLessThan(60);
});

it('says nothing elsewhere in a short build, and a plain line every ten seconds in a long one', () => {
  const { progress, during } = watched(false);
  const stage = progress.stage('drawing figures');
  stage.count(5, 100);
  expect(during(9000)).toBe('');
  expect(during(2000)).toBe('drawing figures 5 of 100, about 3 min left\n');
  stage.end();
  expect(during(20_000)).toBe('');
  progress.close();
});

it('says nothing where a program reads', () => {
  const { progress, during } = watched(true, true);
  progress.stage('reading');
  expect(during(60_000)).toBe('');
});

it('knows afterwards how long each stage took', () => {
  const { progress, during } = watched(false);
  const stage = progress.stage('reading');
  during(500);
  stage.end();
  stage.end();
  expect(progress.times()).toEqual([{ name: 'reading', from: 0, to: 500 }]);
});
