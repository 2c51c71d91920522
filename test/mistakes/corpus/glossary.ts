import { append, chapter, edit, mistake, write, type Change } from '../mistake.ts';

const file = 'content/glossary.yaml';
const used = append(chapter, '\nEine <Term of={tafel}>Tafel</Term> hat Zeilen.\n');

function terms(text: string): Change {
  return write(file, text);
}

const good = '- { id: tafel, term: Tafel, definition: Ein Verzeichnis. }\n';

export const glossary = [
  mistake('misspells a term', [terms(good), used, append(chapter, '\nDie <Term of={‸tafl}>Tafel</Term> ist lang.\n')], 'unknown-term'),
  mistake('uses a term without a glossary', append(chapter, '\nDie <Term of={‸tafel}>Tafel</Term> ist lang.\n'), 'unknown-term'),
  mistake('points from one term at another that is not there', [terms(good.replace(' }', ', seeAlso: [‸zahl] }')), used], 'unknown-term'),
  mistake('gives two terms one address', [terms(`${good}- { id: ‸Tafel, term: Die Tafel, definition: Ein Verzeichnis. }\n`), used], 'duplicate-term', { rule: 'unused-term', file, at: 'Tafel, term: Die' }),
  mistake('uses a term of the glossary nowhere', terms(good.replace('id: ', 'id: ‸')), 'unused-term'),
  mistake('puts a citation into a term', [terms(good), append(chapter, '\nEine ‸<Term of={tafel}>Tafel von @gauss1863</Term> hat Zeilen.\n')], 'term-words'),
  mistake('leaves a term without words', [terms(good), append(chapter, '\nEine ‸<Term of={tafel}></Term> hat Zeilen.\n')], 'term-words'),
  mistake('marks a term in a heading', [terms(good), edit(chapter, '## Frage {', '## Eine <Term of={‸tafel}>Frage</Term> {')], 'term-place'),
  mistake('takes a term from a work that no chapter has', [terms(good.replace(' }', ', source: ‸primzahlen/gauss1836 }')), used], 'unknown-citation'),
  mistake('forgets the definition of a term', [terms('- ‸{ id: tafel, term: Tafel }\n'), used], 'yaml-missing'),
];
