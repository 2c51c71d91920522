import { expect, it } from 'vitest';
import { blankTexts } from '../../src/dataset/blanks.ts';
import type { Columns, Declaration } from '../../src/dataset/declaration.ts';

const source = `import { defineDataset } from '#dataset';

export default defineDataset({
  title: '',
  columns: { 'v': { meaning: ' ', type: 'number', unit: '' } },
  sources: { office: { publisher: 'P', licence: "" } },
});
`;
const declaration: Declaration<Columns> = {
  title: '',
  description: 'D',
  file: new URL('file:///x/data.csv'),
  columns: { v: { type: 'number', meaning: ' ', unit: '' }, w: { type: 'text', meaning: 'M' } },
  key: ['w'],
  basis: 'source',
  sources: { office: { publisher: 'P', title: 'T', vintage: 'V', licence: '', obtained: 'O' } },
};

const told = (text: string) => blankTexts(declaration, 'index.ts', text).map(({ line, column, message }) => `${line}:${column} ${message}`);

it('names every text that is blank, where it stands', () => {
  expect(told(source)).toEqual(['4:10 "title" is still blank', '5:30 "meaning" of the column "v" is still blank', '5:57 "unit" of the column "v" is still blank', '6:49 "licence" of the source "office" is still blank']);
});

it('names what is made by a function at the nearest thing that holds it', () => {
  expect(told(source.replace('{ publisher: \'P\', licence: "" }', 'office()'))[3]).toBe('6:22 "licence" of the source "office" is still blank');
  expect(told('export { default } from "./elsewhere.ts";')[0]).toBe('1:1 "title" is still blank');
});

it('is silent about a whole declaration', () => {
  const whole = { ...declaration, title: 'T', columns: {}, sources: {} };
  expect(blankTexts(whole, 'index.ts', source)).toEqual([]);
});
