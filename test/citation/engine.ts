import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import { cslItem } from '../../src/citation/csl-item.ts';
import type { Reference } from '../../src/citation/reference.ts';

const read = (name: string): string => readFileSync(new URL(`../../src/citation/styles/${name}`, import.meta.url), 'utf8');

/** What the engine itself makes of each work in a text, with all that its style says of telling works apart: "(Rodrik 2006)". */
export function engineCitations(style: 'chicago-author-date' | 'apa'): (references: readonly Reference[]) => string[] {
  let items = new Map<string, Readonly<Record<string, unknown>>>();
  // What the engine sorts by is slow to build, and our lists come sorted by title.
  const text = read(`${style}.csl`).replace(/<sort>[\s\S]*?<\/sort>/g, '');
  const engine = new CSL.Engine({ retrieveLocale: () => read('locales-en-US.xml'), retrieveItem: (id: string) => items.get(id) ?? {} }, text, 'en-US', true);
  engine.setOutputFormat('text');
  let round = 0;
  return (references) => {
    // The engine remembers what it knew by an id.
    round += 1;
    items = new Map(references.map((reference) => [`${round}-${reference.id}`, { ...cslItem(reference, style === 'apa' ? 'apa' : 'chicago'), id: `${round}-${reference.id}` }]));
    engine.updateItems([...items.keys()]);
    return [...items.keys()].map((id) => engine.makeCitationCluster([{ id }]));
  };
}
