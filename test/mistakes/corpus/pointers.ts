import { append, bibliography, chapter, edit, mistake, paragraph, write } from '../mistake.ts';

const pictures = 'content/chapters/primzahlen/images';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

export const pointers = [
  // Labels
  mistake('misspells a label', edit(chapter, '@tbl-counted', '‸@tbl-conuted'), 'unknown-label'),
  mistake('points at an equation that is not there', edit(chapter, '@eq-satz', '‸@eq-saz'), 'unknown-label'),
  mistake('points at a section that is not there', edit(chapter, '@sec-frage', '‸@sec-fragen'), 'unknown-label'),
  paragraph('points at a figure of a chapter that is not there', 'Wie ‸@fig-teiler/counts zeigt.', 'unknown-label'),
  mistake('writes a label as LaTeX does', edit(chapter, '@fig-counts zeigt', '‸@fig:counts zeigt'), 'unknown-citation'),
  paragraph('does not close the bracket of a citation', 'Wie ‸[@gauss1863 sagt.', 'citation-syntax'),
  mistake('points in a caption at what is not there', edit(chapter, 'gezählt; nach @gauss1863', 'gezählt; nach ‸@fig-count'), 'unknown-label'),
  mistake('gives a label twice by headings', edit(chapter, '## Tafel {#sec-tafel}', '‸## Tafel {#sec-frage}'), 'duplicate-label'),
  paragraph('gives a label twice by equations', '$$\ny = x \n‸\\label{eq-satz}\n$$', 'duplicate-label'),
  paragraph('shows a figure twice', '‸<Figure of={counts}>Noch einmal.</Figure>', 'duplicate-label'),

  // Citations
  mistake('misspells a citation', edit(chapter, '@hadamard1896', '‸@hadamard1986'), 'unknown-citation', { rule: 'citation-unused', file: bibliography, at: '@article{hadamard1896' }),
  mistake('misspells a work that the text tells of', edit(chapter, 'Gauß [-@gauss1863]', 'Gauß [-‸@gaus1863]'), 'unknown-citation'),
  paragraph('cites in a list what is not there', '- eins\n\n  zwei [siehe ‸@nobody, S. 3]', 'unknown-citation'),
  paragraph('cites in a quotation what is not there', '> eins\n> zwei [‸@nobody]', 'unknown-citation'),
  paragraph('cites in a table what is not there', '| a | b |\n|---|---|\n| x | [‸@nobody] |', 'unknown-citation'),
  paragraph('cites after escapes and entities what is not there', 'a \\* b &amp; c [‸@nobody]', 'unknown-citation'),
  mistake('cites in the abstract what is not there', edit(chapter, 'Die Tafel zählt', 'Nach ‸@nobody zählt die Tafel'), 'unknown-citation'),
  mistake('cites in a footnote what is not there', edit(chapter, 'kostete sie', 'kostete sie nach ‸@nobody'), 'unknown-citation'),
  paragraph('mixes works and labels', 'Siehe ‸[@gauss1863; @fig-counts].', 'citation-syntax'),
  paragraph('writes a citation without a work', 'Siehe [@gauss1863;‸ Abb. 1].', 'citation-syntax'),
  paragraph('puts emphasis into a citation', 'Siehe ‸[@gauss1863, *passim*].', 'citation-syntax'),
  mistake('cites a work no longer', edit(chapter, ' [siehe @hadamard1896, S. 199]', ''), { rule: 'citation-unused', file: bibliography, at: '@article{hadamard1896' }),
  mistake('lists under nocite what is not there', edit(chapter, 'keywords:', 'nocite: [‸gauss1836]\nkeywords:'), 'unknown-citation'),
  mistake('lists under nocite what is cited', edit(chapter, 'keywords:', 'nocite:\n  - ‸gauss1863\nkeywords:'), 'citation-needless-nocite'),

  // Footnotes
  mistake('misspells a footnote', edit(chapter, '[^preis] Bewiesen', '‸[^pries] Bewiesen'), 'unknown-footnote', { rule: 'unused-footnote', file: chapter, at: '[^preis]: Von' }),
  paragraph('writes a footnote that nothing points at', '‸[^rest]: Ein Rest.', 'unused-footnote'),
  paragraph('gives a footnote twice', '‸[^preis]: Noch ein Preis.', 'duplicate-footnote'),
  paragraph('numbers a footnote', 'Wort.[^1]\n\n‸[^1]: Eine Anmerkung.', 'footnote-name'),
  mistake('puts a footnote into a caption', edit(chapter, 'Gezählt, nicht geschätzt.', 'Gezählt‸[^preis], nicht geschätzt.'), 'footnote-in-caption'),

  // Links and images
  paragraph('links relatively', 'Siehe ‸[die Daten](../data/).', 'relative-link'),
  paragraph('links to a program', 'Siehe ‸[die Daten](javascript:alert(1)).', 'link-scheme'),
  paragraph('hides the scheme of a link', 'Siehe ‸[die Daten](JaVa&#x53;cript&#58;alert).', 'link-scheme'),
  paragraph('shows an image by a scheme', '‸![Ein Bild](data:image/svg+xml,x)', 'link-scheme'),
  paragraph('links to a page that is not there', 'Siehe ‸[die Daten](/data/prime-count/).', 'link-address'),
  paragraph('links without the slash at the end', 'Siehe ‸[die Daten](/data/prime-counts).', 'link-address'),
  paragraph('links to a place that is not on the page', 'Siehe ‸[oben](#sec-frag).', 'link-anchor'),
  paragraph('links to a place that is not on another page', 'Siehe ‸[Gauß](/chapters/primzahlen/#ref-gauss1836).', 'link-anchor'),
  paragraph('links to a checked number that is not there', 'Siehe ‸[die Prüfung](/audit/#primzahlen-hunder).', 'link-anchor'),
  paragraph('links by a definition to a page that is not there', 'Siehe [die Daten][d].\n\n‸[d]: /dta/', 'link-address'),
  paragraph('links in an element to a page that is not there', 'Siehe ‸<a href="/dta/">die Daten</a>.', 'link-address'),
  mistake('links in a caption to a page that is not there', edit(chapter, 'Gezählt, nicht geschätzt.', 'Gezählt, ‸[nicht geschätzt](/nirgends/).'), 'link-address'),
  mistake('links from a paper to a page that is not there', write('content/about.mdx', 'Siehe ‸[hier](/papers/element/).\n'), 'link-address'),
  paragraph('shows an image that is not there', '‸![Ein Bild](/bild.png)', 'image-missing'),
  paragraph('shows an image beside the text', '‸![Ein Bild](./bild.png)', 'image-address'),
  paragraph('shows an image of another host', '‸![Ein Bild](https://example.org/bild.png)', 'image-missing'),
  paragraph('shows an image without words', '‸![](/icon.svg)', 'image-alt'),
  paragraph('shows by reference an image without words', 'Ein Bild: ‸![][b]\n\n[b]: /icon.svg', 'image-alt'),
  paragraph('shows an image of the folder that is not there', '‸![Ein Bild](images/bild.png)', 'image-missing'),
  paragraph('shows an image of the folder without words', '‸<Image src="images/bild.png" alt="" />', 'image-alt', { rule: 'image-missing', file: chapter, at: '<Image' }),
  mistake('brings an image that nothing shows', write(`${pictures}/bild.svg`, svg), { rule: 'image-unused', file: `${pictures}/bild.svg`, at: [1, 1] }),
  mistake('brings an image that is none', [write(`${pictures}/bild.png`, '<html>'), append(chapter, '\n![Ein Bild](images/bild.png)\n')], { rule: 'image-unreadable', file: `${pictures}/bild.png`, at: [1, 1] }, { rule: 'image-missing', file: chapter, at: '![Ein Bild]' }),
  mistake('labels an image as no figure is', [write(`${pictures}/bild.svg`, svg), append(chapter, '\n‸<Image src="images/bild.svg" alt="Ein Bild" label="Bild" />\n')], 'image-label'),
  mistake('makes the same mistake in two places', append(chapter, '\nWie ‸@nobody sagt.\n\nUnd wie ‸@nobody wiederholt.\n'), 'unknown-citation', 'unknown-citation'),
];
