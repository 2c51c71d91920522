import { accents, shifted, switches, symbols, verbatim, wrappers } from './tex-symbols.ts';

/** What a TeX text can have that has no character. */
export type Unreadable = (command: string, offset: number) => void;

/** TeX as it stands in bibliographies, as words and as the marked-up words that CSL knows. */
export interface TexText {
  /** Plain Unicode: accents composed, braces gone, dashes and quotes set, white space collapsed. */
  plain: string;
  /** The same with CSL's tags: `<span class="nocase">` where braces keep capitals, `<i>` for emphasis; not escaped. */
  rich: string;
}

// While a text is read, tags are single characters that no text has, so that quotes and spaces can be set around them.
const tags = {
  nocase: ['\ue000', '\ue001', '<span class="nocase">', '</span>'],
  i: ['\ue002', '\ue003', '<i>', '</i>'],
  b: ['\ue004', '\ue005', '<b>', '</b>'],
  sc: ['\ue006', '\ue007', '<span style="font-variant:small-caps;">', '</span>'],
  sup: ['\ue008', '\ue009', '<sup>', '</sup>'],
  sub: ['\ue00a', '\ue00b', '<sub>', '</sub>'],
} as const;
type Tag = keyof typeof tags;

// Two hyphens of an address are no dash.
const HYPHEN = '\ue010';

/** Plain text of TeX. A command that is not known is handed to `unknown` with its offset, and left as it is. */
export function texText(tex: string, unknown?: Unreadable): string {
  return readTex(tex, unknown).plain;
}

export function readTex(tex: string, unknown: Unreadable = () => undefined): TexText {
  const marked = typeset(marksOf(tex, unknown));
  const plain = marked.replace(/\ue008([^\ue009]*)\ue009|\ue00a([^\ue00b]*)\ue00b/g, (_all, sup?: string, sub?: string) => (sup === undefined ? shifted(sub ?? '', 'sub') : shifted(sup, 'sup'))).replace(/[\ue000-\ue00b]/g, '');
  return { plain, rich: Object.values(tags).reduce((text, [open, close, start, end]) => text.replaceAll(`${open}${close}`, '').replaceAll(open, start).replaceAll(close, end), marked) };
}

function marksOf(tex: string, unknown: Unreadable): string {
  let index = 0;
  let maths = false;

  function skipSpace(): void {
    while (/\s/.test(tex[index] ?? '')) index += 1;
  }

  // One argument: a group, a command, or one letter.
  function argument(): string {
    skipSpace();
    if (tex[index] === '{') return group();
    if (tex[index] === '\\') return command();
    const letter = String.fromCodePoint(tex.codePointAt(index) ?? 32);
    index += letter.length;
    return letter;
  }

  function group(): string {
    index += 1;
    const inner = run(true);
    index += 1;
    return inner;
  }

  function address(): string {
    skipSpace();
    const inner = /^\{([^{}]*)\}/.exec(tex.slice(index));
    if (inner === null) return argument();
    index += inner[0].length;
    return (inner[1] ?? '').replace(/\\([_%&#~$])/g, '$1').replaceAll('-', HYPHEN);
  }

  function command(): string {
    const start = index;
    const name = /^\\(?:[A-Za-z]+|[\s\S])/.exec(tex.slice(index))?.[0].slice(1) ?? '';
    index += 1 + name.length;
    const own = <T>(table: Readonly<Record<string, T>>): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);
    const accent = own(accents);
    if (accent !== undefined) return accented(argument(), accent);
    const symbol = own(symbols);
    if (symbol !== undefined) {
      // TeX drops the space that ends a command's name.
      if (/^[A-Za-z]/.test(name)) skipSpace();
      return symbol;
    }
    if (verbatim.includes(name)) {
      const target = address();
      return name === 'href' ? argument() : target;
    }
    const wrapper = own(wrappers);
    if (wrapper !== undefined) {
      if (name === 'foreignlanguage') argument();
      const inner = argument();
      return wrapper === null ? inner : wrapper === 'quote' ? `“${inner}”` : tagged(wrapper, inner);
    }
    const change = own(switches);
    if (change !== undefined) {
      skipSpace();
      const rest = run(true);
      return change === null ? rest : tagged(change, rest);
    }
    unknown(`\\${name}`, start);
    return `\\${name}`;
  }

  // In formulas raised and lowered characters; elsewhere these signs are themselves.
  function script(kind: 'sup' | 'sub'): string {
    index += 1;
    return tagged(kind, argument());
  }

  function formula(): string | undefined {
    const inner = /^\$((?:\\[\s\S]|[^$\\])+)\$/.exec(tex.slice(index))?.[1];
    // Money has no commands or indices.
    if (inner === undefined || !/[\\^_]|^[A-Za-z]$/.test(inner) || /^\d[\d.,]*\s/.test(inner)) return undefined;
    const end = index + inner.length + 2;
    index += 1;
    maths = true;
    const text = run(false, end - 1);
    maths = false;
    index = end;
    return text;
  }

  function run(grouped: boolean, end = tex.length): string {
    let text = '';
    while (index < end) {
      const letter = tex[index] ?? '';
      if (letter === '}' && grouped) break;
      if (letter === '\\') text += command();
      // BibTeX: braces keep their capitals, unless they hold a command.
      else if (letter === '{') text += tex[index + 1] === '\\' || maths ? group() : tagged('nocase', group());
      else if (maths && letter === '^') text += script('sup');
      else if (maths && letter === '_') text += script('sub');
      else {
        const set = letter === '$' && !maths ? formula() : undefined;
        text += set ?? (letter === '~' ? '\u00a0' : letter === '}' ? '' : letter);
        if (set === undefined) index += 1;
      }
    }
    return text;
  }

  return run(false);
}

function tagged(tag: Tag, text: string): string {
  const [open, close] = tags[tag];
  return `${open}${text}${close}`;
}

function accented(letters: string, accent: string): string {
  const [lead = ''] = /^[\ue000-\ue00b]*/.exec(letters) ?? [];
  const [first = ' ', ...rest] = letters.slice(lead.length).replace('ı', 'i').replace('ȷ', 'j');
  return lead + (first + accent).normalize('NFC') + rest.join('');
}

/** Dashes, quotes and spaces as they are printed. */
function typeset(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('?`', '¿')
    .replaceAll('!`', '¡')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/(?<=(?:^|[\s([/–—‘“])[\ue000-\ue00b]*)"/g, '“')
    .replaceAll('"', '”')
    .replaceAll('`', '‘')
    .replaceAll("'", '’')
    .replaceAll(HYPHEN, '-')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
