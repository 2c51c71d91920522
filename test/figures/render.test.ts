import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASES } from '../../src/dataset/basis.ts';
import { DiagnosticError, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { basisGlyph } from '../../src/figures/basis.ts';
import type { FigureDefinition, FigureRow } from '../../src/figures/figure.ts';
import { hatch } from '../../src/figures/hatch.ts';
import { darkPalette, palette } from '../../src/figures/palette.ts';
import { renderFigure } from '../../src/figures/render.ts';
import { elements, parseSvg } from '../../src/figures/svg-tree.ts';
import { all, bars, datasets, lines } from './fixtures.ts';

const FILE = 'content/chapters/demo/figures.ts';
const SOURCE = readFileSync(new URL('fixtures.ts', import.meta.url), 'utf8');
const GOLDEN = new URL('golden/', import.meta.url);

function render<Row extends FigureRow>(id: string, definition: FigureDefinition<Row>) {
  return renderFigure(definition, { id, chapter: 'demo', file: FILE, source: SOURCE });
}

/** What an editor is told when a figure does not render. */
async function refusal<Row extends FigureRow>(id: string, definition: FigureDefinition<Row>): Promise<readonly Diagnostic[]> {
  const error = await render(id, definition).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiagnosticError)) throw new Error(`expected a DiagnosticError, not ${String(error)}`);
  return error.diagnostics;
}

/** Compares with a stored drawing; UPDATE_GOLDEN=1 stores what is drawn now. */
function expectGolden(name: string, svg: string): void {
  const file = new URL(name, GOLDEN);
  const pretty = `${svg.replaceAll('><', '>\n<')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, pretty);
  }
  expect(existsSync(file), `${name} is stored`).toBe(true);
  expect(pretty).toBe(readFileSync(file, 'utf8'));
}

describe.each(Object.entries(all))('the drawing of %s', (id, definition) => {
  const drawn = renderFigure<FigureRow>(definition, { id, chapter: 'demo', file: FILE });

  test('is as it was', async () => {
    const { wide, narrow } = await drawn;
    expectGolden(`${id}.svg`, wide.svg);
    expectGolden(`${id}-narrow.svg`, narrow.svg);
  });

  test('is as wide as the page', async () => {
    const { wide, narrow } = await drawn;
    expect(wide.svg).toContain(`viewBox="0 0 680 ${wide.height}"`);
    expect(narrow.svg).toContain(`viewBox="0 0 358 ${narrow.height}"`);
  });

  test('has colours only as variables', async () => {
    const { wide, narrow } = await drawn;
    for (const { svg } of [wide, narrow]) {
      const bare = svg.replace(/var\(--chart-[a-z-]+, #[0-9a-f]{6}\)/g, '');
      expect(bare).not.toMatch(/#[0-9a-f]{3,8}\b(?!-)/i);
      expect(bare).not.toMatch(/rgb\(/);
    }
  });

  test('is named and described, with ids that no other drawing of the page has', async () => {
    const { wide, narrow } = await drawn;
    const ids = [wide, narrow].flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((name) => name?.startsWith(`demo-${id}-`))).toBe(true);
    for (const { svg } of [wide, narrow]) {
      const names = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg);
      expect(svg).toContain(`<title id="${names?.[1]}">${definition.title}</title>`);
      expect(svg).toContain(`<desc id="${names?.[2]}">${definition.alt}</desc>`);
      for (const [, target] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(svg).toContain(` id="${target}"`);
    }
  });

  test('says nothing twice and nothing that no one reads', async () => {
    const { wide } = await drawn;
    const [root, ...inner] = [...elements(parseSvg(wide.svg))];
    expect(root?.attributes.get('font-family')).toContain('Source Sans 3');
    for (const { attributes, name, children } of inner) {
      expect([...attributes.keys()].filter((key) => /^aria-|^role$|^font-family$|^class$/.test(key))).toEqual([]);
      expect(name === 'g' && children.length === 0).toBe(false);
    }
    expect(wide.svg).not.toMatch(/\d\.\d{3}/);
  });

  test('stands alone in plain colours on paper', async () => {
    const { standaloneSvg } = await drawn;
    expect(standaloneSvg).not.toContain('var(');
    expect(standaloneSvg).toContain(`fill="${palette.paper}"`);
    for (const value of Object.values(darkPalette)) expect(standaloneSvg).not.toContain(value);
    expect(standaloneSvg).toContain('Office of Examples');
  });
});

test('drawings do not depend on what was drawn before', async () => {
  const forwards = [await render('lines', lines), await render('bars', bars)];
  const backwards = [await render('bars', bars), await render('lines', lines)].reverse();
  expect(forwards).toEqual(backwards);
  const together = await Promise.all([render('lines', lines), render('bars', bars)]);
  expect(together).toEqual(forwards);
});

test('figures drawn at once clip their own plots only', async () => {
  const clipped = { ...bars, spec: () => ({ mark: { type: 'bar' as const, clip: true }, encoding: { x: { field: 'share', type: 'quantitative' as const }, y: { field: 'group', type: 'nominal' as const } } }) };
  const alone = await render('clipped', clipped);
  expect(alone.wide.svg).toContain('id="demo-clipped-clip1"');
  expect(alone.wide.svg).toContain('url(#demo-clipped-clip1)');
  const [first, other] = await Promise.all([render('clipped', clipped), render('other', clipped)]);
  expect(first).toEqual(alone);
  expect(other.wide.svg).toBe(alone.wide.svg.replaceAll('demo-clipped', 'demo-other'));
});

test('a mark of the editor may be hatched, in an ink that follows the page', async () => {
  const { wide } = await render('hatched', { ...bars, spec: () => ({ mark: { type: 'bar' as const, fill: hatch('vermilion') }, encoding: { x: { field: 'share', type: 'quantitative' as const }, y: { field: 'group', type: 'nominal' as const } } }) });
  expect(wide.svg).toContain('fill="url(#demo-hatched-hatch-vermilion)"');
  expect(wide.svg).toMatch(/<pattern id="demo-hatched-hatch-vermilion"[^>]*><path [^>]*stroke="var\(--chart-vermilion, /);
});

test('the published specification carries the rows and needs no page', async () => {
  const { spec } = await render('lines', lines);
  const parsed: unknown = JSON.parse(spec);
  expect(parsed).toMatchObject({ data: { name: 'rows', values: lines.rows() }, background: palette.paper, width: 680 });
  expect(parsed).not.toHaveProperty('config.axis.test');
});

test('bases are listed from the strongest, and coverage counts the cells that have a number', async () => {
  const { bases, coverage } = await render('lines', lines);
  expect(bases).toEqual(['source', 'stated', 'derived']);
  expect(coverage).toEqual({ found: 16, needed: 20, noun: 'country-years' });
});

test('the basis of a row without a number is not shown', async () => {
  const gap = { ...lines, rows: () => [...lines.rows(), { country: 'Southland', year: 2003, value: null, basis: 'proxy' as const }] };
  expect((await render('lines', gap)).bases).toEqual(['source', 'stated', 'derived']);
});

test('a legend is told whether points or bars show the basis', async () => {
  expect((await render('lines', lines)).legendMark).toBe('point');
  expect((await render('columns', all.columns)).legendMark).toBe('bar');
  expect(basisGlyph('proxy', 'bar')).toContain('stroke-dasharray');
  expect(new Set(BASES.flatMap((basis) => [basisGlyph(basis, 'point'), basisGlyph(basis, 'bar')])).size).toBe(8);
});

describe('an editor is told', () => {
  interface Row extends FigureRow {
    year: number;
    value: number | null;
  }
  const simple: FigureDefinition<Row> = {
    title: 'Simple',
    measure: 'Crowns',
    alt: 'Nothing much.',
    datasets,
    rows: () => [
      { year: 2000, value: 1, basis: 'source' },
      { year: 2001, value: 2, basis: 'source' },
    ],
    columns: { year: { label: 'Year' }, value: { label: 'Value' } },
    spec: () => ({ mark: 'line', encoding: { x: { field: 'year', type: 'ordinal' }, y: { field: 'value', type: 'quantitative' } } }),
  };

  test('which field is misspelt and what was meant, at its place in the file', async () => {
    const misspelt = { ...lines, spec: () => ({ mark: 'line' as const, encoding: { x: { field: 'yaer', type: 'ordinal' as const } } }) };
    expect(await refusal('lines', misspelt)).toEqual([
      {
        file: FILE,
        ...positionOf('lines = defineFigure'),
        severity: 'error',
        rule: 'figure-unknown-field',
        message: 'Figure “lines”: There is no column “yaer” (encoding.x.field).',
        fix: 'Did you mean “year”? Known here: basis, country, value, year.',
      },
    ]);
  });

  test('that a mark is unknown', async () => {
    // Text read from elsewhere would not be caught by the compiler either.
    const wrong = { ...simple, spec: () => ({ ...simple.spec({ width: 680, narrow: false }, []), mark: 'lien' as 'line' }) };
    const [problem] = await refusal('simple', wrong);
    expect(problem).toMatchObject({ rule: 'figure-spec-schema', message: 'Figure “simple”: Vega-Lite does not take it: "lien" is not one of the words taken here (mark).' });
    expect(problem?.fix).toContain('Did you mean “line”?');
  });

  test('that a key is misspelt', async () => {
    const wrong = { ...simple, spec: () => ({ mark: 'line' as const, encodnig: {} }) };
    expect(await refusal('simple', wrong)).toMatchObject([{ rule: 'figure-spec-schema', message: 'Figure “simple”: Vega-Lite does not take it: "encodnig" is unknown here (top level).', fix: expect.stringContaining('Did you mean “encoding”?') }]);
  });

  test('that the volume sets what the volume sets', async () => {
    const own = { ...simple, spec: () => ({ ...simple.spec({ width: 680, narrow: false }, []), background: 'white' }) };
    expect(await refusal('simple', own)).toMatchObject([{ rule: 'figure-spec-schema', fix: 'Leave out “background”.' }]);
  });

  test('what Vega warns of', async () => {
    const warned = { ...simple, spec: () => ({ mark: 'line' as const, encoding: { x: { field: 'year', type: 'ordinal' as const }, y: { field: 'value', type: 'quantitative' as const, scale: { type: 'band' as const } } } }) };
    const problems = await refusal('simple', warned);
    expect(problems.map(({ rule }) => rule)).toEqual(['figure-warning']);
    expect(problems[0]?.message).toContain('Vega warns (wide):');
  });

  test('that there is nothing to draw', async () => {
    expect(await refusal('simple', { ...simple, rows: () => [] })).toMatchObject([{ rule: 'figure-empty' }]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('that %s is no number', async (value) => {
    const broken = { ...simple, rows: (): Row[] => [{ year: 2000, value, basis: 'source' }] };
    expect(await refusal('simple', broken)).toMatchObject([{ rule: 'figure-data', message: `Figure “simple”: Row 1 has the number ${value} as “value”.` }]);
  });

  test('that a column of the data table is in no row', async () => {
    // The compiler would refuse the name; rows that are computed may lack it all the same.
    const broken = { ...simple, columns: { ...simple.columns, vlaue: { label: 'Value' } } };
    expect(await refusal('simple', broken)).toMatchObject([{ rule: 'figure-unknown-field', fix: 'Did you mean “value”? Known here: basis, value, year.' }]);
  });

  test('that a colour is not of the palette', async () => {
    const red = { ...simple, spec: () => ({ ...simple.spec({ width: 680, narrow: false }, []), mark: { type: 'line' as const, color: 'red' } }) };
    expect(await refusal('simple', red)).toMatchObject([{ rule: 'figure-colour', message: expect.stringContaining('“red”') }]);
  });

  test('that its own code stopped', async () => {
    const broken = { ...simple, rows: (): Row[] => { throw new TypeError('x is undefined'); } };
    expect(await refusal('simple', broken)).toMatchObject([{ rule: 'figure-spec', message: 'Figure “simple”: Its rows cannot be made: x is undefined.' }]);
  });

  test('that labels leave no room', async () => {
    const long = 'A label that goes on and on, '.repeat(5);
    const wide = { ...simple, rows: (): Row[] => [{ year: 1, value: 1, basis: 'source', long }], spec: () => ({ mark: 'bar' as const, encoding: { y: { field: 'long', type: 'nominal' as const }, x: { field: 'value', type: 'quantitative' as const } } }) };
    expect(await refusal('simple', wide)).toMatchObject([{ rule: 'figure-width' }]);
  });
});

function positionOf(text: string): { line: number; column: number } {
  const before = SOURCE.slice(0, SOURCE.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
