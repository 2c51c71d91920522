// Combining marks of TeX's accents; Unicode composes them with their letters.
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308',
  r: '\u030a', H: '\u030b', v: '\u030c', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
};

const symbols: Readonly<Record<string, string>> = {
  ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ',
  '&': '&', '%': '%', '$': '$', '#': '#', _: '_', '{': '{', '}': '}', ' ': ' ', '\n': ' ', '-': '', '/': '', ',': '\u2009',
  textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', textasciitilde: '~', textbackslash: '\\',
  ldots: '…', dots: '…', textellipsis: '…', S: '§', copyright: '©', textregistered: '®', texttrademark: '™', pounds: '£', euro: '€', texteuro: '€',
  textless: '<', textgreater: '>', textasciicircum: '^', textbar: '|',
  LaTeX: 'LaTeX', TeX: 'TeX',
};

// Their argument is the text; the styling belongs to the style of the list.
const wrappers = new Set('emph textit textbf textsc textrm textsf texttt textup textnormal mbox url path uppercase'.split(' '));

/**
 * TeX as it stands in bibliographies, as plain Unicode text: accents composed, braces gone, dashes and quotes set, white space collapsed.
 * A command that is not known is handed to `unknown` with its offset, and left as it is.
 */
export function texText(tex: string, unknown: (command: string, offset: number) => void = () => undefined): string {
  let index = 0;

  function skipSpace(): void {
    while (/\s/.test(tex[index] ?? '')) index += 1;
  }

  // One argument: a group, a command, or one letter.
  function argument(): string {
    skipSpace();
    if (tex[index] === '{') {
      index += 1;
      const inner = run(true);
      index += 1;
      return inner;
    }
    if (tex[index] === '\\') return command();
    const letter = String.fromCodePoint(tex.codePointAt(index) ?? 32);
    index += letter.length;
    return letter;
  }

  function command(): string {
    const start = index;
    const name = /^\\(?:[A-Za-z]+|[\s\S])/.exec(tex.slice(index))?.[0].slice(1) ?? '';
    index += 1 + name.length;
    const accent = Object.hasOwn(accents, name) ? accents[name] : undefined;
    if (accent !== undefined) {
      const letter = argument().replace('ı', 'i').replace('ȷ', 'j');
      const [first = ' ', ...rest] = letter;
      return (first + accent).normalize('NFC') + rest.join('');
    }
    const symbol = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
    if (symbol !== undefined) {
      // TeX drops the space that ends a command's name.
      if (/^[A-Za-z]/.test(name)) skipSpace();
      return symbol;
    }
    if (wrappers.has(name)) return argument();
    unknown(`\\${name}`, start);
    return `\\${name}`;
  }

  function run(group: boolean): string {
    let text = '';
    while (index < tex.length) {
      const letter = tex[index] ?? '';
      if (letter === '}' && group) break;
      if (letter === '\\') text += command();
      else if (letter === '{') text += argument();
      else {
        text += letter === '~' ? '\u00a0' : letter === '}' ? '' : letter;
        index += 1;
      }
    }
    return text;
  }

  return run(false)
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replaceAll("'", '’')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
