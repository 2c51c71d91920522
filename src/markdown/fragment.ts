import type { Nodes as HtmlNodes } from 'hast';
import katex from 'katex';
import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from './visit.ts';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { spoils } from '../diagnostics/rules/index.ts';
import type { Html } from '../volume/model.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { isComponent } from './components.ts';
import type { MarkdownContext } from './context.ts';
import { katexOptions } from './formula.ts';
import { blocks } from './notes.ts';
import { parseProse, type ParsedProse } from './parse.ts';
import { sourceText } from './source-text.ts';
import type { Origin, SourceText } from './source-text.ts';
import { transformTree } from './transform.ts';
import type { TransformOptions } from './transform.ts';
import { htmlOf, typeset } from './typeset.ts';

export interface FragmentOptions extends TransformOptions {
  /** Where a text begins in its file. */
  origin?: Origin;
  /** A single paragraph without its `<p>`, for titles and captions that stand in a line. */
  inline?: boolean;
  /** Takes what is wrong and spoils nothing. */
  report?: (diagnostics: readonly Diagnostic[]) => void;
}

/** A text as it was written, as it was parsed, or parts of one that was. */
type Input = string | ParsedProse | readonly RootContent[];

/** A text as pages show it and as words, each made when it is asked for. */
export interface Fragment {
  readonly html: Html;
  /** Without any markup; formulas as TeX. */
  readonly text: string;
  /** The same by paragraphs, each on one line. */
  readonly paragraphs: readonly string[];
}

/**
 * Reads a text as a chapter's text is read: captions, abstracts, papers.
 * Throws a DiagnosticError if anything in it would spoil the page.
 */
export function readFragment(input: Input, context: MarkdownContext, options: FragmentOptions = {}): Fragment {
  const tree = resolve(input, context, options);
  return {
    get html() {
      const page = typeset.runSync(tree);
      const [only, second] = page.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
      const inline = options.inline === true && only?.type === 'element' && only.tagName === 'p' && second === undefined;
      return htmlOf(inline ? only.children : page);
    },
    get text() {
      return tree.children.map(words).join('\n').replace(/[ \t]+/g, ' ').trim();
    },
    get paragraphs() {
      return tree.children.map((child) => words(child).replace(/\s+/g, ' ').trim()).filter((paragraph) => paragraph !== '');
    },
  };
}

/** A formula on its own, numbered if a number is given. */
export function renderFormula(tex: string, { display, number }: { display: boolean; number?: string }): Html {
  return katex.renderToString(number === undefined ? tex : `${tex}\n\\tag{${number}}`, { ...katexOptions, displayMode: display });
}

function resolve(input: Input, context: MarkdownContext, { origin, prefix, report }: FragmentOptions): Root {
  const { tree, text } = parsed(input, context.file, origin);
  refuseComponents(tree, text);
  if (!text.diagnostics.some(stops)) transformTree(tree, text, context, { prefix });
  if (text.diagnostics.some(stops)) throw new DiagnosticError(text.diagnostics);
  report?.(text.diagnostics);
  return tree;
}

function parsed(input: Input, file: string, origin: Origin | undefined): Pick<ParsedProse, 'tree' | 'text'> {
  if (typeof input === 'string') return parseProse(file, input, { headings: 'free', origin });
  return 'tree' in input ? input : { tree: rootOf(input), text: sourceText(file, '', origin) };
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

function stops({ rule }: Diagnostic): boolean {
  return spoils(rule);
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
