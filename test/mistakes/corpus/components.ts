import { append, chapter, edit, mistake, paragraph } from '../mistake.ts';

export const components = [
  mistake('misspells a component', edit(chapter, '<Note title="Zählweise">Die 1 zählt nicht als Primzahl.</Note>', '‸<Noet title="Zählweise">Die 1 zählt nicht als Primzahl.</Noet>'), 'unknown-component'),
  paragraph('uses a component that is not there', '‸<Chart of={counts} />', 'unknown-component'),
  mistake('misspells the export of a figure', edit(chapter, '<Figure of={counts}>', '<Figure of={‸count}>'), 'unknown-export'),
  mistake('misspells the export of a table', edit(chapter, '<Table of={counted}>', '<Table of={‸conted}>'), 'unknown-export'),
  mistake('misspells a claim', edit(chapter, '<Claim of={hundert} />', '<Claim of={‸hunder} />'), 'unknown-export'),
  paragraph('shows a figure as a table', '<Table of={‸counts} />', 'unknown-export'),
  paragraph('does not say which figure', '‸<Figure>Eine Tafel</Figure>', 'component-of'),
  paragraph('names a figure by a text', '‸<Figure of="counts">Eine Tafel</Figure>', 'component-of'),
  paragraph('names a claim by a call', 'Es sind ‸<Claim of={hundert()} />.', 'component-of'),
  mistake('gives a figure an attribute that it does not have', edit(chapter, '<Figure of={counts}>', '<Figure of={counts} ‸wide>'), 'unknown-attribute'),
  mistake('gives an attribute twice', edit(chapter, '<Note title="Zählweise">', '<Note title="Zählweise" ‸title="Zählung">'), 'unknown-attribute'),
  paragraph('puts a note into a sentence', 'Siehe ‸<Note>ein Wort</Note> hier.', 'component-place'),
  mistake('puts a note into a caption', edit(chapter, '<Table of={counted}>Gezählt, nicht geschätzt.</Table>', '<Table of={counted}>\n\nGezählt.\n\n‸<Note>Nicht geschätzt.</Note>\n\n</Table>'), 'component-place'),
  mistake('gives a claim words', edit(chapter, '<Claim of={hundert} />', '‸<Claim of={hundert}>25</Claim>'), 'component-children'),
  paragraph('leaves a note empty', '‸<Note title="Leer"></Note>', 'component-children'),
  mistake('forgets to show a table', edit(chapter, '<Table of={counted}>Gezählt, nicht geschätzt.</Table>', ''), { rule: 'export-unused', file: 'content/chapters/primzahlen/tables.ts', at: 'counted = ' }, { rule: 'unknown-label', file: chapter, at: '@tbl-counted' }),
  mistake('shows a figure in the entry of a paper', append('content/papers/elemente.mdx', '\n‸<Figure of={counts}>Eine Tafel</Figure>\n'), 'component-place'),
];
