import type { Name, Reference } from './reference.ts';

/** A reference in CSL-JSON: names with their particles apart. */
export function cslJson({ author, editor, event, ...rest }: Reference): Readonly<Record<string, unknown>> {
  return {
    ...rest,
    author: author.map(cslName),
    ...(editor && { editor: editor.map(cslName) }),
    ...(event !== undefined && { event, 'event-title': event }),
  };
}

/** As the engine takes it: what no citation prints is left out, because it reads all. */
export function cslItem({ abstract: _abstract, keyword: _keyword, license: _license, note: _note, ...rest }: Reference): Readonly<Record<string, unknown>> {
  return cslJson(rest);
}

function cslName({ family, given, particle, suffix, literal }: Name): Readonly<Record<string, string>> {
  if (literal !== undefined) return { literal };
  return {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}
