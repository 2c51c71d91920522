import { edit, mistake, write, type Change } from '../mistake.ts';

const file = 'content/events.yaml';

const good = `events:
  - id: conjecture
    title: Die Vermutung
    what: Gauß vermutet es, siehe @eq-primzahlen/satz.
    named:
      - { chapter: primzahlen, section: sec-frage, words: "vermutete, dass" }
    works: [gauss1863]
  - id: proof
    date: 1896
    title: Der Beweis
    what: Hadamard.
    named:
      - { chapter: primzahlen, section: sec-frage, words: "siehe Hadamard 1896" }
      - { paper: elemente, words: "als jede vorgelegte Menge" }
`;

function changed(from: string, to: string): Change[] {
  return [write(file, good), edit(file, from, to)];
}

export const events = [
  mistake('misspells the chapter that names an event', changed('{ chapter: primzahlen, section: sec-frage, words: "verm', '{ chapter: ‸primzahl, section: sec-frage, words: "verm'), 'event-chapter'),
  mistake('misspells the section that names an event', changed('section: sec-frage, words: "verm', 'section: ‸sec-farge, words: "verm'), 'event-section'),
  mistake('misspells the paper that names an event', changed('paper: elemente', 'paper: ‸element'), 'event-paper'),
  mistake('names an event in a chapter without a section', changed('{ chapter: primzahlen, section: sec-frage, words: "verm', '‸{ chapter: primzahlen, words: "verm'), 'event-place'),
  mistake('quotes words for an event that nobody says', changed('vermutete, dass', 'bewies, dass'), { rule: 'event-words', file, at: '"bewies' }),
  mistake('dates an event otherwise than the text does', changed('date: 1896', 'date: ‸1897'), 'event-date'),
  mistake('writes a day that there is not', changed('date: 1896', 'date: ‸1896-02-30'), 'yaml-value'),
  mistake('ends an event before it begins', changed('date: 1896', 'date: 1896\n    until: ‸1863'), 'event-date', { rule: 'event-until', file, at: '1863\n' }),
  mistake('gives two events one id', changed('id: proof', 'id: ‸conjecture'), 'event-duplicate-id'),
  mistake('names a work for an event that no chapter cites', changed('[gauss1863]', '[‸gauss1836]'), 'event-work'),
  mistake('points from an event at an equation that is not there', changed('@eq-primzahlen/satz', '‸@eq-primzahlen/staz'), 'unknown-label'),
];
