import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_STACK } from '../../src/figures/font.ts';
import { SCHEMES, colourOf, contrast, tokensOf } from '../../src/styles/tokens.ts';

const styles = new URL('../../src/styles/', import.meta.url);
const sheet = (name: string): string => readFileSync(new URL(name, styles), 'utf8');
const schemes = tokensOf(sheet('tokens.css'));

// Words and what they stand on, wherever they meet on a page.
const WORDS = ['--ink', '--ink-soft', '--accent', '--chart-grey-text', '--chart-rose-text', '--chart-ochre-text', '--chart-teal-text', '--chart-sky-text'];
const GROUNDS = ['--paper', '--paper-deep'];

describe.each(SCHEMES)('%s', (scheme) => {
  const tokens = schemes[scheme];
  const least = scheme.includes('more') ? 7 : 4.5;
  const ratio = (front: string, ground: string): number => {
    const [a, b] = [colourOf(front, tokens), colourOf(ground, tokens)];
    if (!a || !b) throw new Error(`${front} on ${ground} is no pair of colours`);
    return contrast(a, b);
  };

  it.each(WORDS.slice(0, 3).flatMap((word) => GROUNDS.map((ground) => [word, ground] as const)))('%s on %s is readable', (word, ground) => {
    expect(ratio(word, ground)).toBeGreaterThanOrEqual(least);
  });

  it.each(WORDS.slice(3))('words of a chart in %s are readable on paper', (word) => {
    expect(ratio(word, '--paper')).toBeGreaterThanOrEqual(4.5);
  });

  it('what is pointed at stays readable on its marker', () => {
    expect(ratio('--ink', '--mark')).toBeGreaterThanOrEqual(least);
    expect(ratio('--accent', '--mark')).toBeGreaterThanOrEqual(4.5);
  });

  it('the outline of what has the focus is seen', () => {
    for (const ground of GROUNDS) expect(ratio('--accent', ground)).toBeGreaterThanOrEqual(3);
  });
});

it('every colour of the style sheets is a token', () => {
  const sheets = ['base', 'page', 'chapter', 'plate', 'prose', 'figure', 'table', 'cover', 'listing', 'audit', 'design'];
  const loose = sheets.flatMap((sheet) => {
    const css = readFileSync(new URL(`${sheet}.css`, styles), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...css.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)].map(([colour]) => `${sheet}.css: ${colour}`);
  });
  expect(loose).toEqual([]);
});

it('declares the family that charts are measured and set with, so that live views find it', () => {
  const [family] = FONT_STACK.split(', ');
  expect(sheet('fonts.css')).toContain(`font-family: ${family};`);
  expect(sheet('tokens.css')).toContain(`--sans: ${family},`);
});
