import { kebab } from '../volume/addresses.ts';
import { isClaim } from './claim.ts';
import type { Claim } from './claim.ts';

export interface NamedClaim {
  /** Kebab-case, unique in its chapter: "descriptive-patent-mean". */
  id: string;
  /** The names that lead to it from its module: ["descriptive", "patent", "mean"]. */
  path: readonly string[];
  claim: Claim;
}

/** The claims that a module exports, alone or in records of any depth; whatever else it exports is passed over. */
export function claimsOf(module: Readonly<Record<string, unknown>>): readonly NamedClaim[] {
  return Object.entries(module).flatMap(([name, value]) => within(value, [name]));
}

function within(value: unknown, path: readonly string[]): readonly NamedClaim[] {
  if (isClaim(value)) return [{ id: claimId(path), path, claim: value }];
  if (!isPlainRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => within(inner, [...path, name]));
}

/** ["descriptive", "patentMean"] gives "descriptive-patent-mean"; "deficit2014" stays as it is. */
export function claimId(path: readonly string[]): string {
  return path.map(kebab).join('-');
}

function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);
}
