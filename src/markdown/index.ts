import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type { VFile } from 'vfile';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { MarkdownContext } from './context.ts';
import { foldFormulas } from './fold.ts';
import { katexOptions } from './formula.ts';
import { remarkHeadingId } from './heading-id.ts';
import { mathOptions, prepareTree } from './parse.ts';
import { sourceText } from './source-text.ts';
import { transformTree } from './transform.ts';
import type { TransformOptions } from './transform.ts';

export { componentRules } from './components.ts';
export { plainText, renderFormula, renderFragment } from './fragment.ts';
export type { FragmentOptions } from './fragment.ts';
export { readFrontMatter, splitFrontMatter } from './front-matter.ts';
export { parseProse } from './parse.ts';
export type { ParsedProse, ParseOptions } from './parse.ts';
export { scanProse } from './scan.ts';
export { sectionWords } from './section-text.ts';
export type { Words } from './section-text.ts';
export type { ChapterScan, ScannedCitation, ScannedComponent, ScannedEquation, ScannedReference, ScannedSection } from './scan.ts';
export { transformTree } from './transform.ts';

/**
 * The remark plugins for Astro's `unified()` processor, which adds GFM itself; its own smart punctuation must be off.
 * `contextOf` is asked with the absolute path of each file. A text with errors stops with a DiagnosticError.
 */
export function remarkPlugins(contextOf: (path: string) => MarkdownContext, options: TransformOptions = {}): RemarkPlugins {
  return [[remarkMath, mathOptions], remarkHeadingId, [remarkProse, { contextOf, options }]];
}

/** The rehype plugins that go with them: formulas are set by KaTeX, each folded into one node. */
export function rehypePlugins(): RehypePlugins {
  return [[rehypeKatex, katexOptions], rehypeFold];
}

function remarkProse({ contextOf, options }: { contextOf: (path: string) => MarkdownContext; options: TransformOptions }) {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file.path);
    const text = sourceText(context.file, String(file));
    prepareTree(tree, text, 'required');
    transformTree(tree, text, context, options);
    const errors = text.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new DiagnosticError(errors);
  };
}

function rehypeFold() {
  return (tree: HtmlRoot, file: VFile): void => {
    // Formulas are checked before; what rehype-katex still cannot set would be printed as an error in red.
    const failed = file.messages.find(({ source }) => source === 'rehype-katex');
    if (failed !== undefined) throw failed;
    foldFormulas(tree);
  };
}
