import type { Nodes as HtmlNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import katex from 'katex';
import type { Nodes, Root, RootContent } from 'mdast';
import rehypeKatex from 'rehype-katex';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { Html } from '../volume/model.ts';
import { complaints } from '../diagnostics/messages.ts';
import { isComponent } from './components.ts';
import type { MarkdownContext } from './context.ts';
import { katexOptions } from './formula.ts';
import { blocks } from './notes.ts';
import { parseProse } from './parse.ts';
import { sourceText } from './source-text.ts';
import type { Origin, SourceText } from './source-text.ts';
import { transformTree } from './transform.ts';
import type { TransformOptions } from './transform.ts';

export interface FragmentOptions extends TransformOptions {
  /** Where a text begins in its file. */
  origin?: Origin;
  /** A single paragraph without its `<p>`, for titles and captions that stand in a line. */
  inline?: boolean;
}

const typeset = unified().use(remarkRehype).use(rehypeKatex, katexOptions).freeze();

/**
 * Renders a text, or nodes that `parseProse` has made, as a chapter's text is rendered: captions, abstracts, papers.
 * Throws a DiagnosticError if anything in it is wrong.
 */
export function renderFragment(input: string | readonly RootContent[], context: MarkdownContext, options: FragmentOptions = {}): Html {
  const page = typeset.runSync(resolve(input, context, options));
  const [only, second] = page.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const inline = options.inline === true && only?.type === 'element' && only.tagName === 'p' && second === undefined;
  return toHtml(inline ? only.children : page);
}

/** The words of a text without any markup; formulas as TeX. */
export function plainText(input: string | readonly RootContent[], context: MarkdownContext, options: FragmentOptions = {}): string {
  return resolve(input, context, options).children.map(words).join('\n').replace(/[ \t]+/g, ' ').trim();
}

/** A formula on its own, numbered if a number is given. */
export function renderFormula(tex: string, { display, number }: { display: boolean; number?: string }): Html {
  return katex.renderToString(number === undefined ? tex : `${tex}\n\\tag{${number}}`, { ...katexOptions, displayMode: display });
}

function resolve(input: string | readonly RootContent[], context: MarkdownContext, { origin, prefix }: FragmentOptions): Root {
  const { tree, text } = typeof input === 'string' ? parseProse(context.file, input, { headings: 'free', origin }) : { tree: rootOf(input), text: sourceText(context.file, '', origin) };
  refuseComponents(tree, text);
  if (!text.diagnostics.some(isError)) transformTree(tree, text, context, { prefix });
  const errors = text.diagnostics.filter(isError);
  if (errors.length > 0) throw new DiagnosticError(errors);
  return tree;
}

function rootOf(nodes: readonly RootContent[]): Root {
  return { type: 'root', children: blocks(structuredClone(nodes) as RootContent[]) };
}

const componentsOfTexts = new Set(['Note', 'Claim', 'Term']);

// Figures and tables are drawn by pages; a fragment has only text.
function refuseComponents(tree: Root, text: SourceText): void {
  visit(tree, (node) => {
    if (isComponent(node) && !componentsOfTexts.has(node.name)) text.report(node.position?.start, complaints.componentInFragment(node.name));
  });
}

function isError({ severity }: { severity: string }): boolean {
  return severity === 'error';
}

function words(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'element' && node.data?.hChildren !== undefined) return node.data.hChildren.map(text).join('');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}

function text(node: HtmlNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(text).join('') : '';
}
