import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WORDS = 'the of trade in and share a growth to by with from between export import value price quantity rate change index sector group level series mean sample year quarter region country market technology product capital labour output input income demand supply balance deficit surplus tariff policy measure estimate result table figure model error range bound weight term lag trend cycle shock effect cause source record count unit volume paper chapter claim reader editor evidence test power size scale part whole first second third last early late high low broad narrow open closed large small strong weak rising falling steady since until after before under over among within across along beyond however therefore moreover instead while where which that this these those each every some none both either'.split(' ');

/** Numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  // Mulberry32 would do as well; this is the generator of Park and Miller, whose products a double holds exactly.
  state = (state % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const SECTIONS = 6;
const PARAGRAPHS = 6;
const SENTENCES = 4;
const FIGURES = 7;
const TABLES = 3;
const EQUATIONS = 5;
const WORKS = 12;
const CLAIMS = 10;
const YEARS = 20;

/** Writes a volume of so many chapters as large as papers are: ~2,500 words, 7 figures, 3 tables, 5 equations, 10 claims, 12 works. */
export function makeVolume(folder: string, chapters: number, seed = 1): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const random = seeded(seed);
  const slugs = Array.from({ length: chapters }, (_, i) => `paper-${String(i + 1).padStart(4, '0')}`);
  write('content/volume.yaml', volume(slugs));
  for (const [i, slug] of slugs.entries()) {
    const values = Array.from({ length: YEARS }, () => Array.from({ length: 3 }, () => Math.round(random() * 9_000) + 1_000));
    write(`data/${slug}/data.csv`, `year,a,b,c\n${values.map((row, year) => [2000 + year, ...row].join(',')).join('\n')}\n`);
    write(`data/${slug}/index.ts`, dataset(i + 1));
    const path = `content/chapters/${slug}`;
    write(`${path}/figures.ts`, figures(slug));
    write(`${path}/tables.ts`, tables(slug));
    write(`${path}/claims.ts`, claims(slug, values));
    write(`${path}/references.bib`, works(random));
    write(`${path}/index.mdx`, text(i + 1, slugs[(i + 1) % chapters] ?? slug, random));
  }
}

function volume(slugs: readonly string[]): string {
  const cc = '{ name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }';
  const parts = Array.from({ length: Math.ceil(slugs.length / 50) }, (_, i) => `  - title: Part ${i + 1}\n    chapters: [${slugs.slice(i * 50, i * 50 + 50).join(', ')}]\n`);
  return `title: A made volume\ndescription: Made by a program, to be measured.\nedition: { version: "1", date: 2026-01-01 }\nlicence:\n  text: ${cc}\n  code: ${cc}\nsite: https://made.example\nparts:\n${parts.join('')}`;
}

function dataset(number: number): string {
  const column = (name: string): string => `    ${name}: { type: 'number', label: 'Series ${name}', meaning: 'Value of series ${name}', unit: 'units', range: [0, 100000] },\n`;
  return `import { defineDataset } from '#dataset';\n\nexport default defineDataset({\n  title: 'Made series ${number}',\n  description: 'Three series of numbers that mean nothing.',\n  file: new URL('./data.csv', import.meta.url),\n  columns: {\n    year: { type: 'year', label: 'Year', meaning: 'Calendar year', range: [2000, 2100] },\n${['a', 'b', 'c'].map(column).join('')}  },\n  key: ['year'],\n  basis: 'source',\n  sources: { made: { publisher: 'A program', title: 'bench/made-volume.ts', vintage: 'seeded', licence: 'CC0', obtained: 'Made.' } },\n});\n`;
}

function figures(slug: string): string {
  const marks = ['line', 'bar', 'point', 'area'];
  const figure = (_: unknown, i: number): string => `
export const chart${i + 1} = defineFigure({
  title: 'Chart ${i + 1}',
  measure: 'units',
  alt: 'Series of made numbers by year.',
  rows: () => rows('${'abc'[i % 3]}'),
  datasets: [data],
  columns: { year: { label: 'Year' }, value: { label: 'Value', unit: 'units' } },
  spec: () => ({
    mark: { type: '${marks[i % marks.length]}' },
    encoding: {
      x: { field: 'year', type: 'ordinal', title: 'Year' },
      y: { field: 'value', type: 'quantitative', title: 'Units', scale: { domain: [0, ${10_000 + 500 * i}] } },
    },
  }),
});
`;
  return `import data from '../../../data/${slug}/index.ts';\nimport { defineFigure } from '#figures';\n\nconst rows = (series: 'a' | 'b' | 'c') => data.rows().map((row) => ({ year: row.year, value: row[series], basis: 'source' as const }));\n${Array.from({ length: FIGURES }, figure).join('')}`;
}

function tables(slug: string): string {
  const table = (_: unknown, i: number): string => `
export const listed${i + 1} = defineTable({
  title: 'Values ${i + 1}',
  rows: () => data.rows().slice(${i * 5}, ${i * 5 + 10}).map(({ year, a, b, c }) => ({ year: String(year), a, b, c })),
  columns: {
    year: { label: 'Year', kind: 'text', header: true },
    a: { label: 'A', kind: 'number', digits: 0 },
    b: { label: 'B', kind: 'number', digits: 0 },
    c: { label: 'C', kind: 'number', digits: 0 },
  },
  datasets: [data],
});
`;
  return `import data from '../../../data/${slug}/index.ts';\nimport { defineTable } from '#tables';\n${Array.from({ length: TABLES }, table).join('')}`;
}

function claims(slug: string, values: readonly (readonly number[])[]): string {
  const claim = (_: unknown, i: number): string => `
export const number${i + 1} = defineClaim({
  printed: '${values[i]?.[i % 3]}',
  where: 'The text',
  quantity: 'Series ${'abc'[i % 3]} in ${2000 + i}',
  recompute: () => data.rows()[${i}]?.${'abc'[i % 3]} ?? Number.NaN,
  formula: 'as recorded',
  datasets: [data],
  verdict: 'reproduced',
});
`;
  return `import { defineClaim } from '#audit';\nimport data from '../../../data/${slug}/index.ts';\n${Array.from({ length: CLAIMS }, claim).join('')}`;
}

const NAMES = ['Adler', 'Birch', 'Cole', 'Dorn', 'Ekman', 'Fuchs', 'Grant', 'Hahn', 'Ibsen', 'Jung', 'Klein', 'Lund'];

function works(random: () => number): string {
  return NAMES.slice(0, WORKS).map((name, i) => `@article{${name.toLowerCase()}${1990 + i},\n  author = {${name}, ${'ABCDEFGHIJKL'[i]}. and ${NAMES[(i + 5) % NAMES.length]}, M.},\n  title = {${sentence(random, 8)}},\n  journal = {Journal of ${sentence(random, 2)}},\n  volume = {${i + 1}},\n  pages = {${i * 10 + 1}--${i * 10 + 9}},\n  year = {${1990 + i}},\n}\n`).join('\n');
}

function sentence(random: () => number, length: number): string {
  const words = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function text(number: number, next: string, random: () => number): string {
  const key = (i: number): string => `${(NAMES[i % WORKS] ?? '').toLowerCase()}${1990 + (i % WORKS)}`;
  const said = (length: number): string => `${sentence(random, length)}.`;
  const paragraph = (section: number, i: number): string => {
    const place = section * PARAGRAPHS + i;
    const extras = [
      ...(place < WORKS ? [`So found @${key(place)}, p. ${place + 1}, and later others [@${key(place + 1)}; @${key(place + 3)}].`] : []),
      ...(place % 4 === 1 && place / 4 < CLAIMS ? [`It came to <Claim of={number${Math.floor(place / 4) + 1}} />, with $$x_{${place}} = \\frac{a_t}{b_t}$$ as defined.`] : []),
      ...(place === 9 ? [`See @sec-part-1, @fig-chart2 and @tbl-listed1, and @fig-${next}/chart1 elsewhere.[^aside]`] : []),
    ];
    return [...Array.from({ length: SENTENCES }, () => said(10 + Math.floor(random() * 9))), ...extras].join(' ');
  };
  const sections = Array.from({ length: SECTIONS }, (_, section) => [
    `## ${sentence(random, 4)} {#sec-part-${section + 1}}`,
    ...Array.from({ length: PARAGRAPHS }, (_unused, i) => paragraph(section, i)),
    ...(section < EQUATIONS ? [`$$\ny_t = \\alpha_${section} + \\sum_{i=1}^{k} \\beta_i x_{t-i} + \\varepsilon_t \\label{eq-model-${section + 1}}\n$$`] : []),
    ...Array.from({ length: FIGURES }, (_unused, i) => i + 1).filter((i) => i % SECTIONS === section).map((i) => `<Figure of={chart${i}}>${said(9)} After @${key(i)}.</Figure>`),
    ...(section < TABLES ? [`<Table of={listed${section + 1}}>${said(7)}</Table>`] : []),
  ].join('\n\n'));
  return `---\ntitle: ${sentence(random, 7)}\nauthors:\n  - { given: Made, family: Author ${number} }\nabstract: |\n  ${said(40)}\nkeywords: [made, measured]\n---\n\n${sections.join('\n\n')}\n\n[^aside]: ${said(14)}\n`;
}
