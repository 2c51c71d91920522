import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf } from '../site/pages.ts';
import { scratchVolume, type Scratch } from '../mistakes/scratch.ts';
import { workbookOf } from '../spreadsheet-file.ts';

const root = resolve(import.meta.dirname, '../..');

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
});

afterEach(() => scratch.remove());

function command(name: string, ...args: string[]) {
  // Without a terminal: a command that waited for an answer would run into the time limit.
  return spawnSync(process.execPath, [`src/cli/${name}.ts`, ...args, '--volume', scratch.folder], { cwd: root, encoding: 'utf8', timeout: 20_000, input: '', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' } });
}

const volume = () => readFileSync(join(root, scratch.folder, 'content/volume.yaml'), 'utf8');
const everything = () => filesOf(join(root, scratch.folder)).map((file) => `${file} ${readFileSync(join(root, scratch.folder, file), 'utf8')}`);

describe('npm run new -- chapter', () => {
  const flags = ['chapter', '--title', 'Handel: „Maß“ & Zahl', '--author', 'Yiming Zhao', '--author', 'van Beethoven, Ludwig', '--slug', 'handel', '--part', '2'];

  it('makes a chapter that is in order as it is, and lists it', () => {
    const before = volume();
    const { status, stdout, stderr } = command('new', ...flags);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('lists it in part 2, “Zweiter Teil”');
    expect(volume()).toBe(before.replace('chapters: []', 'chapters: [handel]'));
    expect(command('check')).toMatchObject({ status: 0, stderr: '', stdout: '2 chapters, 2 figures, 2 tables, 2 datasets and 3 claims are in order\n' });
  });

  it('takes what it would suggest with --yes', () => {
    expect(command('new', 'chapter', '--title', 'Maß und Zahl', '--author', 'Yiming Zhao', '--yes').status).toBe(0);
    expect(volume()).toContain('chapters: [mass-und-zahl]');
  });

  it('names every flag that is missing where nobody can be asked', () => {
    const { status, stderr } = command('new', 'chapter', '--part', '1');
    expect(status).toBe(2);
    expect(stderr).toBe('there is no terminal to ask at: add --title and --author and --slug, or --yes to take what would be suggested\n');
  });

  it.each([
    ['a slug that is no address', ['--slug', 'Der Handel'], '--slug: "Der Handel" may hold small letters a to z, digits and single hyphens only; try "der-handel"'],
    ['a slug that is taken', ['--slug', 'primzahlen'], 'content/chapters/primzahlen exists; choose another slug'],
    ['a part that is not there', ['--part', '3'], '--part: the volume has the parts 1 to 2, not "3"'],
    ['an author with one name', ['--author', 'Zhao'], '"Zhao" does not tell given and family name apart'],
    ['a flag of datasets', ['--csv', 'a.csv'], 'a new chapter has no --csv'],
    ['a title without quotes', ['Handel'], '"Handel" belongs to no flag'],
  ])('refuses %s and writes nothing', (_, wrong, words) => {
    const before = everything();
    const { status, stderr } = command('new', ...flags, ...wrong);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(everything()).toEqual(before);
  });

  it('refuses a volume.yaml that is broken, with its place', () => {
    scratch.edit('content/volume.yaml', 'parts:', 'pars:');
    const { status, stderr } = command('new', ...flags);
    expect(status).toBe(1);
    expect(stderr).toContain('yaml-unknown');
    expect(readdirSync(join(root, scratch.folder, 'content/chapters'))).toEqual(['primzahlen']);
  });
});

describe('npm run new -- dataset', () => {
  const table = 'Jahr;Ausfuhr\n2019;1.234,5\n2020;99,1\n';
  const csv = () => join(scratch.folder, 'Außen Handel.csv');
  const about = ['--title', 'T', '--description', 'D', '--publisher', 'P', '--publication', "O'Hara's table", '--vintage', 'V', '--licence', 'L', '--obtained', 'O', '--unit', 'Ausfuhr=Mio. Euro', '--meaning', 'Ausfuhr=Was hinausgeht'];

  beforeEach(() => writeFileSync(join(root, csv()), table));

  it('is in order when everything is said', () => {
    const { status, stdout, stderr } = command('new', 'dataset', '--csv', csv(), ...about);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('semicolons between cells, decimal comma');
    expect(readFileSync(join(root, scratch.folder, 'data/aussen-handel/data.csv'), 'utf8')).toBe('jahr,ausfuhr\n2019,1234.5\n2020,99.1\n');
    expect(command('check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('cannot be published before everything is said: check names each blank and its place', () => {
    const { stdout } = command('new', 'dataset', '--csv', csv(), '--id', 'handel');
    expect(stdout).toContain('9 texts are still to be written in index.ts');
    const { status, stderr } = command('check');
    expect(status).toBe(1);
    expect(stderr.match(/data\/handel\/index\.ts:\d+:\d+ error dataset-declaration/g)).toHaveLength(9);
    expect(stderr).toContain('columns.ausfuhr.unit is an empty text, not a text.');
    expect(stderr).toContain("licence: '',");
  });

  it.each([
    ['a column that is not there', ['--unit', 'Einfuhr=Euro'], 2, '--unit: there is no column "Einfuhr"; the columns are "Jahr", "Ausfuhr"'],
    ['a file that is not there', ['--csv', 'none.csv'], 2, '--csv: there is no file "none.csv"'],
    ['an id that is taken', ['--id', 'prime-counts'], 2, 'data/prime-counts exists; choose another id'],
    ['a type that does not exist', ['--type', 'Ausfuhr=money'], 2, '--type: "money" is none of year, integer, number, text'],
    ['a basis that needs more', ['--basis', 'derived'], 2, '--basis is one of source, stated, proxy'],
    ['numbers that are none', ['--type', 'Jahr=number', '--decimal', '.'], 1, 'csv-not-a-number'],
  ])('refuses %s and writes nothing', (_, wrong, code, words) => {
    const { status, stderr } = command('new', 'dataset', '--csv', csv(), ...wrong);
    expect(stderr).toContain(words);
    expect(status).toBe(code);
    expect(readdirSync(join(root, scratch.folder, 'data'))).toEqual(['prime-counts']);
  });
});

it('says what it can make when nothing is named', () => {
  expect(command('new')).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run new -- chapter') });
  expect(command('new', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run new -- dataset') });
  expect(command('new', 'figure')).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no new "figure"') });
  expect(existsSync(join(root, scratch.folder, '.new'))).toBe(false);
});

describe('npm run new -- dataset, of a workbook', () => {
  it('takes a range of a sheet over as a table', () => {
    scratch.write('trade.xlsx', workbookOf({ Notes: [['made up']], 'Table 1': [['Trade, made up'], [], ['Year', 'Goods'], [1901, 11.1], [1902, 22.2], ['Source: nobody']] }));
    const { status, stdout, stderr } = command('new', 'dataset', '--csv', join(scratch.folder, 'trade.xlsx'), '--sheet', 'Table 1', '--range', 'A3:B5', '--id', 'trade', '--yes');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('year  year, called “Year”');
    expect(readFileSync(join(root, scratch.folder, 'data/trade/data.csv'), 'utf8')).toBe('year,goods\n1901,11.1\n1902,22.2\n');
  });

  it.each([
    [['--sheet', 'Table 2'], 'it has no sheet “Table 2”.\n  fix: Did you mean “Table 1”?', 1],
    [['--range', 'three'], '“three” is no range of cells.', 1],
  ])('refuses %j', (flags, words, status) => {
    scratch.write('trade.xlsx', workbookOf({ 'Table 1': [['Year', 'Goods'], [1901, 11.1]] }));
    expect(command('new', 'dataset', '--csv', join(scratch.folder, 'trade.xlsx'), ...flags, '--id', 'trade', '--yes')).toMatchObject({ status, stderr: expect.stringContaining(words) });
  });

  it('knows that a text has no sheets', () => {
    scratch.write('trade.csv', 'Year,Goods\n1901,11.1\n');
    expect(command('new', 'dataset', '--csv', join(scratch.folder, 'trade.csv'), '--sheet', 'x', '--id', 'trade', '--yes')).toMatchObject({ status: 2, stderr: expect.stringContaining('--sheet is for workbooks') });
  });
});
