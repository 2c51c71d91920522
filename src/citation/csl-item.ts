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

/** As the engine takes it for a style: what no citation prints is left out, because it reads all. */
export function cslItem({ abstract: _abstract, keyword: _keyword, license: _license, note: _note, ...rest }: Reference, style: string): Readonly<Record<string, unknown>> {
  // What initials a style gives, it gives behind the family name.
  const kept = style === 'chicago' || style === 'mla';
  const named = (name: Name) => (kept && name.familyFirst ? { ...cslName(name), 'static-ordering': true } : cslName(name));
  const item = { ...cslJson(rest), author: rest.author.map(named), ...(rest.editor && { editor: rest.editor.map(named) }) };
  // A dataset has its date only as a work of its own there, and its publisher is what it stands in.
  return style === 'gbt' && rest.type === 'dataset' ? { ...item, 'container-title': undefined, editor: undefined, publisher: rest['container-title'] ?? rest.publisher } : item;
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
