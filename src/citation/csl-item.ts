import type { Name, Reference } from './reference.ts';

/** A reference in CSL-JSON: names with their particles apart. */
export function cslJson({ author, editor, translator, event, rich, ...rest }: Reference): Readonly<Record<string, unknown>> {
  const bookAuthor = rest['container-author'];
  return {
    ...rest,
    ...rich,
    author: author.map(cslName),
    ...(editor && { editor: editor.map(cslName) }),
    ...(translator && { translator: translator.map(cslName) }),
    ...(bookAuthor && { 'container-author': bookAuthor.map(cslName) }),
    ...(event !== undefined && { event, 'event-title': event }),
  };
}

/** As the engine takes it: what no citation prints is left out, because it reads all; a number with a hyphen, "2007-01-A", is no range. */
export function cslItem({ abstract: _abstract, keyword: _keyword, license: _license, note: _note, number, ...rest }: Reference): Readonly<Record<string, unknown>> {
  return { ...cslJson(rest), ...(number !== undefined && { number: number.replaceAll('-', '\\-') }) };
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
