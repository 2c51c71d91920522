import type { Diagnostic, Place, Severity } from './diagnostic.ts';

/** What is wrong, without where: everything of a diagnostic but its place. */
export interface Complaint {
  rule: string;
  severity?: Severity;
  message: string;
  fix?: string;
}

export function diagnose(place: Place, { severity = 'error', ...complaint }: Complaint): Diagnostic {
  return { file: place.file, line: place.line, column: place.column, severity, ...complaint };
}

const didYouMean = (name: string | undefined, otherwise: string): string => (name === undefined ? otherwise : `Did you mean “${name}”?`);
const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/**
 * Every message about prose, front matter and bibliographies, in one place so that they speak alike:
 * the message says what is wrong with the value that was written, the fix says what to type instead.
 */
export const complaints = {
  // Front matter and other YAML
  frontMatterMissing: (): Complaint => ({
    rule: 'front-matter-missing',
    message: 'The file does not begin with front matter.',
    fix: 'Begin with a line of ---, then title, authors and abstract in YAML, then another line of ---.',
  }),
  frontMatterOpen: (): Complaint => ({
    rule: 'front-matter-open',
    message: 'The front matter is not closed.',
    fix: 'Put a line of --- after it.',
  }),
  yamlSyntax: (reason: string): Complaint => ({
    rule: 'yaml-syntax',
    message: `This is not valid YAML: ${reason}`,
    fix: 'Look at indentation and colons; put text that holds a colon, “#” or quotes between double quotes.',
  }),
  yamlMissing: (path: string): Complaint => ({ rule: 'yaml-missing', message: `“${path}” is missing.`, fix: `Add “${path}:”.` }),
  yamlUnknown: (path: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'yaml-unknown',
    message: `There is no “${path}” here.`,
    fix: didYouMean(near, known.length === 0 ? 'Remove it.' : `Known: ${list(known)}.`),
  }),
  yamlValue: (path: string, reason: string): Complaint => ({
    rule: 'yaml-value',
    message: path === '' ? `The value does not fit: ${reason}.` : `“${path}” does not fit: ${reason}.`,
  }),

  // MDX syntax
  tagOpen: (tag: string): Complaint => ({
    rule: 'mdx-tag',
    message: `The tag ${tag} is never closed.`,
    fix: `Write ${tag.replace('<', '</')} where it ends; a block needs its closing tag on the same line, or both tags on lines of their own.`,
  }),
  tagCrossed: (open: string, closing: string, line: number): Complaint => ({
    rule: 'mdx-tag',
    message: `The tag ${open} is not closed before ${closing} in line ${line}.`,
    fix: `Write ${open.replace('<', '</')} before ${closing}.`,
  }),
  tagClosing: (tag: string): Complaint => ({
    rule: 'mdx-tag',
    message: `${tag} closes a tag that was opened in another block.`,
    fix: `Put ${tag.replace('</', '<')} and ${tag} both into one paragraph, or each on a line of its own.`,
  }),
  tagUnopened: (): Complaint => ({ rule: 'mdx-tag', message: 'This closing tag has no opening tag before it.', fix: 'Remove it, or write the opening tag.' }),
  tagUnfinished: (): Complaint => ({
    rule: 'mdx-tag',
    message: 'A tag begins here and is not finished.',
    fix: 'Write > at its end; for the sign “less than” write &lt; or {\'<\'}.',
  }),
  lessThan: (next: string): Complaint => ({
    rule: 'mdx-less-than',
    message: `“<${next}” would begin a tag, and a tag's name cannot begin like this.`,
    fix: 'For the sign “less than” write &lt; or {\'<\'}.',
  }),
  htmlComment: (): Complaint => ({ rule: 'mdx-comment', message: 'HTML comments are not known here.', fix: 'Write {/* … */}.' }),
  autolink: (address: string): Complaint => ({
    rule: 'mdx-autolink',
    message: 'An address between < and > would be a tag.',
    fix: `Write [text](${address}).`,
  }),
  tagCharacter: (): Complaint => ({ rule: 'mdx-tag', message: 'This character cannot stand in a tag.', fix: 'Look at the tag: <Name of={thing}> or <span lang="la">.' }),
  braceOpen: (): Complaint => ({
    rule: 'mdx-expression',
    message: 'The brace that opens here is never closed.',
    fix: 'Write maths as $$…$$, and a literal brace as \\{.',
  }),
  expression: (code: string): Complaint => ({
    rule: 'mdx-expression',
    message: `Braces hold code, and code has no place in prose: {${code}}.`,
    fix: 'Write maths as $$…$$, and literal braces as \\{ and \\}.',
  }),
  attributeExpression: (name: string): Complaint => ({
    rule: 'mdx-expression',
    message: `The attribute “${name}” holds code.`,
    fix: `Write it as text: ${name}="…".`,
  }),
  esm: (): Complaint => ({
    rule: 'mdx-import',
    message: 'A paragraph that begins with “import” or “export” is read as code.',
    fix: 'Components need no import; if this is prose, let it begin with another word.',
  }),
  syntax: (reason: string): Complaint => ({ rule: 'mdx-syntax', message: reason }),

  // Headings
  headingWithoutId: (title: string): Complaint => ({
    rule: 'heading-without-id',
    message: `The heading “${title}” has no id of its own, so nothing can point at it.`,
    fix: 'Add {#sec-…} at its end.',
  }),
  headingId: (written: string): Complaint => ({
    rule: 'heading-id',
    message: `“${written}” is not an id for a heading.`,
    fix: 'Write {#sec-name} at the end of the heading: letters, digits and hyphens.',
  }),
  headingIdPlace: (id: string): Complaint => ({
    rule: 'heading-id',
    message: `{#${id}} stands where no heading ends.`,
    fix: 'Move it to the end of a heading.',
  }),
  headingDepth: (depth: number): Complaint => ({
    rule: 'heading-depth',
    message: depth === 1 ? 'The title of the text stands in the front matter, so “#” is not for headings.' : `Headings go down to “####”, not to ${depth} levels.`,
    fix: depth === 1 ? 'Begin sections with “##”.' : 'Use “####”, or make it a paragraph.',
  }),
  headingSkip: (depth: number, before: number): Complaint => ({
    rule: 'heading-depth',
    severity: 'warning',
    message: `A heading of level ${depth} follows one of level ${before}.`,
    fix: `Use “${'#'.repeat(before + 1)}”.`,
  }),

  // Labels, citations, notes
  duplicateLabel: (id: string, first: Place): Complaint => ({
    rule: 'duplicate-label',
    message: `The label “${id}” is already given in line ${first.line}, column ${first.column}.`,
    fix: 'Choose another label for one of the two.',
  }),
  unknownLabel: (id: string, near: string | undefined): Complaint => ({
    rule: 'unknown-label',
    message: `Nothing has the label “${id}”.`,
    fix: didYouMean(near, 'Look at the headings, figures, tables and equations of the chapter; another chapter\'s are written @fig-chapter/name.'),
  }),
  unknownCitation: (key: string, near: string | undefined): Complaint => ({
    rule: 'unknown-citation',
    message: `The bibliography has no entry “${key}”.`,
    fix: didYouMean(near, 'Add it to references.bib; for the sign itself write \\@.'),
  }),
  citationOpen: (): Complaint => ({
    rule: 'citation-syntax',
    message: 'The brackets of this citation do not open and close in one run of plain text.',
    fix: 'Write [see @key, p. 9; @other] without emphasis, links or maths inside.',
  }),
  citationMixed: (): Complaint => ({
    rule: 'citation-syntax',
    message: 'Works and cross-references stand in one pair of brackets.',
    fix: 'Write the cross-reference outside: [@key] and @fig-name.',
  }),
  citationItem: (item: string): Complaint => ({
    rule: 'citation-syntax',
    message: `“${item}” names no work.`,
    fix: 'Write [@one; @two]; use ; only between works.',
  }),
  unknownFootnote: (name: string, near: string | undefined): Complaint => ({
    rule: 'unknown-footnote',
    message: `There is no footnote “${name}”.`,
    fix: didYouMean(near, `Write [^${name}]: and its text as a paragraph of its own.`),
  }),
  unusedFootnote: (name: string): Complaint => ({
    rule: 'unused-footnote',
    message: `Nothing points at the footnote “${name}”, so it would not be printed.`,
    fix: `Write [^${name}] where it belongs, or remove it.`,
  }),
  duplicateFootnote: (name: string, first: Place): Complaint => ({
    rule: 'duplicate-footnote',
    message: `The footnote “${name}” is already given in line ${first.line}.`,
    fix: 'Choose another name for one of the two.',
  }),
  numberedFootnote: (name: string): Complaint => ({
    rule: 'footnote-name',
    message: `The footnote “${name}” has a number for a name; its address would break when notes are added.`,
    fix: 'Name it by a word: [^source].',
  }),
  footnoteInCaption: (name: string): Complaint => ({
    rule: 'footnote-in-caption',
    message: `The footnote “${name}” stands in a caption, which is printed in several places.`,
    fix: 'Say it in the caption, or put the note into the text.',
  }),

  // Maths and money
  singleDollarMaths: (tex: string): Complaint => ({
    rule: 'single-dollar-maths',
    message: `“$${tex}$” looks like maths, and a single dollar sign is money.`,
    fix: `Write $$${tex}$$.`,
  }),
  moneyAsMaths: (tex: string): Complaint => ({
    rule: 'money-as-maths',
    message: `“$$${tex}$$” would be set as maths and looks like money.`,
    fix: 'Write money with one dollar sign; it needs no escape.',
  }),
  mathsOpen: (): Complaint => ({
    rule: 'maths-open',
    message: '“$$” opens maths here that is never closed.',
    fix: 'Write $$ at its end: on the same line for maths in a sentence, on a line of its own for a display.',
  }),
  pipeInMaths: (): Complaint => ({
    rule: 'pipe-in-maths',
    message: 'A “|” inside maths ends the cell of the table.',
    fix: 'Write \\lvert x \\rvert, or \\mid.',
  }),
  formula: (reason: string): Complaint => ({ rule: 'formula', message: `The formula is wrong: ${reason}`, fix: 'Mend the TeX; KaTeX\'s list of functions says what is known.' }),
  equationLabel: (id: string): Complaint => ({
    rule: 'equation-label',
    message: `“${id}” is not a label for an equation.`,
    fix: 'Write \\label{eq-name}.',
  }),
  equationLabels: (): Complaint => ({
    rule: 'equation-label',
    message: 'The display has a second label, and it can have one number only.',
    fix: 'Split it into two displays, or remove one \\label.',
  }),
  numberingEnvironment: (name: string): Complaint => ({
    rule: 'equation-environment',
    message: `The environment “${name}” numbers its lines by itself.`,
    fix: `Write \\begin{${name === 'equation' ? 'equation*' : `${name}ed`}}, and \\label{eq-name} for a number.`,
  }),
  inlineLabel: (): Complaint => ({
    rule: 'equation-label',
    message: 'Maths in a sentence cannot be numbered.',
    fix: 'Put $$ on lines of their own around it.',
  }),

  // Components and elements
  unknownComponent: (name: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'unknown-component',
    message: `There is no component <${name}>.`,
    fix: didYouMean(near, `Known: ${known.map((component) => `<${component}>`).join(', ')}.`),
  }),
  unknownElement: (name: string): Complaint => ({
    rule: 'unknown-element',
    message: `The HTML element <${name}> is not allowed in prose.`,
    fix: 'Use Markdown; <span lang="…">, <i>, <abbr>, <sup>, <sub> and their like are allowed.',
  }),
  unknownAttribute: (component: string, name: string, known: readonly string[]): Complaint => ({
    rule: 'unknown-attribute',
    message: `<${component}> has no attribute “${name}”.`,
    fix: known.length === 0 ? 'Remove it.' : `Known: ${list(known)}.`,
  }),
  ofMissing: (component: string): Complaint => ({
    rule: 'component-of',
    message: `<${component}> does not say which one it shows.`,
    fix: `Write <${component} of={name}>, with the name that is exported beside the text.`,
  }),
  ofValue: (component: string): Complaint => ({
    rule: 'component-of',
    message: `“of” takes the name of an export.`,
    fix: `Write <${component} of={name}>.`,
  }),
  unknownExport: (component: string, name: string, near: string | undefined): Complaint => ({
    rule: 'unknown-export',
    message: `Nothing named “${name}” is exported for <${component}>.`,
    fix: didYouMean(near, 'Export it from the file beside the text.'),
  }),
  componentPlace: (component: string): Complaint => ({
    rule: 'component-place',
    message: `<${component}> stands inside a paragraph.`,
    fix: 'Put it on lines of its own, with blank lines around.',
  }),
  componentInFragment: (component: string): Complaint => ({
    rule: 'component-place',
    message: `<${component}> cannot stand here.`,
    fix: 'Put it into the text of a chapter.',
  }),

  // Links
  relativeLink: (address: string): Complaint => ({
    rule: 'relative-link',
    message: `The address “${address}” depends on the page that it stands on.`,
    fix: 'Begin with / for a page of this site, with # for a place on this page, or with https://.',
  }),

  // Bibliography
  bibSyntax: (reason: string): Complaint => ({ rule: 'bib-syntax', message: reason }),
  bibDuplicateKey: (key: string, line: number): Complaint => ({
    rule: 'bib-duplicate-key',
    message: `The key “${key}” is already taken in line ${line}.`,
    fix: `Rename one of the two, for example to “${key}b”.`,
  }),
  bibKey: (key: string): Complaint => ({
    rule: 'bib-key',
    message: `“${key}” cannot be cited with @.`,
    fix: 'Use letters, digits and single - _ : . between them.',
  }),
  bibType: (type: string, near: string | undefined): Complaint => ({
    rule: 'bib-type',
    message: `There is no entry type “@${type}”.`,
    fix: didYouMean(near === undefined ? undefined : `@${near}`, 'Use @article, @book, @incollection, @inproceedings, @techreport, @phdthesis, @unpublished, @online or @misc.'),
  }),
  bibField: (name: string, near: string | undefined): Complaint => ({
    rule: 'bib-field',
    severity: 'warning',
    message: `The field “${name}” is not known and will not be printed.`,
    fix: didYouMean(near, 'Remove it, or put it into “note”.'),
  }),
  bibDuplicateField: (name: string): Complaint => ({ rule: 'bib-duplicate-field', message: `The field “${name}” is given twice.`, fix: 'Keep one.' }),
  bibMissing: (key: string, field: string): Complaint => ({
    rule: 'bib-missing-field',
    message: `The entry “${key}” has no ${field}.`,
    fix: field === 'year' ? 'Add year = {…}; {n.d.} if the work has no date.' : `Add ${field.split(' ')[0]} = {…}.`,
  }),
  bibString: (name: string, near: string | undefined): Complaint => ({
    rule: 'bib-string',
    message: `No @string defines “${name}”.`,
    fix: didYouMean(near, 'Put the text between braces.'),
  }),
  bibCommand: (command: string): Complaint => ({
    rule: 'bib-command',
    message: `The TeX command “${command}” is not known here.`,
    fix: 'Write the character itself; the file is UTF-8.',
  }),
  bibName: (name: string): Complaint => ({
    rule: 'bib-name',
    message: `The name “${name}” cannot be read.`,
    fix: 'Write “Family, Given and Family, Given”, and a body between double braces: {{World Bank}}.',
  }),
  bibValue: (field: string, value: string, expected: string): Complaint => ({
    rule: 'bib-value',
    message: `“${value}” is not ${expected}.`,
    fix: `Mend ${field} = {…}.`,
  }),
} as const;
