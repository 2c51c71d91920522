import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const [punctuation = '', spoken = '', printed = ''] = read('src/styles/fonts/chinese-characters.txt').split('\n');
const inRange = (text: string): string[] => [...new Set(text.match(/[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/g) ?? [])].sort();

describe('the Chinese faces', () => {
  it('are cut to all characters that the interface says', () => {
    const missing = inRange(read('src/languages/chinese.ts')).filter((sign) => !(punctuation + spoken).includes(sign));
    expect(missing.join('')).toBe('');
  });

  it('have each character once', () => {
    const all = [...punctuation, ...spoken, ...printed];
    expect(all.filter((sign, at) => all.indexOf(sign) !== at)).toEqual([]);
  });

  it.each(['volume-song', 'volume-hei', 'volume-hei-600'])('%s weighs what its characters weigh', (name) => {
    const bytes = readFileSync(resolve(root, `src/styles/fonts/${name}.woff2`)).length;
    const characters = name.endsWith('600') ? punctuation.length + spoken.length : punctuation.length + spoken.length + printed.length;
    expect(bytes / characters).toBeGreaterThan(90);
    expect(bytes / characters).toBeLessThan(190);
  });
});
