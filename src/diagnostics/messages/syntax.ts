import type { Complaint } from '../complaint.ts';

function voidFix(tag: string): string | undefined {
  if (tag === '<img>') return 'Write ![what the picture shows](images/name.png).';
  return ['<br>', '<hr>', '<wbr>'].includes(tag) ? `Write ${tag.replace('>', ' />')}.` : undefined;
}

const marks: Partial<Record<string, (words: string) => string>> = {
  cite: (key) => `[@${key}]`,
  citep: (key) => `[@${key}]`,
  citet: (key) => `@${key}`,
  ref: (label) => `@${label.replace(':', '-')}`,
  eqref: (label) => `@${label.replace(':', '-')}`,
  textbf: (words) => `**${words}**`,
  textit: (words) => `*${words}*`,
  emph: (words) => `*${words}*`,
  footnote: () => '[^name] here, and [^name]: with its text on a line of its own',
  section: (words) => `## ${words} {#sec-name}`,
  subsection: (words) => `### ${words} {#sec-name}`,
};

function latex(code: string, before: string): Complaint | undefined {
  const name = /\\([A-Za-z]+)\*?(?:\[[^\]]*\])?$/.exec(before)?.[1];
  if (name === undefined) return undefined;
  return { rule: 'mdx-expression', message: `\\${name}{${code}} is LaTeX, which is read in maths only.`, fix: `Write ${marks[name]?.(code) ?? 'Markdown, or maths between $$ and $$'}.` };
}

/** What MDX cannot read. */
export const syntax = {
  tagOpen: (tag: string): Complaint => ({
    rule: 'mdx-tag',
    message: `The tag ${tag} is never closed.`,
    fix: voidFix(tag) ?? `Write ${tag.replace('<', '</')} where it ends; a block needs its closing tag on the same line, or both tags on lines of their own.`,
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
  /** `before` is what stands before the brace in its line. */
  expression: (code: string, before = ''): Complaint => latex(code, before) ?? ({
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
} as const;
