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

/** As the engine takes it for a style: what no citation prints is left out, because it reads all; a number with a hyphen, "2007-01-A", is no range. */
export function cslItem({ abstract: _abstract, keyword: _keyword, license: _license, note: _note, number, ...rest }: Reference, style: string): Readonly<Record<string, unknown>> {
  // What initials a style gives, it gives behind the family name.
  const kept = style === 'chicago' || style === 'mla';
  const named = (name: Name) => (kept && name.familyFirst ? { ...cslName(name), 'static-ordering': true } : cslName(name));
  const item = { ...cslJson(rest), author: rest.author.map(named), ...(rest.editor && { editor: rest.editor.map(named) }), ...(number !== undefined && { number: number.replaceAll('-', '\\-') }) };
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
