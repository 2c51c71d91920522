import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/languages/english.ts';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { scratchVolume, type Scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const file = 'content/events.yaml';

const EVENTS = `events:
  - id: conjecture
    title: Die Vermutung
    what: Gauß vermutet es, siehe @eq-primzahlen/satz.
    named:
      - { chapter: primzahlen, section: sec-frage, words: "vermutete, dass" }
    works: [gauss1863]
  - id: price
    date: 1896
    title: Der Beweis
    what: Hadamard.
    named:
      - { chapter: primzahlen, section: sec-frage, words: "siehe Hadamard 1896" }
      - { chapter: primzahlen, section: sec-tafel, words: "Die 1 zählt nicht" }
      - { paper: elemente, words: "als jede vorgelegte Menge" }
`;

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
  scratch.write(file, EVENTS);
});

afterEach(() => scratch.remove());

const load = () => loadVolume(fileSources(foldersFrom(root, scratch.folder)), '/');

async function mistakes(from: string, to: string): Promise<string[]> {
  scratch.edit(file, from, to);
  const { volume, diagnostics } = await load();
  expect(volume).toBeNull();
  return diagnostics.map(({ file: where, line, column, rule }) => `${where.replace(`${scratch.folder}/`, '')}:${line}:${column} ${rule}`);
}

it('events come by date, the undated last, each with the places that name it', async () => {
  const { volume, diagnostics } = await load();
  expect(diagnostics).toEqual([]);
  expect(volume?.events.map(({ id, date, works, places }) => ({ id, date, works, places: places.map(({ steps, named, address, within }) => [english.steps(steps) + (named === null ? '' : `, “${named}”`), address, within]) }))).toEqual([
    {
      id: 'price',
      date: '1896',
      works: [],
      places: [
        ['Chapter 1, “Frage”', '/chapters/primzahlen/#sec-frage', 'text'],
        ['Chapter 1, “Tafel”', '/chapters/primzahlen/#sec-tafel', 'note'],
        ['Paper 1', '/papers/elemente/', 'text'],
      ],
    },
    { id: 'conjecture', date: null, works: [{ text: 'Gauß (1863)', address: '/chapters/primzahlen/#ref-gauss1863' }], places: [['Chapter 1, “Frage”', '/chapters/primzahlen/#sec-frage', 'text']] },
  ]);
});

describe('an editor is told, with file, line and column,', () => {
  it.each([
    ['that the text does not hold the words', 'vermutete, dass', 'bewies, dass', `${file}:6:59 event-words`],
    ['that there is no such section', 'sec-tafel', 'sec-tafle', `${file}:14:41 event-section`],
    ['that there is no such chapter', '{ chapter: primzahlen, section: sec-frage, words: "vermutete', '{ chapter: primzahl, section: sec-frage, words: "vermutete', `${file}:6:20 event-chapter`],
    ['that there is no such paper', 'paper: elemente', 'paper: element', `${file}:15:18 event-paper`],
    ['that a place is neither', '{ paper: elemente, words', '{ chapter: primzahlen, words', `${file}:15:9 event-place`],
    ['that the words do not give the date', 'date: 1896', 'date: 1897', `${file}:9:11 event-date`],
    ['that the words do not give the day', 'date: 1896', 'date: 1896-05-07', `${file}:9:11 event-date`],
    ['that there is no such day', 'date: 1896', 'date: 1896-02-30', `${file}:9:11 yaml-value`],
    ['that no chapter lists the work', '[gauss1863]', '[gauss1836]', `${file}:7:13 event-work`],
    ['that an id stands twice', 'id: price', 'id: conjecture', `${file}:8:9 event-duplicate-id`],
    ['that a key is misspelt', 'what: Hadamard.', 'waht: Hadamard.', `${file}:8:5 yaml-missing`, `${file}:11:5 yaml-unknown`],
    ['that a label in the text does not exist', '@eq-primzahlen/satz', '@eq-primzahlen/staz', `${file}:4:35 unknown-label`],
  ])('%s', async (_, from, to, ...told) => {
    expect(await mistakes(from, to)).toEqual(told);
  });

  it('that an event ends before it begins', async () => {
    expect(await mistakes('date: 1896', 'date: 1896\n    until: 1863')).toContain(`${file}:10:12 event-until`);
  });
});
