import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportedChapter } from './import.ts';

const LINE = 100;

/** What an editor reads after an import: what came over, what did not and what to do, and what the check will say. */
export function importReport({ format, title, counts, losses, files }: Pick<ImportedChapter, 'format' | 'title' | 'counts' | 'losses' | 'files'>, slug: string, content: string, found: readonly Diagnostic[]): string {
  const carried = [
    some(counts.sections, 'section'), some(counts.notes, 'note'), some(counts.displays, 'display'), some(counts.formulas, 'formula'), some(counts.tables, 'table'), some(counts.figures, 'figure'),
    some(counts.images, 'image'), some(counts.references, 'reference'), some(counts.citations, 'citation'),
  ].filter((words) => words !== '');
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return [
    `${format}: “${title}” is now the chapter ${slug}`,
    `  ${[...files.keys()].filter((name) => !name.startsWith('images/')).map((name) => `${content}/chapters/${slug}/${name}`).join('\n  ')}`,
    `  ${carried.join(', ')}`,
    ...(losses.length === 0 ? ['Everything was carried.'] : [`\nNot carried, or to be looked at (${losses.length}):`, ...losses.map(({ where, what, remedy }) => `${wrapped(`- ${where}: ${what}.`, '  ')}\n  → ${remedy}`)]),
    errors === 0 ? `\n\`npm run check\` will accept it; compare it with the paper before it is published.` : `\n\`npm run check\` will refuse it until the ${errors === 1 ? 'error' : `${errors} errors`} above ${errors === 1 ? 'is' : 'are'} mended.`,
    '',
  ].join('\n');
}

function some(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? noun : noun === 'formula' ? 'formulas' : `${noun}s`}`;
}

function wrapped(words: string, indent: string): string {
  let line = '';
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    if (line.length + word.length > LINE && line !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
