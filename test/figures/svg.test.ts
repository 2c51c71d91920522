import { describe, expect, test } from 'vitest';
import { palette } from '../../src/figures/palette.ts';
import { locateFigure } from '../../src/figures/place.ts';
import { finishSvg, foreignColours, useVariables } from '../../src/figures/svg.ts';
import { parseSvg, writeSvg } from '../../src/figures/svg-tree.ts';

const NAMING = { prefix: 'demo-a', title: 'Imports & exports', description: 'Two "lines"' };

function finish(inner: string): string {
  const root = parseSvg(`<svg class="marks" width="10" height="10">${inner}</svg>`);
  finishSvg(root, NAMING, { width: 10, height: 10, fontSize: 13 });
  return writeSvg(root).replace(/^.*<\/desc>/, '').replace('</svg>', '');
}

describe('reading and writing', () => {
  test('gives back what was read', () => {
    const svg = '<svg width="1"><g a="&quot;"><text x="1">a &lt; b</text><path d=""/></g></svg>';
    expect(writeSvg(parseSvg(svg))).toBe(svg);
  });

  test.each(['<svg><g></svg>', '<svg></g></svg>', '<svg/><svg/>', 'text', '<svg><!-- c --></svg>', '<svg><a b=c/></svg>'])('refuses %s', (broken) => {
    expect(() => parseSvg(broken)).toThrow('SVG');
  });
});

describe('a finished drawing', () => {
  test('escapes its name', () => {
    const root = parseSvg('<svg/>');
    finishSvg(root, NAMING, { width: 1, height: 2, fontSize: 13 });
    expect(writeSvg(root)).toContain('<title id="demo-a-title">Imports &amp; exports</title><desc id="demo-a-desc">Two &quot;lines&quot;</desc>');
  });

  test.each([
    ['rounds coordinates', '<path d="M0.12345,-0.0001L1e-7,12.5" fill="#000" fill-opacity="0.125"/>', '<path d="M0.1,0L0,12.5" fill="#000" fill-opacity="0.13"/>'],
    ['leaves words alone', '<text>3.14159</text>', '<text>3.14159</text>'],
    ['drops what paints nothing', '<g class="x"><path d="M0,0h1" fill="none" stroke="transparent"/></g>', ''],
    ['drops what the group around it does not paint', '<g fill="none"><path d="M0,0h1"/><text fill="#000">a</text></g>', '<g fill="none"><text fill="#000">a</text></g>'],
    ['keeps what cuts off, which is not painted', '<g fill="none"><clipPath id="clip1"><path d="M0,0h1"/></clipPath></g>', '<g fill="none"><clipPath id="demo-a-clip1"><path d="M0,0h1"/></clipPath></g>'],
    ['drops groups that say nothing', '<g class="x" role="y" transform="translate(0,0)"><text>a</text></g>', '<text>a</text>'],
    ['keeps groups that move', '<g transform="translate(1.005,2)"><text>a</text></g>', '<g transform="translate(1,2)"><text>a</text></g>'],
    ['leaves sizes and fonts to the root', '<text font-size="13px" font-family="Source Sans 3" font-weight="400" opacity="1">a</text>', '<text>a</text>'],
    ['keeps what differs from the root', '<text font-size="16px" font-weight="600">a</text>', '<text font-size="16px" font-weight="600">a</text>'],
    ['sets words over their halo', '<text stroke="#fffdf9" stroke-width="4">a</text>', '<text stroke="#fffdf9" stroke-width="4" paint-order="stroke">a</text>'],
    ['counts ids from one', '<defs><clipPath id="clip41"><path d="M0,0"/></clipPath></defs><g clip-path="url(#clip41)"><text>a</text></g>', '<defs><clipPath id="demo-a-clip1"><path d="M0,0"/></clipPath></defs><g clip-path="url(#demo-a-clip1)"><text>a</text></g>'],
    ['renames references too', '<g id="a"><use href="#a"/></g>', '<g id="demo-a-a"><use href="#demo-a-a"/></g>'],
  ])('%s', (_, inner, expected) => {
    expect(finish(inner)).toBe(expected);
  });

  test.each([
    ['says once what three neighbours say', '<path d="M0,0h1" stroke="#000" stroke-width="1" stroke-dasharray="1,0"/>'.repeat(3), `<g stroke="#000">${'<path d="M0,0h1"/>'.repeat(3)}</g>`],
    ['makes one path of ticks', '<g class="mark-rule role-axis-tick"><line x2="0" y2="4" stroke="#000"/><line transform="translate(9,1)" x2="0" y2="4" stroke="#000"/></g>', '<path d="M0,0v4M9,1v4" stroke="#000"/>'],
    ['makes one path of the lines of a grid', '<g class="mark-rule role-axis-grid"><line transform="translate(0,-5)" x2="80" y2="0" stroke="#000"/><line transform="translate(0,5)" x2="80" y2="0" stroke="#000"/></g>', '<path d="M0,-5h80M0,5h80" stroke="#000"/>'],
    ['leaves the lines of marks each to itself', '<g class="mark-rule role-mark"><line x2="0" y2="4" stroke="#000"/><line transform="translate(9,1)" x2="0" y2="4" stroke="#000"/></g>', '<line y2="4" stroke="#000"/><line transform="translate(9,1)" y2="4" stroke="#000"/>'],
    ['leaves lines that slant, let through or are clipped', ['x2="3" y2="4"', 'y2="4" stroke-opacity="0.5"', 'y2="4" clip-path="none"'].map((said) => `<g class="mark-rule role-axis-grid">${`<line ${said} stroke="#000"/>`.repeat(2)}</g>`).join(''), ['x2="3" y2="4"', 'y2="4" stroke-opacity="0.5"', 'y2="4" clip-path="none"'].map((said) => `<line ${said} stroke="#000"/>`.repeat(2)).join('')],
    ['leaves two to themselves', '<text fill="#000">a</text>'.repeat(2), '<text fill="#000">a</text>'.repeat(2)],
    ['does not say for one what only others say', '<text fill="#000">a</text><text fill="#000">b</text><text fill="#fff">c</text>', '<text fill="#000">a</text><text fill="#000">b</text><text fill="#fff">c</text>'],
    ['leaves each word its own halo', '<text fill="#000" stroke="#fff">a</text>'.repeat(3), `<g fill="#000">${'<text stroke="#fff" paint-order="stroke">a</text>'.repeat(3)}</g>`],
    ['keeps the order in which marks cover one another', '<path d="M0,0h1" fill="#000"/>'.repeat(3) + '<text>a</text>' + '<path d="M1,0h1" fill="#000"/>', `<g fill="#000">${'<path d="M0,0h1"/>'.repeat(3)}</g><text>a</text><path d="M1,0h1" fill="#000"/>`],
  ])('%s', (_, inner, expected) => {
    expect(finish(inner)).toBe(expected);
  });

  test('brings the hatching that it refers to', () => {
    const svg = finish('<rect fill="url(#hatch-muted)"/>');
    expect(svg).toContain('<pattern id="demo-a-hatch-muted"');
    expect(svg).toContain('<rect fill="url(#demo-a-hatch-muted)"/>');
  });
});

test('inks become variables, and other colours are found out', () => {
  const root = parseSvg(`<svg><path fill="${palette.blue}" stroke="red"/><path fill="none" stroke="rgb(1, 2, 3)"/></svg>`);
  expect(foreignColours(root)).toEqual(['red', 'rgb(1, 2, 3)']);
  useVariables(root);
  expect(writeSvg(root)).toContain(`fill="var(--chart-blue, ${palette.blue})"`);
});

describe('the place of a figure in its file', () => {
  const source = "import a;\n\nexport const tradeBalance2014 = f({\n  columns: { vlaue: 1 },\n  x: { field: 'yaer' },\n  test: 'datum.bassis',\n});\nexport const other = f({ field: 'else' });\n";

  test.each([
    ['its export', 'trade-balance-2014', undefined, 3, 14],
    ['its export with the digits joined on', 'trade-balance2014', undefined, 3, 14],
    ['a quoted word', 'trade-balance-2014', 'yaer', 5, 16],
    ['a key', 'trade-balance-2014', 'vlaue', 4, 14],
    ['a field in an expression', 'trade-balance-2014', 'bassis', 6, 16],
    ['its export, when the word is not in it', 'trade-balance-2014', 'else', 3, 14],
    ['the start of the file, when it is not declared there', 'none', undefined, 1, 1],
  ])('is %s', (_, id, word, line, column) => {
    expect(locateFigure(source, id, word)).toEqual({ line, column });
  });
});
