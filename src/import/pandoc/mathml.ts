import type { Pandoc } from './run.ts';
import { parsePandoc } from './read.ts';

/** TeX of formulas in MathML, in their order; empty where pandoc makes none of one. */
export function texOfMathml(pandoc: Pandoc, formulas: readonly string[]): string[] {
  const page = formulas.map((formula) => `<p>${formula}</p>`).join('\n');
  const { blocks } = parsePandoc(pandoc.run(['-f', 'html', '-t', 'json', '--sandbox'], page).output);
  return formulas.map((_, index) => {
    const block = blocks[index];
    if (block?.t !== 'Para' && block?.t !== 'Plain') return '';
    for (const inline of block.c) if (inline.t === 'Math') return inline.c[1];
    return '';
  });
}
