import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import { elements } from './pages.ts';

const page = (site: number, file: string) => {
  const built = inject('sites')[site];
  if (!built) throw new Error(`there is no site ${site}`);
  return fromHtml(readFileSync(join(built.folder, file, 'index.html'), 'utf8'));
};
const classed = (tree: ReturnType<typeof fromHtml>, tag: string, name: string) =>
  elements(tree, (element) => element.tagName === tag && [element.properties['className']].flat().includes(name));

describe('the volume', () => {
  it.each([
    ['overview', 9],
    ['trade-imbalance', 4],
    ['trade-and-innovation', 7],
  ])('%s has the %i numbered figures of its paper, each with an inline drawing', (slug, count) => {
    const figures = classed(page(0, `chapters/${slug}`), 'figure', 'numbered');
    expect(figures).toHaveLength(count);
    for (const figure of figures) {
      expect(elements({ type: 'root', children: figure.children.filter((c) => c.type === 'element') }, (e) => e.tagName === 'svg' && [e.properties['className']].flat().includes('chart')).length).toBeGreaterThan(0);
    }
  });

  it('numbers Zhao’s equations and points at them', () => {
    const tree = page(0, 'chapters/trade-imbalance');
    expect(classed(tree, 'div', 'equation').map((e) => e.properties['id'])).toEqual(['eq-model', 'eq-estimates']);
    expect(classed(tree, 'a', 'xref').some((a) => a.properties['href'] === '#eq-model')).toBe(true);
  });

  it('has an entry for each of the seven symposium papers', () => {
    const tree = page(0, 'papers');
    const links = elements(tree, (e) => e.tagName === 'a' && /^(?!\.)[^/#]+\/$/.test(String(e.properties['href'])));
    expect(new Set(links.map((a) => a.properties['href'])).size).toBe(7);
  });
});
