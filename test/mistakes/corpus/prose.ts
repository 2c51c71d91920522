import { append, chapter, edit, mistake, paragraph, paper, write } from '../mistake.ts';

export const prose = [
  // Syntax of MDX
  paragraph('writes “less than” before a number', 'Signifikant bei p ‸<5 Prozent.', 'mdx-less-than'),
  paragraph('writes a comment of HTML', '‸<!-- noch nicht -->', 'mdx-comment'),
  paragraph('puts an address between angle brackets', 'Siehe ‸<https://example.org>.', 'mdx-autolink'),
  paragraph('does not close a block', '‸<Note>\n\nWas die Alten wussten.', 'mdx-tag'),
  paragraph('does not close an element in a paragraph', 'Ein ‸<i>Wort\n\nund noch eines.', 'mdx-tag'),
  paragraph('closes elements crosswise', 'Ein <i>sehr ‸<b>altes</i></b> Wort.', 'mdx-tag'),
  paragraph('closes what was never opened', 'Ein Wort‸</Note> mehr.', 'mdx-tag'),
  paragraph('closes an element in another block', 'Ein <b>altes *Wort‸</b>*.', 'mdx-tag'),
  paragraph('does not finish a tag', 'Ein ‸<Figure of', 'mdx-tag'),
  paragraph('writes a set in braces', 'Die Menge ‸{x | x > 0} ist leer.', 'mdx-expression'),
  paragraph('cites as LaTeX does', 'Wie \\cite‸{gauss1863} sagt.', 'mdx-expression'),
  paragraph('breaks a line as HTML does', 'eins‸<br>zwei', 'mdx-tag'),
  paragraph('writes a word in braces', 'Die Zahl ‸{anzahl} ist groß.', 'mdx-expression'),
  paragraph('names a thing in braces on a line of its own', '‸{counts.title}', 'mdx-expression'),
  paragraph('does not close a brace', 'Die Menge ‸{ ist leer.', 'mdx-expression'),
  paragraph('puts code into an attribute', '<Note ‸title={name}>Ein Wort.</Note>', 'mdx-expression'),
  paragraph('spreads properties into an element', 'Ein <i ‸{...all}>Wort</i>.', 'mdx-expression'),
  paragraph('imports a component', "‸import { Figure } from '../figure.ts'", 'mdx-import'),
  paragraph('begins a sentence with a word of code', '‸export und Import wuchsen gleich.', 'mdx-import'),
  paragraph('exports a constant from the text', '‸export const anzahl = 5;', 'mdx-import'),

  // Headings
  paragraph('gives a heading no id', '‸## Schluss', 'heading-without-id'),
  paragraph('gives a heading an id of another kind', '## Schluss ‸{#fig-schluss}', 'heading-id'),
  paragraph('gives a heading an id with a space', '## Schluss ‸{#sec schluss}', 'heading-id'),
  paragraph('puts the id of a heading into a paragraph', 'Schluss ‸{#sec-schluss}', 'heading-id'),
  paragraph('gives the title once more', '‸# Schluss {#sec-schluss}', 'heading-depth'),
  paragraph('writes a heading of level 5', '### Eins {#sec-eins}\n\n#### Zwei {#sec-zwei}\n\n‸##### Drei {#sec-drei}', 'heading-depth'),
  paragraph('leaves out a level of headings', '‸#### Schluss {#sec-schluss}', 'heading-skipped'),

  // Elements
  paragraph('writes an element that is not for prose', 'Ein ‸<font>Wort</font>.', 'unknown-element'),
  paragraph('runs a script', '‸<script>alert(1)</script>', 'unknown-element'),
  paragraph('styles an element', 'Ein <span ‸style="color: red">Wort</span>.', 'unknown-attribute'),
  paragraph('lets an element act', 'Ein <span ‸onclick="x">Wort</span>.', 'unknown-attribute'),

  // Other texts
  mistake('spoils the entry of a paper', append(paper, '\nSiehe ‸{x}.\n'), 'mdx-expression'),
  mistake('cites a label in a paper that nothing has', edit(paper, '@fig-primzahlen/counts', '‸@fig-primzahlen/count'), 'unknown-label'),
  mistake('cites a work in a paper, which has no bibliography', append(paper, '\nWie ‸@gauss1863 sagt.\n'), 'unknown-citation'),
  mistake('spoils the page “About”', write('content/about.mdx', '\nWir sind\n\nwir: ‸{x}.\n'), 'mdx-expression'),
  mistake('makes several mistakes at once', [edit(chapter, '@tbl-counted', '‸@tbl-conuted'), append(chapter, '\n‸## Schluss\n\nDie Menge ‸{x} und @nobody.\n')], 'unknown-label', 'heading-without-id', 'mdx-expression', { rule: 'unknown-citation', file: chapter, at: '@nobody' }),
];
