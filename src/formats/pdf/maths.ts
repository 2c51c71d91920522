import type { Element, ElementContent } from 'hast';
import { isElement, property } from '../element.ts';
import type { Formula } from '../formula.ts';
import { call, list, sequence, string, type Code } from './typst.ts';

/** A formula in the words of Typst; its TeX is what is read aloud. */
export function formulaCode({ content, tex, display }: Formula, number: string | null = null): Code {
  return call('formula', [sequence(content.map(node)) || '[]'], { alt: string(tex), block: String(display), number: number === null ? null : string(number) });
}

function node(child: ElementContent): Code {
  return isElement(child) ? element(child) : '';
}

function children({ children: nodes }: Element): Code {
  const pieces = nodes.map(node).filter((piece) => piece !== '');
  return pieces.length === 0 ? '[]' : sequence(pieces);
}

/** The child at a place; nothing where a formula leaves it out. */
function nth({ children: nodes }: Element, index: number): Code {
  const child = nodes.filter((each) => isElement(each))[index];
  return child === undefined ? '[]' : node(child) || '[]';
}

function words({ children: nodes }: Element): string {
  return nodes.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

// Invisible: applied function, times, separator, plus.
const INVISIBLE = /^[\u2061-\u2064]?$/;

const WRITTEN: Readonly<Record<string, (element: Element) => Code>> = {
  mi: identifier,
  mn: (element) => string(words(element)),
  mo: operator,
  mtext: (element) => string(words(element)),
  ms: (element) => string(words(element)),
  mspace: (element) => space(property(element, 'width')),
  mrow: row,
  mfrac: (element) => (/^0/.test(property(element, 'linethickness') ?? '') ? call('math.vec', [nth(element, 0), nth(element, 1)], { delim: 'none' }) : call('math.frac', [nth(element, 0), nth(element, 1)])),
  msqrt: (element) => call('math.sqrt', [children(element)]),
  mroot: (element) => call('math.root', [nth(element, 1), nth(element, 0)]),
  msup: (element) => call('math.attach', [nth(element, 0)], { t: nth(element, 1) }),
  msub: (element) => call('math.attach', [nth(element, 0)], { b: nth(element, 1) }),
  msubsup: (element) => call('math.attach', [nth(element, 0)], { b: nth(element, 1), t: nth(element, 2) }),
  munder: (element) => under(element),
  mover: (element) => over(element),
  munderover: (element) => call('math.attach', [call('math.limits', [nth(element, 0)])], { b: nth(element, 1), t: nth(element, 2) }),
  mtable: table,
  mphantom: (element) => call('hide', [children(element)]),
  menclose: (element) => (/strike/.test(property(element, 'notation') ?? '') ? call('math.cancel', [children(element)]) : children(element)),
  mstyle: (element) => (property(element, 'displaystyle') === 'true' ? call('math.display', [children(element)]) : children(element)),
};

function element(given: Element): Code {
  return (WRITTEN[given.tagName] ?? children)(given);
}

const VARIANTS: Readonly<Record<string, string>> = { normal: 'math.upright', bold: 'math.bold', italic: 'math.italic', 'double-struck': 'math.bb', script: 'math.cal', fraktur: 'math.frak', 'sans-serif': 'math.sans', monospace: 'math.mono' };

function identifier(given: Element): Code {
  const name = words(given);
  const variant = property(given, 'mathvariant');
  if (variant === undefined) return [...name].length === 1 ? call('sign', [string(name)]) : call('math.op', [string(name)]);
  if (variant === 'bold-italic') return call('math.bold', [call('math.italic', [string(name)])]);
  return call(VARIANTS[variant] ?? 'math.upright', [string(name)]);
}

function operator(given: Element): Code {
  const sign = words(given);
  if (INVISIBLE.test(sign)) return '';
  return [...sign].length === 1 ? call('sign', [string(sign)]) : call('math.op', [string(sign)], { limits: 'true' });
}

// Fences grow with what they hold; one side may have none.
function row(given: Element): Code {
  const inner = given.children.filter((child) => isElement(child));
  const isFence = (child: Element | undefined): boolean => child?.tagName === 'mo' && property(child, 'fence') === 'true';
  return inner.length > 1 && (isFence(inner[0]) || isFence(inner.at(-1))) ? call('math.lr', [children(given)]) : children(given);
}

function space(width: string | undefined): Code {
  const em = /^-?\d*\.?\d+(?=em$)/.exec(width ?? '')?.[0];
  return em === undefined ? '' : call('h', [`${em}em`]);
}

// Signs that stretch over what they mark; others are set above it.
const ACCENTS: Readonly<Record<string, string>> = { '^': '\u0302', 'ˆ': '\u0302', '~': '\u0303', '˜': '\u0303', 'ˉ': '\u0304', '¯': '\u0304', '˘': '\u0306', '˙': '\u0307', '¨': '\u0308', '˚': '\u030a', 'ˇ': '\u030c', '´': '\u0301', '`': '\u0300', '⃗': '\u20d7', '→': '\u20d7' };

function over(given: Element): Code {
  const mark = given.children.filter((child) => isElement(child))[1];
  const sign = mark === undefined ? '' : words(mark);
  if (sign === '‾' || sign === '―') return call('math.overline', [nth(given, 0)]);
  if (sign === '⏞') return call('math.overbrace', [nth(given, 0)]);
  const accent = ACCENTS[sign];
  return accent === undefined ? call('math.attach', [call('math.limits', [nth(given, 0)])], { t: nth(given, 1) }) : call('math.accent', [nth(given, 0), string(accent)]);
}

function under(given: Element): Code {
  const mark = given.children.filter((child) => isElement(child))[1];
  const sign = mark === undefined ? '' : words(mark);
  if (sign === '_' || sign === '‾') return call('math.underline', [nth(given, 0)]);
  if (sign === '⏟') return call('math.underbrace', [nth(given, 0)]);
  return call('math.attach', [call('math.limits', [nth(given, 0)])], { b: nth(given, 1) });
}

// A column on the right is one whose cells end at a point of alignment. Lines that are aligned at a sign have no gap there.
function table(given: Element): Code {
  const sides = property(given, 'columnalign')?.split(' ') ?? [];
  const cellCode = (cell: Element, column: number): Code => (sides[column] === 'right' ? sequence([children(cell), 'align-here']) : children(cell));
  const rows = given.children.filter((child): child is Element => isElement(child, 'mtr')).map((line) => list(line.children.filter((cell): cell is Element => isElement(cell)).map(cellCode)));
  return call('math.mat', rows, { delim: 'none', align: sides.some((side) => side !== 'center') ? 'left' : null, 'column-gap': /^0em/.test(property(given, 'columnspacing') ?? '') ? '0.28em' : null });
}
