/** A `<meta>` of a page's head. */
export interface MetaTag {
  /** Which attribute names it: `property` for Open Graph, `name` for all others. */
  kind: 'name' | 'property';
  name: string;
  content: string;
  /** Language of the content, where it is not the page's. */
  lang?: string;
}

/** Tags with what they say; what is null is left out. */
export function namedTags(pairs: readonly (readonly [name: string, content: string | null, lang?: string])[], kind: MetaTag['kind'] = 'name'): MetaTag[] {
  return pairs.flatMap(([name, content, lang]) => (content === null || content === '' ? [] : [{ kind, name, content, ...(lang !== undefined && { lang }) }]));
}
