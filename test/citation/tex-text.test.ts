import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTex, texText } from '../../src/citation/tex-text.ts';

describe('texText', () => {
  it.each([
    ["{\\'e}conomie", 'économie'],
    ["\\'economie", 'économie'],
    ["\\'{e}conomie", 'économie'],
    ['M{\\"u}ller and G\\"odel', 'Müller and Gödel'],
    ["\\'{\\i}ndice", 'índice'],
    ['Fran\\c{c}ois, \\c cedilla', 'François, çedilla'],
    ['\\v{S}koda, Dvo\\v r\\\'ak', 'Škoda, Dvořák'],
    ['\\O{}stergaard, {\\o}re, \\AA rhus', 'Østergaard, øre, Århus'],
    ['Stra{\\ss}e', 'Straße'],
    ['Erd\\H{o}s, \\L\\\'od\\\'z', 'Erdős, Łódź'],
    ['Research \\& Development, 5\\%', 'Research & Development, 5%'],
    ['pages 12--34 --- so', 'pages 12–34 — so'],
    ["``quoted'' and `so', it's", '“quoted” and ‘so’, it’s'],
    ['{US}--{China} Trade in {ATP}', 'US–China Trade in ATP'],
    ['\\emph{Journal} of \\textbf{X}', 'Journal of X'],
    ['A~B', 'A\u00a0B'],
    ['  several\n\t lines ', 'several lines'],
    ['中美贸易 naïve', '中美贸易 naïve'],
    ['\\"{\\i}', 'ï'],
    ['A "quoted" word, ("so")', 'A “quoted” word, (“so”)'],
    ['{\\em Journal} and {\\sc Small}', 'Journal and Small'],
    ['$\\alpha$-helices, $n$, CO$_2$, 10$^{-3}$ and \\ensuremath{\\beta}', 'α-helices, n, CO₂, 10⁻³ and β'],
    ['from US$5 to US$7, $5.3 billion \\& $7 billion', 'from US$5 to US$7, $5.3 billion & $7 billion'],
    ['\\enquote{so}, \\textsuperscript{nd}', '“so”, nd'],
    ['\\href{https://example.org/a_b}{A page}; \\url{https://example.org/a--b_c~d}', 'A page; https://example.org/a--b_c~d'],
    ['?`Qu\\\'e?', '¿Qué?'],
  ])('%s is %s', (tex, text) => {
    expect(texText(tex)).toBe(text);
  });

  it('keeps what braces and commands say for styles that change capitals', () => {
    expect(readTex('The {iPod} and {\\LaTeX} of {P}rague: \\emph{E. coli}, H$_2$O, G{\\"o}del').rich).toBe(
      'The <span class="nocase">iPod</span> and LaTeX of <span class="nocase">P</span>rague: <i>E. coli</i>, H<sub>2</sub>O, Gödel',
    );
  });

  it('names a command that it does not know, and where it stands', () => {
    const unknown: [string, number][] = [];
    expect(texText('a \\frobnicate{b} c', (command, offset) => unknown.push([command, offset]))).toBe('a \\frobnicateb c');
    expect(unknown).toEqual([['\\frobnicate', 2]]);
  });

  it('ends on any text, and leaves plain words as they are', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('\\', '{', '}', "'", '"', 'a', ' ', '~', '-', 'é', '\\c', '\\v')).map((parts) => parts.join('')), (tex) => void texText(tex)));
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}.,;:()]*$/u), (words) => {
        expect(texText(words)).toBe(words);
      }),
    );
  });
});
