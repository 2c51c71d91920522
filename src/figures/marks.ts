import type { Bounds, View } from 'vega';

/** Where a row of the figure is drawn: a box in whole pixels of the drawing, no larger than a point for a place on a line. */
export interface Mark {
  row: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The column that carries a row's place through Vega's transforms, so that a mark knows what it stands for. */
export const ROW_KEY = '#row';

/** Name of the data that hold the figure's rows. */
export const ROWS = 'rows';

// What a reader points at when a row is drawn more than once: its area, else its point, else its place on a line.
const RANK: Readonly<Record<string, number>> = { rect: 0, arc: 0, symbol: 1, rule: 2, line: 3, trail: 3, area: 4 };
const PATHS = new Set(['line', 'trail', 'area']);

interface SceneMark {
  marktype: string;
  name?: string;
  clip?: unknown;
  items: SceneItem[];
}

interface SceneItem {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  opacity?: number;
  defined?: boolean;
  bounds?: Bounds;
  datum?: unknown;
  items?: SceneMark[];
}

interface Found extends Mark {
  rank: number;
  panel: number;
}

/** The marks of a view that has run, in the order of the rows; one mark for a row in each panel. */
export function marksOf(view: View): Mark[] {
  // The typings give a Scene, where the running code has a Scenegraph (vega-scenegraph/src/Scenegraph.js).
  const { root } = view.scenegraph() as unknown as { root: SceneMark };
  const padding = view.padding();
  const [left, top] = typeof padding === 'number' ? [padding, padding] : [padding.left ?? 0, padding.top ?? 0];
  const [x = 0, y = 0] = view.origin();
  const found: Found[] = [];
  let panels = 0;
  const walk = (mark: SceneMark, dx: number, dy: number, panel: number, frame: SceneItem | null): void => {
    const rank = RANK[mark.marktype];
    for (const item of mark.items) {
      if (mark.marktype === 'group') {
        // Vega-Lite puts each line of several into a group of its own, which is no panel.
        const [own, plot] = mark.name?.endsWith('pathgroup') ? [panel, frame] : [++panels, item];
        for (const inner of item.items ?? []) walk(inner, dx + (item.x ?? 0), dy + (item.y ?? 0), own, plot);
      } else if (rank !== undefined) {
        const row = rowOf(item);
        const box = row === null || item.opacity === 0 || item.defined === false ? null : boxOf(item, PATHS.has(mark.marktype));
        if (row !== null && box && (!frame || within(box, frame))) found.push({ row, rank, panel, ...placed(box, dx, dy) });
      }
    }
  };
  walk(root, left + x, top + y, 0, null);
  return best(found);
}

function rowOf({ datum }: SceneItem): number | null {
  const row: unknown = typeof datum === 'object' && datum !== null && ROW_KEY in datum ? datum[ROW_KEY] : null;
  return typeof row === 'number' ? row : null;
}

type Box = readonly [x1: number, y1: number, x2: number, y2: number];

function boxOf({ x = 0, y = 0, bounds }: SceneItem, path: boolean): Box | null {
  if (path || !bounds) return Number.isFinite(x) && Number.isFinite(y) ? [x, y, x, y] : null;
  // Bounds of nothing end before they begin.
  return bounds.x1 > bounds.x2 ? null : [bounds.x1, bounds.y1, bounds.x2, bounds.y2];
}

/** Whether the middle of a box is in its plot, from which zooming may move it. */
function within([x1, y1, x2, y2]: Box, { width, height }: SceneItem): boolean {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return (width === undefined || (x > -1 && x < width + 1)) && (height === undefined || (y > -1 && y < height + 1));
}

function placed([x1, y1, x2, y2]: Box, dx: number, dy: number): Omit<Mark, 'row'> {
  const [x, y] = [Math.round(x1 + dx), Math.round(y1 + dy)];
  return { x, y, width: Math.round(x2 + dx) - x, height: Math.round(y2 + dy) - y };
}

function best(found: readonly Found[]): Mark[] {
  const chosen = new Map<string, Found>();
  for (const mark of found) {
    const key = `${mark.row} ${mark.panel}`;
    const other = chosen.get(key);
    if (!other || mark.rank < other.rank) chosen.set(key, mark);
  }
  return [...chosen.values()].sort((a, b) => a.row - b.row || a.panel - b.panel).map(({ row, x, y, width, height }) => ({ row, x, y, width, height }));
}
