import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-math';
import type { Spot } from '../diagnostics/place.ts';
import { flatten } from './flat-text.ts';
import type { FlatText } from './flat-text.ts';
import { numericTokens, spelledTokens } from './numeric-token.ts';
import type { Exclusion } from './numeric-token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number in a chapter's file. Lines and columns count from 1. */
export interface CoverageToken extends Spot {
  text: string;
}

/** How many numbers of a text carry a claim. */
interface Count {
  covered: number;
  total: number;
  uncovered: readonly CoverageToken[];
}

export interface Coverage extends Count {
  /** Numbers written as words, which are not in the counts above. */
  spelled: Count;
  /** Numbers inside formulas, where no element can stand. */
  formulas: readonly CoverageToken[];
  /** Digits that are no numbers of the paper, each with the rule that says so. */
  excluded: readonly (CoverageToken & { rule: Exclusion })[];
}

export interface CoverageOptions {
  vocabulary: Vocabulary;
  /** What the claim of `<Claim of={…} />` prints, "5" or "five"; undefined for a claim that does not exist, which then covers nothing. */
  printed: (of: string) => string | undefined;
  /** Whether a figure or table, by its component and `of`, is the edition's own: then its caption is no text of the paper. */
  addedByEdition: (component: string, of: string) => boolean;
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Counts the numbers of a chapter and those among them that carry a claim. The tree is that of the file as parsed,
 * with or without citations and cross-references made into nodes of their own.
 * @param source the text that the tree's positions refer to
 */
export function coverageOf(tree: Root, source: string, { vocabulary, printed, addedByEdition }: CoverageOptions): Coverage {
  const claims: string[] = [];
  const uncovered: CoverageToken[] = [];
  const uncoveredWords: CoverageToken[] = [];
  const formulas: CoverageToken[] = [];
  const excluded: (CoverageToken & { rule: Exclusion })[] = [];

  function walk(node: Nodes, caption = false): void {
    if (isJsx(node)) {
      if (node.name === 'Claim') return void claim(node);
      if (node.name === 'Note') return;
      if (node.name === 'Figure' || node.name === 'Table') {
        if (addedByEdition(node.name, ofName(node))) return;
        caption = true;
      }
    }
    if (node.type === 'math' || node.type === 'inlineMath') return void formula(node);
    if (!('children' in node)) return;
    if (holdsWords(node)) read(flatten(node, source, (inner) => walk(inner, caption)), caption);
    else for (const child of node.children) walk(child, caption);
  }

  function claim(node: Jsx): void {
    const token = printed(ofName(node));
    if (token !== undefined) claims.push(token);
  }

  function formula(node: Nodes): void {
    const flat = flatten(node, source, () => undefined);
    for (const match of flat.text.matchAll(/\d+(?:[.,]\d+)*/g)) formulas.push({ text: match[0], ...flat.spot(match.index, match[0]) });
  }

  function read(flat: FlatText, caption: boolean): void {
    const titles = caption ? [...flat.text.matchAll(quoted)] : [];
    for (const { text, offset, excluded: known } of numericTokens(flat.text, vocabulary)) {
      const token = { text, ...flat.spot(offset, text) };
      const rule = known ?? (titles.some(({ index, 0: title }) => offset > index && offset < index + title.length) ? 'name' : null);
      if (rule === null) uncovered.push(token);
      else excluded.push({ ...token, rule });
    }
    for (const { text, offset } of spelledTokens(flat.text, vocabulary)) uncoveredWords.push({ text, ...flat.spot(offset, text) });
  }

  walk(tree);
  const covered = claims.filter((token) => /\d/.test(token)).length;
  const coveredWords = claims.length - covered;
  return {
    covered,
    total: covered + uncovered.length,
    uncovered,
    spelled: { covered: coveredWords, total: coveredWords + uncoveredWords.length, uncovered: uncoveredWords },
    formulas,
    excluded,
  };
}

function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** "descriptive.patent.mean" of `of={descriptive.patent.mean}`; empty when it is not there. */
function ofName(node: Jsx): string {
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'of');
  if (typeof attribute?.value === 'string') return attribute.value;
  return attribute?.value?.value.trim() ?? '';
}

// What a caption quotes is the title that the figure has in the paper.
const quoted = /“[^”]*”|"[^"]*"/g;

const words = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement', 'footnoteReference']);

// A sentence is read whole: what stands around a number says what it is.
function holdsWords(node: Nodes): boolean {
  return 'children' in node && node.children.some((child) => words.has(child.type));
}
