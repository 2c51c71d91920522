import { elements, type SvgElement } from './svg-tree.ts';

// What these would say is so without them.
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  line: { x1: '0', y1: '0', x2: '0', y2: '0', 'stroke-width': '1' },
  path: { 'stroke-width': '1' },
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

/** Takes out of a drawing what it would look the same without: defaults, and what neighbours say each for itself. Changes the tree. */
export function makeLean(root: SvgElement): void {
  for (const { name, attributes } of elements(root)) {
    for (const [key, value] of Object.entries(DEFAULTS[name] ?? {})) if (attributes.get(key) === value) attributes.delete(key);
  }
  for (const element of [...elements(root)]) if (element.name === 'g' || element.name === 'svg') element.children = grouped(element.children);
}

/** The same children, runs of alike ones in a group that says what all of them say. */
function grouped(children: SvgElement['children']): SvgElement['children'] {
  const made: SvgElement['children'] = [];
  for (let from = 0; from < children.length;) {
    let to = from + 1;
    while (to < children.length && alike(children[from], children[to])) to += 1;
    const run = children.slice(from, to).filter((child) => typeof child !== 'string');
    const said = to - from < LEAST ? new Map<string, string>() : lifted(run);
    made.push(...(said.size > 0 ? [{ name: 'g', attributes: said, children: run }] : children.slice(from, to)));
    from = to;
  }
  return made;
}

/** Whether two neighbours say the same of all that a group can say for them. */
function alike(one: SvgElement | string | undefined, other: SvgElement | string | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one.name !== other.name) return false;
  return (SHARED[one.name] ?? []).every((key) => one.attributes.get(key) === other.attributes.get(key));
}

/** Takes from a run what its first says and a group can say for all. */
function lifted(run: readonly SvgElement[]): Map<string, string> {
  const [first] = run;
  const said = new Map((SHARED[first?.name ?? ''] ?? []).flatMap((key) => {
    const value = first?.attributes.get(key);
    return value === undefined ? [] : [[key, value] as const];
  }));
  for (const { attributes } of run) for (const key of said.keys()) attributes.delete(key);
  return said;
}
