/** Things of a volume that get a DOI of their own. Papers are others' works, and a claim is a place on a page. */
export type Identified =
  | { kind: 'volume' }
  | { kind: 'chapter'; slug: string }
  | { kind: 'figure' | 'table'; chapter: string; id: string }
  | { kind: 'dataset'; id: string };

/**
 * The DOI of a thing: "10.5555/atp.overview.fig-deficit" where the volume's beginning is "10.5555/atp", and
 * "10.5555/overview.fig-deficit" where it is only a prefix. Null where the volume has none.
 */
export function doiOf(prefix: string | null, thing: Identified): string | null {
  if (prefix === null) return null;
  const own = suffix(thing);
  if (!prefix.includes('/')) return `${prefix}/${own ?? 'volume'}`;
  return own === null ? prefix : `${prefix}.${own}`;
}

export function doiAddress(doi: string): string {
  // What a path may hold stays readable.
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

function suffix(thing: Identified): string | null {
  switch (thing.kind) {
    case 'volume':
      return null;
    case 'chapter':
      return thing.slug;
    case 'figure':
      return `${thing.chapter}.fig-${thing.id}`;
    case 'table':
      return `${thing.chapter}.tbl-${thing.id}`;
    case 'dataset':
      return `data.${thing.id}`;
  }
}
