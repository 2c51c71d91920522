import { readPlainReference } from '../bibliography/plain.ts';
import { readBibliography } from '../bibliography/file.ts';
import { texValue } from '../bibliography/write.ts';
import { texText } from '../../citation/tex-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { plain, text, type Author, type Block, type Entry, type Lose, type Paper } from '../document.ts';
import type { PandocDocument } from '../pandoc/ast.ts';
import { metaBlocks, metaInlines, metaList, readPandocBlocks } from '../pandoc/read.ts';
import { authorFromInlines, authorOf, splitNames } from '../people.ts';
import { argumentsOf, bibItems, bibliographyFiles, nocite, type LatexFiles } from './source.ts';

/** Reads a paper from its source, all inputs in it, and what pandoc made of that. */
export function readLatex(source: string, document: PandocDocument, skipped: readonly string[], files: LatexFiles, lose: Lose, report: (diagnostics: readonly Diagnostic[]) => void): Paper {
  const reading = { lose, word: false };
  for (const [command, count] of tellable(skipped)) lose({ where: 'the source', what: `${command}${count > 1 ? ` (${count} times)` : ''} is not known to pandoc and left out`, remedy: 'look at the places in the PDF, and write what is missing' });
  const authors = document.meta['author'] === undefined ? fromCommands(source) : metaList(document.meta['author']).flatMap((value) => authorFromInlines(metaInlines(value, reading)));
  const abstract = metaBlocks(document.meta['abstract'], reading);
  const { blocks, found } = abstract.length > 0 ? { blocks: readPandocBlocks(document.blocks, reading), found: abstract } : abstractIn(readPandocBlocks(document.blocks, reading));
  const keywords = [...argumentsOf(source, 'keywords'), ...(/\\begin\{(?:keywords?|IEEEkeywords)\}([\s\S]*?)\\end\{/.exec(source)?.slice(1) ?? [])].flatMap((words) => texText(words.replaceAll('\\sep', ',').replaceAll('\\and', ',')).split(/[,;·]\s*/)).map((word) => word.trim().replace(/\.$/, '')).filter((word) => word !== '');
  const given = metaInlines(document.meta['title'], reading);
  // A class that sets the title twice leaves the first empty.
  const title = plain(given) !== '' ? given : [text(texText(argumentsOf(source, 'title').at(-1) ?? '', () => undefined).replace(/\\[A-Za-z]+/g, ''))];
  for (const node of title) if (node.type === 'note') lose({ where: 'front matter', what: `the note of the title is left out: ${plain(node.children).slice(0, 100)}`, remedy: 'write it into the acknowledgements, or into original: note' });
  const entries = entriesOf(source, files, lose, report);
  const listed = nocite(source);
  return {
    matter: { title, authors: distinct(authors), abstract: found, keywords, sectionsNumbered: /\\section\s*[[{]/.test(source) },
    blocks: withoutReferenceHeading(blocks).filter((block) => !(block.type === 'paragraph' && plain(block.children) === '')),
    entries,
    listed: listed.includes('*') ? 'all' : [...listed, ...bibItems(source).map(({ key }) => key)],
  };
}

function withoutReferenceHeading(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => !(block.type === 'heading' && /^(?:references|bibliography)$/i.test(plain(block.children)) && (blocks[index + 1] === undefined || blocks[index + 1]?.type === 'heading')));
}

function distinct(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter(({ given, family }) => family !== '' && !seen.has(`${given} ${family}`) && seen.add(`${given} ${family}`));
}

// Classes of journals have commands of their own, with one author each.
function fromCommands(source: string): Author[] {
  const names = argumentsOf(source, 'author').flatMap((tex) => splitNames(texText(tex.replace(/\\(?:thanks|footnote|inst|orcidlink|corref|fnref|snm|fnm|email)\b\s*(?:\[[^\]]*\])?(?:\{[^{}]*\})?/g, ' ').replace(/\\\\|\\and\b/g, ';'))));
  return names.map((name) => authorOf(name.replace(/\\[A-Za-z]+/g, '').trim()));
}

/** An abstract that is a section of its own, or the quotation before the first heading. */
function abstractIn(blocks: readonly Block[]): { blocks: Block[]; found: Block[] } {
  const at = blocks.findIndex((block) => block.type === 'heading' && /^abstract$/i.test(plain(block.children)));
  if (at === -1) return { blocks: [...blocks], found: [] };
  const end = blocks.findIndex((block, index) => index > at && block.type === 'heading');
  const stop = end === -1 ? blocks.length : end;
  return { blocks: [...blocks.slice(0, at), ...blocks.slice(stop)], found: blocks.slice(at + 1, stop) };
}

function entriesOf(source: string, files: LatexFiles, lose: Lose, report: (diagnostics: readonly Diagnostic[]) => void): Entry[] {
  const entries: Entry[] = [];
  for (const name of bibliographyFiles(source)) {
    const text = files.read(name);
    if (text === null) {
      lose({ where: 'the bibliography', what: `${name} is not beside the source`, remedy: 'put it there and import again' });
      continue;
    }
    const { entries: found, diagnostics } = readBibliography(name, text);
    report(diagnostics);
    entries.push(...found.filter(({ key }) => !entries.some((entry) => entry.key === key)));
  }
  const rough: string[] = [];
  const items = bibItems(source).filter(({ key }) => !entries.some((entry) => entry.key === key)).map((item) => bibItem(item, rough));
  if (rough.length > 0) lose({ where: 'references.bib', what: `${rough.length} of ${items.length} printed entries could not be divided into fields; each stands whole as its title: ${rough.slice(0, 8).join(', ')}${rough.length > 8 ? ', …' : ''}`, remedy: 'divide them into author, title, journal, year' });
  return [...entries, ...items];
}

function bibItem({ key, label, tex }: { key: string; label: string; tex: string }, rough: string[]): Entry {
  const printed = texText(tex.replace(/\\newblock\b/g, ' ').replace(/\\href\s*\{[^{}]*\}/g, '').replace(/\\(?:bibinfo|bibnamefont|bibfnamefont|natexlab)\s*\{[^{}]*\}/g, ''), () => undefined).replace(/\\[A-Za-z]+\*?|[{}]/g, '').replace(/\s+/g, ' ').trim();
  const read = readPlainReference(printed);
  if (read !== undefined) return { key, type: read.type, fields: read.fields };
  // The label of natbib tells name and year; without it only the words are known.
  const natural = /^\{?([^(){}]+)\(?((?:1[5-9]|20)\d\d)/.exec(texText(label, () => undefined).replace(/[{}]/g, ''));
  const year = natural?.[2] ?? [...printed.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].at(-1)?.[0] ?? 'n.d.';
  const [author = key] = natural?.[1] !== undefined ? [natural[1].trim()] : printed.split(/,\s|\.\s|:\s|\s[“"]/);
  rough.push(key);
  return { key, type: 'misc', fields: { author: `{${texValue(author)}}`, title: texValue(printed), year } };
}

// Commands for the page that say nothing of the text.
const layout = /^\\(?:maketitle|centering|toprule|midrule|bottomrule|hline|cmidrule|newpage|clearpage|pagebreak|vspace|hspace|noindent|small|footnotesize|scriptsize|tiny|large|Large|normalsize|bibliography|bibliographystyle|label|thispagestyle|pagestyle|tableofcontents|appendix|setlength|addtolength|renewcommand|newcommand|providecommand|setcounter|linenumbers|raggedright|raggedbottom|FloatBarrier|doublespacing|onehalfspacing|singlespacing|usepackage|documentclass|PassOptionsToPackage|hypersetup|date|author|title|affil|affiliation|begin|end|keywords|par|medskip|bigskip|smallskip|vfill|hfill|break|linebreak|nolinebreak|phantomsection|addcontentsline|addbibresource|printbibliography|graphicspath|captionsetup|arraystretch|let|def|if\w*|else|fi|makeatletter|makeatother|expandafter|IfFileExists|DeclareMathOperator|newtheorem|theoremstyle|bibitem|selectlanguage|protect|relax|unskip|ignorespaces|frontmatter|mainmatter|backmatter|shorttitle|shortauthors|runninghead|resizebox|scalebox|sisetup|crefname|Crefname|newcolumntype|definecolor|lstset|geometry|fancyhead|fancyfoot|lhead|rhead|cfoot|urlstyle|arrayrulewidth|tabcolsep|itemsep|parskip|parindent|textwidth|textheight|baselineskip|looseness|balance|maxdeadcycles|linespread|allowdisplaybreaks|nocite|newblock|newline|csname|endcsname|today|corref|cortext|fntext|fnref|ead|texttimes|address|urlprefix|href|path|justify|titlespacing|titleformat|columnwidth|linewidth|vskip|hskip|kern|penalty|clubpenalty|widowpenalty|lineskip|input)(?![A-Za-z])/;

function tellable(skipped: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const piece of skipped) {
    const command = /^\\[A-Za-z@]+\*?/.exec(piece)?.[0];
    if (command === undefined || layout.test(piece)) continue;
    counts.set(command, (counts.get(command) ?? 0) + 1);
  }
  return [...counts].slice(0, 30);
}

/** The pieces that pandoc says it has skipped. */
export function skippedPieces(stderr: string): string[] {
  return [...stderr.matchAll(/Skipped '([\s\S]*?)' at /g)].map(([, piece = '']) => piece);
}

