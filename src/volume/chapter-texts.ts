import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { spoils } from '../diagnostics/rules/index.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { readFragment, renderBody, renderFormula, sectionWords, transformTree, type Body, type Fragment, type FragmentOptions, type Origin, type ParsedProse, type Words } from '../markdown/index.ts';
import { madeOfAnswers } from './asked.ts';
import type { Numbered, NumberedChapter } from './labels.ts';
import type { Html } from './model.ts';

interface Caption {
  captionHtml: Html;
  captionText: string;
}

/** All that is rendered of a chapter's own texts, as records that can be kept. */
export interface ChapterTexts {
  abstractHtml: Html;
  abstractParagraphs: readonly string[];
  /** In other languages, by their tags. */
  translatedAbstracts: Record<string, Html>;
  translatedParagraphs: Record<string, readonly string[]>;
  body: Body;
  /** In the order of the scan. */
  sections: { titleHtml: Html; lead: string; words: Words }[];
  equations: Html[];
  figures: Caption[];
  tables: Caption[];
  replication: Html[];
  /** What is wrong with them. */
  diagnostics: Diagnostic[];
}

/** Who answers the texts: for what stands on several pages, for the running text, and for a text that is read as words. */
export interface Answering {
  elsewhere: MarkdownContext;
  running: MarkdownContext;
  speaking: Parameters<typeof sectionWords>[1];
}

// Of a text that cannot be read.
const NOTHING: Fragment = { html: '', text: '', paragraphs: [] };

/** Renders the texts of a chapter, or takes them as they were rendered when they said the same and were told the same. */
export function chapterTexts(chapter: NumberedChapter, answering: () => Answering): ChapterTexts {
  const { draft, figures, tables, equationNumbers } = chapter;
  const { file, slug, matter, prose, replication } = draft;
  const shown = (list: readonly Numbered<unknown>[]): string[] => list.map(({ name }) => name);
  const origins = ['abstract', ...Object.keys(matter.translations).map((tag) => ['translations', tag, 'abstract'])].map((path) => draft.originOf(...[path].flat()) ?? null);
  const from = {
    'its text': [file, prose.text.source, prose.text.diagnostics],
    'its front matter': [matter, origins],
    'its figures and tables': [shown(figures), shown(tables)],
    'its numbers': [...equationNumbers],
    'its replication': replication,
  };
  return madeOfAnswers(`chapter ${slug}`, from, () => ({ ...answering() }), (answers) => render(chapter, answers));
}

function render({ draft, figures, tables, equationNumbers }: NumberedChapter, { elsewhere, running, speaking }: Answering): ChapterTexts {
  const { prose, scan, matter, replication } = draft;
  const diagnostics: Diagnostic[] = [];
  const report = (found: readonly Diagnostic[]): void => void diagnostics.push(...found);
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      report(error.diagnostics);
      return undefined;
    }
  };
  const read = (input: Parameters<typeof readFragment>[0], options: FragmentOptions = {}, context = elsewhere): Fragment => attempt(() => readFragment(input, context, { ...options, report })) ?? NOTHING;
  const translated = Object.entries(matter.translations).flatMap(([tag, { abstract }]): [string, Fragment][] => (abstract === undefined ? [] : [[tag, read(abstract, { origin: draft.originOf('translations', tag, 'abstract') })]]));
  const abstract = read(matter.abstract, { origin: draft.originOf('abstract') });
  const caption = ({ use }: Numbered<unknown>): Caption => {
    const { html, text } = read(use.caption);
    return { captionHtml: html, captionText: text };
  };

  // Before the text is resolved, which changes the tree.
  const { tree } = prose;
  const words = sectionWords(tree, speaking);
  const body = prose.broken ? [] : renderText(tree, prose.text, running, report);
  // A formula that KaTeX refuses is among what was found, and stops the volume.
  const sound = !prose.text.diagnostics.some(({ rule }) => spoils(rule));
  return {
    abstractHtml: abstract.html,
    abstractParagraphs: abstract.paragraphs,
    translatedAbstracts: Object.fromEntries(translated.map(([tag, { html }]) => [tag, html])),
    translatedParagraphs: Object.fromEntries(translated.map(([tag, { paragraphs }]) => [tag, paragraphs])),
    body,
    sections: scan.sections.map(({ id, titleNodes, lead }) => ({ titleHtml: read(titleNodes, { inline: true }).html, lead: firstSentence(read(lead).text), words: words.get(id) ?? { text: '', notes: '' } })),
    equations: scan.equations.map(({ id, tex }) => (sound ? renderFormula(tex, { display: true, number: equationNumbers.get(id) ?? '' }) : '')),
    figures: figures.map(caption),
    tables: tables.map(caption),
    // What is wrong with its texts is told at replication.ts, which holds them.
    replication: replication?.sections.map(({ text, origin }: { text: string; origin?: Origin }) => read(text, { origin }, { ...elsewhere, file: replication.file }).html) ?? [],
    diagnostics,
  };
}

/** Resolves the running text; one that would spoil its page has no body. */
function renderText(tree: ParsedProse['tree'], text: ParsedProse['text'], context: MarkdownContext, report: (found: readonly Diagnostic[]) => void): Body {
  transformTree(tree, text, context);
  report(text.diagnostics);
  return text.diagnostics.some(({ rule }) => spoils(rule)) ? [] : renderBody(tree);
}

// A capital after a stop begins a sentence, unless the stop ends an abbreviation such as "U.S.".
function firstSentence(text: string): string {
  return /^.*?[\p{Ll}\d)%”][.?!]”?(?=\s+[\p{Lu}“]|$)/su.exec(text)?.[0] ?? text;
}
