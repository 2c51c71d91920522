import type { Volume } from '../../src/volume/model.ts';
import { scratchVolume } from '../mistakes/scratch.ts';
import { readVolume } from './small-volume.ts';

/** The small volume with what makes formats break: markup in titles, many authors, a retraction, lists, images, a table of two pages. */
export async function hardVolume(): Promise<Volume> {
  const scratch = scratchVolume();
  const index = 'content/chapters/primzahlen/index.mdx';
  try {
    scratch.edit(index, /title: .*\nshort: .*\n/, `title: 'On $$x^2 < y$$ & *Bacillus* "thuringiensis" <b>'\nshort: Primzahlen\n`);
    scratch.edit(
      index,
      /authors:\n(?: {2}-.*\n)+/,
      `authors:
  - { given: José María, family: Vallée-Ñandú, particle: de la, suffix: Jr., affiliation: "Universität Übersee & Co. <Süd>", ror: "https://ror.org/03yrm5c26", orcid: "0000-0002-1825-0097", email: jose@pruefung.example, corresponding: true, roles: [Conceptualization] }
  - { given: 善蘭, family: 李, familyFirst: true, native: 李善蘭 }
  - { given: Ada, family: King, affiliation: "Universität Übersee & Co. <Süd>" }
  - { given: Emmy, family: Noether, note: "Posthum & <kursiv>" }
  - { given: Sofja, family: Kowalewskaja }
corrections:
  - { kind: erratum, date: 2001-03-04, text: "Eine Zahl < 5 & falsch." }
  - { kind: retraction, date: 2002-05-06, text: "Zurückgezogen." }
funding:
  - { funder: "Gesellschaft & Söhne", awards: ["A<1>"] }
`,
    );
    scratch.edit(
      index,
      'Unter hundert liegen',
      `### Unter der Tafel {#sec-unter}

1. Erstens & zweitens

   mit einem zweiten Absatz

2. *Kursiv*, **fett**, \`Code < 1\`

> Ein Zitat mit „Anführung“.

| Spalte | Zahl |
|---|--:|
| a < b | $$\\frac{1}{2}$$ |

Ein Satz mit $$\\sum_{i=1}^{n} \\sqrt[3]{x_i^2} \\hat{y}$$ und

$$
\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\neq \\left( \\frac{\\alpha}{\\beta} \\right)
$$

![Ein Bild & ein Zeichen](images/punkt.png)

<Image src="images/punkt.png" alt="Noch ein Bild" label="fig-punkt">Die Unterschrift zu @fig-punkt; siehe [die Welt](https://example.org/?a=1&b=2) und noch einmal die Anmerkung.[^preis]</Image>

Unter hundert liegen`,
    );
    // One pixel.
    scratch.write('content/chapters/primzahlen/images/punkt.png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'));
    return await readVolume(scratch.folder);
  } finally {
    process.once('exit', scratch.remove);
  }
}
