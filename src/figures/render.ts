import { BASES } from '../dataset/basis.ts';
import { describe, reasonOf } from '../diagnostics/describe.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { keepTicks } from './axes.ts';
import { checkRows, checkSpec } from './check.ts';
import { compileFigure, type Compiled } from './compiled.ts';
import { hasValue, measureCoverage } from './coverage.ts';
import { figureData } from './data-table.ts';
import { describeFigure } from './description.ts';
import { draw } from './draw.ts';
import { explorationText } from './exploration.ts';
import type { FigureDefinition, FigureRow, FigureSize, FigureSpec } from './figure.ts';
import { asJson, isRecord, list, type Json, type JsonRecord } from './json.ts';
import { ROW_KEY, ROWS } from './marks.ts';
import { palette } from './palette.ts';
import { figureError, type FigureOrigin, type FigureProblem } from './problem.ts';
import { readings } from './readings.ts';
import type { Drawing, RenderedFigure } from './rendering.ts';
import { NARROW, WIDE } from './sizes.ts';
import { standalone } from './standalone.ts';
import { finishSvg, foreignColours, strayAddresses, useVariables } from './svg.ts';
import { parseSvg, writeSvg } from './svg-tree.ts';
import { labelSize, theme } from './theme.ts';
import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';

export { NARROW, WIDE };

/**
 * Makes everything that is published of a figure. Throws DiagnosticError with all that is wrong: an empty or broken
 * table, a specification that Vega-Lite does not take or that reads fields the rows lack, any warning of Vega's.
 */
export async function renderFigure<Row extends FigureRow>(definition: FigureDefinition<Row>, origin: FigureOrigin): Promise<RenderedFigure> {
  const stop = (problems: readonly FigureProblem[]): void => {
    if (problems.length > 0) throw figureError(problems, origin);
  };
  const rows = evaluate('rows', origin, () => definition.rows());
  stop(checkRows(definition, rows));
  const drawAt = async (size: FigureSize): Promise<Drawn> => {
    const spec = evaluate('specification', origin, () => definition.spec(size, rows));
    if (!isRecord(asJson(spec))) stop([{ ...complaints.figureNoSpec(describe(spec)), path: ['spec'] }]);
    // What holds itself has no end, and would be walked for ever.
    evaluate('specification', origin, () => JSON.stringify(spec));
    stop(checkSpec(spec, rows));
    return drawSize(definition, complete(spec, size, rows), rows, size, origin, stop);
  };
  const wide = await drawAt(WIDE);
  const narrow = await drawAt(NARROW);
  return {
    wide: wide.drawing,
    narrow: narrow.drawing,
    standaloneSvg: wide.standaloneSvg,
    spec: JSON.stringify(publishedSpec(wide.spec), null, 1),
    exploration: explorationText(keyed(rows), { wide: wide.live, narrow: narrow.live }, { wide: prefixOf(origin, WIDE), narrow: prefixOf(origin, NARROW) }),
    data: figureData(definition, rows),
    bases: BASES.filter((basis) => rows.some((row) => row.basis === basis && hasValue(row, definition.coverage?.by))),
    legendMark: legendMark(asJson(wide.spec)),
    coverage: measureCoverage(definition, rows),
    readings: readings(definition, rows),
    description: wide.description,
  };
}

/** What the editor's own code gives; what it throws is the editor's to mend. */
function evaluate<Value>(what: 'rows' | 'specification', origin: FigureOrigin, give: () => Value): Value {
  try {
    return give();
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw figureError([{ ...complaints.figureCode(what, reasonOf(error)), path: [what === 'rows' ? 'rows' : 'spec'], error }], origin);
  }
}

/** Bars show their basis themselves unless points do it for them. */
function legendMark(spec: Json): 'point' | 'bar' {
  const marks = new Set<Json>();
  const visit = (part: Json): void => {
    if (!isRecord(part)) return;
    marks.add(isRecord(part.mark) ? part.mark.type : part.mark);
    for (const key of ['layer', 'concat', 'hconcat', 'vconcat', 'spec']) list(part[key]).forEach(visit);
  };
  visit(spec);
  return marks.has('bar') && !marks.has('point') ? 'bar' : 'point';
}

/** The editor's specification with the rows, the theme and a width to begin from. */
function complete(spec: FigureSpec, size: FigureSize, rows: readonly FigureRow[]): TopLevelSpec {
  const single = 'mark' in spec || 'layer' in spec;
  // The parts are of a checked specification; spreading a union loses that.
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...(single && !('width' in spec) ? { width: size.width - 48 } : {}),
    ...(keepTicks(asJson(spec)) as object),
    data: { name: ROWS, values: rows },
    background: null,
    autosize: { type: 'pad', resize: true },
    config: theme(size),
  } as unknown as TopLevelSpec;
}

interface Drawn {
  drawing: Drawing;
  /** The same, made before the inks became variables, and what it shows; empty for the narrow one. */
  standaloneSvg: string;
  description: string;
  spec: TopLevelSpec;
  live: Spec;
}

async function drawSize<Row extends FigureRow>(
  definition: FigureDefinition<Row>,
  spec: TopLevelSpec,
  rows: readonly Row[],
  size: FigureSize,
  origin: FigureOrigin,
  stop: (problems: readonly FigureProblem[]) => void,
): Promise<Drawn> {
  const label = size.narrow ? 'narrow' : 'wide';
  const undrawn = (error: unknown): DiagnosticError => figureError([{ ...complaints.figureUndrawn(label, reasonOf(error)), path: ['spec'] }], origin);
  let compiled: Compiled;
  try {
    compiled = compileFigure({ ...spec, data: { name: ROWS } });
  } catch (error) {
    throw undrawn(error);
  }
  const { still, live, warnings } = compiled;
  const raw = await draw(still, keyed(rows), size.width).catch((error: unknown) => {
    throw undrawn(error);
  });
  stop([...new Set([...warnings, ...raw.warnings])].map((warning) => ({ ...complaints.figureWarning(label, warning.replace(/\.$/, '')), path: ['spec'] })));
  if (raw.width > size.width) {
    stop([{ ...complaints.figureWidth(raw.width, size.width, label), path: ['spec'] }]);
  }
  const root = parseSvg(raw.svg);
  stop(strayAddresses(root).map((address) => ({ ...complaints.figureStrayAddress(address), path: ['spec'] })));
  const height = Math.ceil(raw.height);
  const naming = { prefix: prefixOf(origin, size), title: definition.title, description: definition.alt };
  finishSvg(root, naming, { width: size.width, height, fontSize: labelSize(size) });
  stop(
    foreignColours(root).map((colour) => ({
      ...complaints.figureColour(colour, label),
      name: colour,
    })),
  );
  const description = size.narrow ? '' : describeFigure(definition, rows, asJson(spec));
  const standaloneSvg = size.narrow ? '' : standalone(definition, root, { description });
  useVariables(root);
  return { drawing: { svg: writeSvg(root), width: size.width, height, marks: raw.marks }, standaloneSvg, description, spec, live };
}

function keyed(rows: readonly FigureRow[]): readonly JsonRecord[] {
  return rows.map((row, index) => ({ ...row, [ROW_KEY]: index }));
}

/** Begins the ids of a drawing. */
function prefixOf({ chapter, id }: FigureOrigin, { narrow }: FigureSize): string {
  return `${chapter}-${id}${narrow ? '-n' : ''}`;
}

/** The specification as others would use it: on paper, and sized by Vega itself where it can. */
function publishedSpec(spec: TopLevelSpec): TopLevelSpec {
  const single = 'mark' in spec || 'layer' in spec;
  return { ...spec, background: palette.paper, autosize: single ? { type: 'fit-x', contains: 'padding' } : { type: 'pad' }, ...(single ? { width: WIDE.width } : {}) } as TopLevelSpec; // as in complete()
}
