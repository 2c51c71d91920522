/** A source and the files that it takes in, as one text. */
export interface LatexFiles {
  /** Text of a file named in the source, relative to its folder; null when it is not there. */
  read(name: string): string | null;
}

const DEEPEST = 8;

/** Puts the files of \input, \include and \subfile into their places. Those that are missing are handed to `missing`. */
export function withInputs(source: string, files: LatexFiles, missing: (name: string) => void, depth = 0): string {
  return withoutComments(source).replace(/\\(?:input|include|subfile)\s*(?:\{([^{}]+)\}|\s([^\s{}\\]+))/g, (whole, braced?: string, bare?: string) => {
    const name = (braced ?? bare ?? '').trim().replace(/^"|"$/g, '');
    const text = depth >= DEEPEST ? null : (files.read(/\.\w+$/.test(name) ? name : `${name}.tex`) ?? files.read(name));
    if (text === null) {
      missing(name);
      return whole.startsWith('\\include') ? '\n\n' : ' ';
    }
    const body = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(text)?.[1] ?? text;
    return `${withInputs(body, files, missing, depth + 1)}\n`;
  });
}

/** Comments fall away; a percent sign after a backslash is one, and verbatim text stays. */
function withoutComments(source: string): string {
  return source
    .split(/(\\begin\{(?:verbatim|lstlisting|minted|comment)\}[\s\S]*?\\end\{(?:verbatim|lstlisting|minted|comment)\})/)
    .map((part, index) => (index % 2 === 1 ? (part.startsWith('\\begin{comment}') ? '' : part) : part.replace(/(^|[^\\])((?:\\\\)*)%[^\n]*(?:\n[ \t]*)?/gm, '$1$2')))
    .join('');
}

/** The names in \bibliography{a,b} and \addbibresource{a.bib}. */
export function bibliographyFiles(source: string): string[] {
  return [...source.matchAll(/\\(?:bibliography|addbibresource|addglobalbib)\s*(?:\[[^\]]*\])?\{([^{}]+)\}/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())).filter((name) => name !== '').map((name) => (name.endsWith('.bib') ? name : `${name}.bib`));
}

/** The items of a thebibliography, as TeX. */
export function bibItems(source: string): { key: string; label: string; tex: string }[] {
  const body = /\\begin\{thebibliography\}(?:\{[^{}]*\})?([\s\S]*?)\\end\{thebibliography\}/.exec(source)?.[1] ?? '';
  return body.split(/\\bibitem/).slice(1).flatMap((item) => {
    const match = /^\s*(?:\[((?:[^[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\])?\s*\{([^{}]+)\}([\s\S]*)$/.exec(item);
    return match === null ? [] : [{ key: (match[2] ?? '').trim(), label: match[1] ?? '', tex: (match[3] ?? '').trim() }];
  });
}

/** Keys of \nocite; "*" lists all. */
export function nocite(source: string): string[] {
  return [...source.matchAll(/\\nocite\s*\{([^{}]+)\}/g)].flatMap(([, keys = '']) => keys.split(',').map((key) => key.trim()));
}

/** Classes of journals take the abstract as an argument; pandoc knows it as an environment. */
export function withAbstract(source: string): string {
  const [found] = source.includes('\\begin{abstract}') ? [] : argumentSpans(source, 'abstract');
  if (found === undefined) return source;
  const rest = source.slice(0, found.start) + source.slice(found.end);
  return rest.replace('\\begin{document}', () => `\\begin{document}\n\\begin{abstract}${found.tex}\\end{abstract}\n`);
}

/** The arguments of all uses of a command, braces balanced. */
export function argumentsOf(source: string, command: string): string[] {
  return argumentSpans(source, command).map(({ tex }) => tex);
}

function argumentSpans(source: string, command: string): { start: number; end: number; tex: string }[] {
  const found: { start: number; end: number; tex: string }[] = [];
  for (const match of source.matchAll(new RegExp(`\\\\${command}\\*?\\s*(?:\\[[^\\]]*\\]\\s*)?\\{`, 'g'))) {
    let depth = 1;
    let end = match.index + match[0].length;
    for (; end < source.length && depth > 0; end += 1) {
      if (source[end] === '\\') end += 1;
      else if (source[end] === '{') depth += 1;
      else if (source[end] === '}') depth -= 1;
    }
    found.push({ start: match.index, end, tex: source.slice(match.index + match[0].length, end - 1) });
  }
  return found;
}
