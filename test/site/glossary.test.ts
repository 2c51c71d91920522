import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

const [volume, , small] = inject('sites');
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe('the glossary', () => {
  it('names each section that uses a term, and each chapter marks a term once', () => {
    const glossary = read(volume?.folder ?? '', 'glossary/index.html');
    expect(glossary).toMatch(/id="granger-causality"[^]*?Used in<\/span> <a href="\.\.\/chapters\/trade-imbalance\/#sec-results">Chapter 2: 4\.2 Regression results and analysis<\/a>/);
    expect(glossary).toContain('<span class="term-name" lang="zh">国内生产总值</span>');
    for (const { file, html } of pagesOf(volume?.folder ?? '').filter(({ file: name }) => /^chapters\/[^/]+\/index\.html$/.test(name))) {
      const terms = [...html.matchAll(/<a class="term" href="[^"]*#([^"]+)">/g)].map(([, id]) => id);
      // The copy of a note in the margin, which no key reaches, is not counted.
      expect(terms.length, file).toBeGreaterThan(9);
      expect(terms, file).toEqual([...new Set(terms)]);
    }
  });

  it('is not there where a volume has none', () => {
    expect(existsSync(join(small?.folder ?? '', 'glossary'))).toBe(false);
    expect(pagesOf(small?.folder ?? '').filter(({ html }) => html.includes('glossary')).map(({ file }) => file)).toEqual([]);
  });
});
