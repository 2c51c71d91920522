import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { remembered } from '../store/memory.ts';
import { recognizePointers } from './citations.ts';
import { checkComponents } from './components.ts';
import { checkCurrency } from './currency.ts';
import { convertElements } from './elements.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formulas } from './equations.ts';
import { refuseExpressions } from './expressions.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkFormula } from './formula.ts';
import { splitFrontMatter } from './front-matter.ts';
import { remarkHeadingId } from './heading-id.ts';
import { checkHeadingDepths, takeHeadingIds } from './headings.ts';
import { checkImages } from './images.ts';
import { checkImageWords, checkLinks, findLinks } from './links.ts';
import { scanProse } from './scan.ts';
import type { ChapterScan } from './scan.ts';
import { reportSyntaxError } from './syntax-errors.ts';
import { sourceText } from './source-text.ts';
import type { Origin, SourceText } from './source-text.ts';
import { checkTerms } from './terms.ts';
import { unravel } from './unravel.ts';

// A dollar sign is money; maths has two.
const mathOptions = { singleDollarTextMath: false };

// Looked for at each line or word, which is a quarter of parsing, and what stands in a text that has any of it: the line
// under a table's head, the sign of an address.
const SOUGHT = [{ construct: 'table', sign: /^(?=.*-)(?=.*[|:])[ \t>|:-]+$/m }, { construct: 'emailAutolink', sign: /[\w.+-]@/ }];

const processors = new Map<string, ReturnType<typeof processorWithout>>();

function processorFor(source: string): ReturnType<typeof processorWithout> {
  const absent = SOUGHT.flatMap(({ construct, sign }) => (sign.test(source) ? [] : [construct]));
  const known = processors.get(absent.join()) ?? processorWithout(absent);
  processors.set(absent.join(), known);
  return known;
}

function processorWithout(constructs: string[]) {
  const disable = { disable: { null: constructs } };
  return unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath, mathOptions).use(remarkHeadingId).use(function (this: Processor) {
    (this.data().micromarkExtensions ??= []).push(disable);
  }).freeze();
}

export interface ParseOptions {
  /** A chapter's headings each need an id; those of a short text do not. */
  headings?: 'required' | 'free';
  /** Where the text begins in its file, if it is not the whole file. */
  origin?: Origin;
}

export interface ParsedProse {
  /** Empty if the text could not be parsed. Of `readProse` a fresh one each time it is asked for, so that hundreds are not held. */
  readonly tree: Root;
  /** Holds everything that is wrong in `diagnostics`. */
  text: SourceText;
  /** The text could not be parsed: its labels are unknown, not missing. */
  broken: boolean;
}

interface Parsed {
  tree: Root;
  diagnostics: Diagnostic[];
  broken: boolean;
}

/** Parses MDX, with or without front matter, and checks all that can be checked without the rest of the volume. */
export function parseProse(file: string, source: string, { headings = 'required', origin }: ParseOptions = {}): ParsedProse {
  const body = splitFrontMatter(source)?.body ?? source;
  const text = sourceText(file, body, origin);
  const { tree, diagnostics, broken } = remembered(['parse', file, body, headings, origin], () => parsed(text, headings));
  if (text.diagnostics !== diagnostics) text.diagnostics.push(...diagnostics);
  return { tree, text, broken };
}

/** Parses a text and collects what has an id or points at one. */
export function readProse(file: string, source: string, { headings = 'required', origin }: ParseOptions = {}): { prose: ParsedProse; scan: ChapterScan } {
  const body = splitFrontMatter(source)?.body ?? source;
  const text = sourceText(file, body, origin);
  const read = remembered(['read', file, body, headings, origin], () => {
    const { tree, broken } = parsed(text, headings);
    const scan = scanProse(tree, text);
    // As a text, because whoever has kept what is made of the tree too needs only the scan.
    return { scan, diagnostics: text.diagnostics, broken, tree: JSON.stringify(tree) };
  });
  if (text.diagnostics !== read.diagnostics) text.diagnostics.push(...read.diagnostics);
  const prose = {
    text,
    broken: read.broken,
    get tree(): Root {
      return JSON.parse(read.tree) as Root; // as it is written above
    },
  };
  return { prose, scan: read.scan };
}

function parsed(text: SourceText, headings: 'required' | 'free'): Parsed {
  const { file, source, diagnostics } = text;
  try {
    const tree = processorFor(source).parse(new VFile({ value: source, path: file }));
    prepareTree(tree, text, headings);
    return { tree, diagnostics, broken: false };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    reportSyntaxError(error, text);
    return { tree: { type: 'root', children: [] }, diagnostics, broken: true };
  }
}

/** Gives a fresh tree the shape that scanning and transforming expect, and reports what is wrong with it. */
function prepareTree(tree: Root, text: SourceText, headings: 'required' | 'free'): void {
  unravel(tree);
  takeHeadingIds(tree, text, { required: headings === 'required' });
  if (headings === 'required') checkHeadingDepths(tree, text);
  const reported = checkCurrency(tree, text);
  refuseExpressions(tree, text, reported);
  checkComponents(tree, text);
  convertElements(tree, text);
  recognizePointers(tree, text);
  checkFootnotes(tree, text);
  checkTerms(tree, text);
  checkImages(tree, text);
  checkImageWords(tree, text);
  checkLinks(findLinks(tree), text);
  for (const formula of formulas(tree, text)) checkFormula(formula, text);
}
