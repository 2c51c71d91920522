import { createCiter } from '../../src/citation/cluster.ts';
import type { Reference } from '../../src/citation/reference.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import type { Label } from '../../src/volume/model.ts';

const work = (id: string, family: string, year: number): Reference => ({ id, type: 'book', title: `On ${family}`, author: [{ family }], issued: { 'date-parts': [[year]] } });

export const references: Reference[] = [work('alder2006', 'Alder', 2006), work('birch2008', 'Birch', 2008), work('cedar1953', 'Cedar', 1953)];

const labels: Record<string, Pick<Label, 'kind' | 'text' | 'address'>> = {
  'fig-deficit': { kind: 'figure', text: 'Figure 1', address: '/chapters/woods/#fig-deficit' },
  'tbl-growth': { kind: 'table', text: 'Table I', address: '/chapters/woods/#tbl-growth' },
  'eq-model': { kind: 'equation', text: 'Equation (1)', address: '/chapters/woods/#eq-model' },
  'sec-data': { kind: 'section', text: 'Section 2.1', address: '/chapters/woods/#sec-data' },
  'fig-hills/exports': { kind: 'figure', text: 'Figure 4', address: '/chapters/hills/#fig-exports' },
};

/** A volume of one short chapter about woods, for tests of its prose. */
export function volumeContext(): MarkdownContext {
  return {
    file: 'content/chapters/woods/index.mdx',
    slug: 'woods',
    href: (address) => `/base${address}`,
    label: (id) => {
      const label = labels[id];
      return label === undefined ? undefined : { id, chapter: 'woods', title: id, ...label };
    },
    labels: () => Object.keys(labels),
    sectionNumber: (id) => (id === 'sec-data' ? '2.1' : null),
    equationNumber: (id) => (id === 'eq-model' ? '1' : undefined),
    citationKeys: () => references.map(({ id }) => id),
    cite: createCiter(references).cite,
    term: (id) => (['growth', 'foreignTrade'].includes(id) ? `/glossary/#${id}` : undefined),
    claim: (name) => (name === 'share2014' ? '<a class="claim" href="/base/audit/#woods-share2014">14</a>' : undefined),
    exports: (component) => (component === 'Figure' ? ['deficit', 'usImports'] : component === 'Table' ? ['growth'] : component === 'Term' ? ['growth', 'foreignTrade'] : ['share2014']),
  };
}
