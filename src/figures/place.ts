import { lineIndex, type Spot } from '../diagnostics/place.ts';

/**
 * Where a figure is declared in the text of its figures.ts, or, if a word of it is given, where that word first stands
 * in quotation marks or as a key of the declaration. The first character of the file when neither is found.
 */
export function locateFigure(source: string, id: string, word?: string): Spot {
  const exports = [...source.matchAll(/^export const (\w+)/gm)];
  // Ids are export names in kebab-case; with hyphens and capitals set aside the two are equal.
  const index = exports.findIndex(([, name = '']) => name.toLowerCase() === id.replaceAll('-', '').toLowerCase());
  const start = exports[index]?.index;
  if (start === undefined) return { line: 1, column: 1 };
  const declaration = source.slice(start, exports[index + 1]?.index);
  const found = word === undefined ? -1 : declaration.search(new RegExp(`(?<=['"\`])${escape(word)}(?=['"\`])|(?<![\\w.])${escape(word)}(?=\\s*:)|(?<=datum\\.)${escape(word)}\\b`));
  return positionAt(source, found >= 0 ? start + found : start + 'export const '.length);
}

function positionAt(source: string, index: number): Spot {
  return lineIndex(source).spot(index);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
