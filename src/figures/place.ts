import { findInCode, type CodePath } from '../diagnostics/code.ts';
import { lineIndex, type Spot } from '../diagnostics/place.ts';

/**
 * Where a value of a figure stands in the text of its figures.ts: by its path, or, where code computes it, where the
 * word at fault first stands in quotation marks or as a key. Else the deepest key of the path, the figure's name, or
 * the first character of the file.
 */
export function locateFigure(source: string, id: string, word?: string, path: CodePath = []): Spot {
  const exports = [...source.matchAll(/^export const (\w+)/gm)];
  // Ids are export names in kebab-case; with hyphens and capitals set aside the two are equal.
  const index = exports.findIndex(([, name = '']) => name.toLowerCase() === id.replaceAll('-', '').toLowerCase());
  const found = exports[index];
  if (found === undefined) return { line: 1, column: 1 };
  const site = findInCode(source, found[1] ?? '', path);
  const { spot } = lineIndex(source);
  // What is found must be what is at fault: code may put another value there.
  if (site?.whole && path.length > 0 && (word === undefined || source.slice(site.offset).replace(/^['"`]/, '').startsWith(word))) return spot(site.offset);
  const declaration = source.slice(found.index, exports[index + 1]?.index);
  const at = word === undefined ? -1 : declaration.search(new RegExp(`(?<=['"\`])${escape(word)}(?=['"\`])|(?<![\\w.])${escape(word)}(?=\\s*:)|(?<=datum\\.)${escape(word)}\\b`));
  if (at >= 0) return spot(found.index + at);
  return spot(site && (!site.whole || path.length === 1) ? site.offset : found.index + 'export const '.length);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
