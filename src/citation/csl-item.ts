import type { Name, Reference } from './reference.ts';

/** A reference as the engine takes it: in CSL-JSON, names with their particles apart. What no citation prints is left out, because it reads all. */
export function cslItem({ author, editor, translator, event, number, rich, abstract: _abstract, keyword: _keyword, license: _license, note: _note, ...rest }: Reference): Readonly<Record<string, unknown>> {
  return {
    ...rest,
    ...rich,
    author: author.map(cslName),
    ...(editor && { editor: editor.map(cslName) }),
    ...(translator && { translator: translator.map(cslName) }),
    ...(rest['container-author'] && { 'container-author': rest['container-author'].map(cslName) }),
    // A number with a hyphen is one number, not a range: "2007-01-A".
    ...(number !== undefined && { number: number.replaceAll('-', '\\-') }),
    ...(event !== undefined && { event, 'event-title': event }),
  };
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
