import { elements, type SvgElement } from './svg-tree.ts';

// What these would say is so without them.
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  line: { x1: '0', y1: '0', x2: '0', y2: '0', 'stroke-width': '1' },
  path: { 'stroke-width': '1', 'stroke-dasharray': '1,0' },
  rect: { x: '0', y: '0', 'stroke-width': '1' },
};
// What a group says for all that stand in it; of words only these, whose halo is their own.
const SHARED: Readonly<Record<string, readonly string[]>> = {
  line: ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity'],
  path: ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity'],
  text: ['text-anchor', 'fill', 'font-weight'],
};
/** As many as a group's own marks weigh. */
const LEAST = 3;

/**
 * Takes out of a drawing what it would look the same without: defaults, and what neighbours say each for itself. Changes
 * the tree.
 * @param ruling lines that may be joined with their neighbours
 */
export function makeLean(root: SvgElement, ruling: ReadonlySet<SvgElement | string>): void {
  for (const { name, attributes } of elements(root)) {
    for (const [key, value] of Object.entries(DEFAULTS[name] ?? {})) if (attributes.get(key) === value) attributes.delete(key);
  }
  for (const element of [...elements(root)]) if (element.name === 'g' || element.name === 'svg') element.children = grouped(element.children, ruling);
}

/** The same children: runs of alike ones as one path, or in a group that says what all of them say. */
function grouped(children: SvgElement['children'], ruling: ReadonlySet<SvgElement | string>): SvgElement['children'] {
  const made: SvgElement['children'] = [];
  for (let from = 0; from < children.length;) {
    let to = from + 1;
    while (to < children.length && alike(children[from], children[to])) to += 1;
    const run = children.slice(from, to).filter((child) => typeof child !== 'string');
    made.push(...(run.every((child) => ruling.has(child)) ? onePath(run) : null) ?? oneGroup(run) ?? children.slice(from, to));
    from = to;
  }
  return made;
}

/** Whether two neighbours say the same of all that a group can say for them. */
function alike(one: SvgElement | string | undefined, other: SvgElement | string | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one.name !== other.name) return false;
  return (SHARED[one.name] ?? []).every((key) => one.attributes.get(key) === other.attributes.get(key));
}

/** A run in a group that says what the first says and a group can say for all; null where that is not worth a group. */
function oneGroup(run: readonly SvgElement[]): SvgElement[] | null {
  const [first] = run;
  const said = first && run.length >= LEAST ? sharedOf(first) : new Map<string, string>();
  if (said.size === 0) return null;
  for (const { attributes } of run) for (const key of said.keys()) attributes.delete(key);
  return [{ name: 'g', attributes: said, children: [...run] }];
}

function sharedOf({ name, attributes }: SvgElement): Map<string, string> {
  return new Map((SHARED[name] ?? []).flatMap((key) => {
    const value = attributes.get(key);
    return value === undefined ? [] : [[key, value] as const];
  }));
}

const AT = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** Upright or level strokes that differ in their places alone as one path; null where there is more to them. */
function onePath(run: readonly SvgElement[]): SvgElement[] | null {
  const [first] = run;
  if (first === undefined || run.length < 2) return null;
  const said = sharedOf(first);
  // Where strokes cross, two that let through are darker than a path that crosses itself.
  if (said.has('stroke-opacity')) return null;
  const ways = run.map(({ name, attributes }) => {
    const [, x, y] = AT.exec(attributes.get('transform') ?? 'translate(0,0)') ?? [];
    const across = attributes.get('x2');
    const down = attributes.get('y2');
    const places = ['transform', 'x2', 'y2'].filter((key) => attributes.has(key)).length;
    if (name !== 'line' || x === undefined || (across === undefined) === (down === undefined) || attributes.size > said.size + places) return null;
    return `M${x},${y}${across === undefined ? `v${down}` : `h${across}`}`;
  });
  return ways.includes(null) ? null : [{ name: 'path', attributes: new Map([['d', ways.join('')], ...said]), children: [] }];
}
