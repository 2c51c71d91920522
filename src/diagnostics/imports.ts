/** Every import of a module's text, with the place of its specifier inside the quotes. */
export function importsOf(text: string): { specifier: string; offset: number }[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(.+?)\1/g)].map((match) => ({ specifier: match[2] ?? '', offset: match.index + match[0].lastIndexOf(match[2] ?? '') }));
}
