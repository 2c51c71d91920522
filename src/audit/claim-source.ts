import type { Node, ObjectExpression } from 'acorn';
import { bare, declarationsOf, is, parseCode, propertyOf, type CodeSource, type Declared } from '../diagnostics/code.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { lineIndex } from '../diagnostics/place.ts';

/** A file in which claims are declared: claims.ts, or one that it exports from. */
export type ClaimSource = CodeSource;

/** Where a claim stands. Offsets count UTF-16 units from 0. */
export interface ClaimSite {
  /** The literal of its verdict, or the deepest of its names that was found. */
  place: Place;
  offset: number;
  /** Null when the verdict is not a plain string inside the claim's own braces. */
  literal: { start: number; end: number; verdict: string } | null;
}

/** Finds claims in a source by the names that lead to them; undefined for one whose first name is not declared there. */
export function claimSites(source: ClaimSource): (path: readonly string[]) => ClaimSite | undefined {
  // What Node runs and the parser does not know is found nowhere; the claims are then placed at the file's beginning.
  const declared = declarationsOf(parseCode(source.text));
  return ([name = '', ...rest]) => {
    const declaration = declared.exported.get(name);
    if (declaration === undefined) return undefined;
    const found = follow(declared, declaration.value, rest, declaration.name.start);
    const literal = found.claim === null ? null : verdictLiteral(found.claim);
    const offset = literal?.start ?? found.claim?.start ?? found.offset;
    return { place: placeOf(source, offset), offset, literal };
  };
}

interface Found {
  claim: ObjectExpression | null;
  /** How far the names led. */
  offset: number;
}

/** Goes down the names through records, tables of cells, spreads and constants of the same file. */
function follow(declared: Declared, value: Node, path: readonly string[], offset: number, depth = 0): Found {
  const node = bare(value);
  const lost = { claim: null, offset };
  // Constants that name each other in a circle do not run, but must not hang the checker.
  if (depth > 64) return lost;
  if (is(node, 'Identifier')) {
    const constant = declared.local.get(node.name);
    return constant ? follow(declared, constant.value, path, offset, depth + 1) : lost;
  }
  if (is(node, 'CallExpression')) {
    const first = node.arguments[0];
    const argument = first && bare(first);
    if (argument === undefined || !is(argument, 'ObjectExpression')) return lost;
    if (path.length === 0) return { claim: argument, offset };
    const [row = '', cell = '', ...rest] = path;
    return cell === '' || rest.length > 0 ? lost : descend(declared, argument, ['rows', row, 'cells', cell], offset, depth + 1);
  }
  return is(node, 'ObjectExpression') && path.length > 0 ? descend(declared, node, path, offset, depth + 1) : lost;
}

function descend(declared: Declared, record: ObjectExpression, path: readonly string[], offset: number, depth: number): Found {
  const [name = '', ...rest] = path;
  const property = propertyOf(record, name);
  if (property) {
    const value = bare(property.value);
    // A cell is a claim without a call around it.
    if (rest.length === 0 && is(value, 'ObjectExpression')) return { claim: value, offset: property.start };
    return follow(declared, value, rest, property.start, depth);
  }
  for (const spread of record.properties.toReversed()) {
    if (spread.type !== 'SpreadElement') continue;
    const found = follow(declared, spread.argument, path, offset, depth);
    if (found.claim) return found;
  }
  return { claim: null, offset };
}

function verdictLiteral(claim: ObjectExpression): ClaimSite['literal'] {
  const property = propertyOf(claim, 'verdict');
  const value = property && bare(property.value);
  if (value === undefined || !is(value, 'Literal') || typeof value.value !== 'string') return null;
  return { start: value.start, end: value.end, verdict: value.value };
}

function placeOf({ file, text }: ClaimSource, offset: number): Place {
  return lineIndex(text).place(file, offset);
}
