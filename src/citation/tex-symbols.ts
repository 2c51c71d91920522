/** Combining marks of TeX's accents; Unicode composes them with their letters. */
export const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308',
  r: '\u030a', H: '\u030b', v: '\u030c', d: '\u0323', textcommabelow: '\u0326', c: '\u0327', k: '\u0328', b: '\u0331', t: '\u0361',
};

/** Commands that stand for a sign; those of formulas are found in titles too. */
export const symbols: Readonly<Record<string, string>> = {
  ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', imath: 'ı', jmath: 'ȷ',
  dh: 'ð', DH: 'Ð', dj: 'đ', DJ: 'Đ', th: 'þ', TH: 'Þ', ng: 'ŋ', NG: 'Ŋ', ldots: '…', dots: '…', textellipsis: '…',
  '&': '&', '%': '%', '$': '$', '#': '#', _: '_', '{': '{', '}': '}', ' ': ' ', '\n': ' ', '-': '', '/': '', ',': '\u2009', ';': ' ', ':': ' ', '!': '', '@': '', '\\': ' ',
  textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotesingle: '’', textquotedblleft: '“', textquotedblright: '”', textquotedbl: '"',
  guillemotleft: '«', guillemotright: '»', guilsinglleft: '‹', guilsinglright: '›', quotedblbase: '„', quotesinglbase: '‚',
  textasciitilde: '~', textbackslash: '\\', textasciicircum: '^', textunderscore: '_', textbar: '|', textless: '<', textgreater: '>', slash: '/', hyphen: '-',
  S: '§', P: '¶', copyright: '©', textcopyright: '©', textregistered: '®', texttrademark: '™', pounds: '£', textsterling: '£', euro: '€', texteuro: '€', textyen: '¥', textdollar: '$', textdegree: '°', degree: '°', textmu: 'µ', texttimes: '×', textperiodcentered: '·', textbullet: '•', textexclamdown: '¡', textquestiondown: '¿', textordfeminine: 'ª', textordmasculine: 'º',
  LaTeX: 'LaTeX', TeX: 'TeX', quad: ' ', qquad: ' ', space: ' ', thinspace: '\u2009', nobreakspace: '\u00a0', newline: ' ', par: ' ', newblock: ' ', relax: '', protect: '', noopsort: '',
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  times: '×', cdot: '·', pm: '±', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈', sim: '∼', infty: '∞', to: '→', rightarrow: '→', leftarrow: '←', leftrightarrow: '↔', circ: '°', ell: 'ℓ', langle: '⟨', rangle: '⟩', left: '', right: '',
};

/** Commands that are followed by their text: the kind of markup that it gets in a list, if any. */
export const wrappers: Readonly<Record<string, 'i' | 'b' | 'sc' | 'sup' | 'sub' | 'quote' | null>> = {
  emph: 'i', textit: 'i', textsl: 'i', mkbibemph: 'i', textbf: 'b', mkbibbold: 'b', textsc: 'sc', textsuperscript: 'sup', textsubscript: 'sub', mathrm: null, mathit: null, mathbf: null,
  enquote: 'quote', mkbibquote: 'quote', textrm: null, textsf: null, texttt: null, textup: null, textnormal: null, text: null, mbox: null, hbox: null, ensuremath: null, uppercase: null, MakeUppercase: null, foreignlanguage: null, bibstring: null, autocap: null, mkbibparens: null,
};

/** Commands that change what follows up to the end of their group. */
export const switches: Readonly<Record<string, 'i' | 'b' | 'sc' | null>> = { em: 'i', it: 'i', itshape: 'i', sl: 'i', bf: 'b', bfseries: 'b', sc: 'sc', scshape: 'sc', rm: null, sf: null, tt: null, ttfamily: null, normalfont: null, upshape: null };

/** Commands whose first argument is an address, which is no TeX. */
export const verbatim: readonly string[] = ['url', 'path', 'href', 'nolinkurl'];

const raised: Readonly<Record<string, string>> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', n: 'ⁿ', i: 'ⁱ' };
const lowered: Readonly<Record<string, string>> = { 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋' };

/** Raised or lowered characters where Unicode has all of them, or else the characters themselves. */
export function shifted(text: string, kind: 'sup' | 'sub'): string {
  const table = kind === 'sup' ? raised : lowered;
  const letters = [...text].map((letter) => table[letter]);
  return letters.every((letter) => letter !== undefined) ? letters.join('') : text;
}
