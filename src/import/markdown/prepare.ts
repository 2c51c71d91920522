/**
 * Brings what Pandoc, Quarto and R Markdown add to Markdown into forms that a plain reader of Markdown keeps: maths
 * between two dollar signs, displays on lines of their own, notes with names, divisions without their fences.
 */
export function preparedMarkdown(source: string, lose: (what: string) => void): string {
  const notes: string[] = [];
  const divisions = new Set<string>();
  const text = outsideCode(source.replaceAll('\r\n', '\n'), (part) =>
    inlineNotes(
      part
        .replace(/^([ \t]*)\\begin\{(equation|align|gather|eqnarray|multline)(\*?)\}([\s\S]*?)\\end\{\2\3\}/gm, (_, indent: string, name: string, star: string, tex: string) => fence(indent, `\\begin{${name}${star}}${tex}\\end{${name}${star}}`))
        .replace(/^([ \t]*)\\\[([\s\S]*?)\\\]/gm, (_, indent: string, tex: string) => fence(indent, tex))
        .replace(/\\\\?\((.+?)\\\\?\)/g, (whole, tex: string) => (whole.startsWith('\\(') && whole.endsWith('\\)') ? `$$$$${tex}$$$$` : whole))
        .replace(/^([ \t]*)\$\$((?:(?!\n[ \t]*\n)[\s\S])*?)\$\$[ \t]*(?:\{#([^}\s]+)[^}\n]*\}|\(([^()\n]{1,24})\))?[ \t]*$/gm, (_, indent: string, tex: string, id?: string) => fence(indent, id === undefined || tex.includes('\\label') ? tex : `${tex.trim()}\n\\label{${id}}`))
        .replace(/^[ \t]*:{3,}[ \t]*(.*)$/gm, (_, rest: string) => {
          const name = /\.([\w-]+)|^([\w-]+)/.exec(rest.replace(/[{}]/g, ''));
          const named = name?.[1] ?? name?.[2];
          if (named !== undefined && !/refs|column|figure|table|content-visible|content-hidden|layout/.test(named)) divisions.add(named);
          return '';
        }),
      notes,
    ).replace(/(?<![\\$])\$(?![\s$])((?:\\.|[^$\n\\]|\n(?![ \t]*\n))+?)(?<![\s\\])\$(?![\d$])/g, (_, tex: string) => `$$$$${tex.replace(/\s*\n\s*/g, ' ')}$$$$`),
  );
  if (divisions.size > 0) lose(`divisions lose their kind, their text stays: ${[...divisions].slice(0, 8).join(', ')}`);
  return `${text}\n${notes.join('')}`;
}

function fence(indent: string, tex: string): string {
  return `\n${indent}$$\n${tex.trim().split('\n').map((line) => `${indent}${line.trim()}`).join('\n')}\n${indent}$$\n`;
}

// Code is no Markdown: neither in fences nor between backticks.
function outsideCode(source: string, change: (part: string) => string): string {
  return source
    .split(/(^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[`~]*[ \t]*$)/m)
    .map((part, index) => (index % 3 === 1 ? part : index % 3 === 2 ? '' : outsideSpans(part, change)))
    .join('');
}

function outsideSpans(source: string, change: (part: string) => string): string {
  const kept: string[] = [];
  const hidden = source.replace(/(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\1(?!`)/g, (span) => `\uE000${kept.push(span) - 1}\uE001`);
  return change(hidden).replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}

function inlineNotes(source: string, notes: string[]): string {
  let out = '';
  let done = 0;
  for (let at = source.indexOf('^['); at !== -1; at = source.indexOf('^[', at + 1)) {
    if (at < done || source[at - 1] === '[' || source[at - 1] === '\\') continue;
    let depth = 0;
    let end = at + 1;
    for (; end < source.length; end += 1) {
      if (source[end] === '[') depth += 1;
      else if (source[end] === ']' && --depth === 0) break;
    }
    if (end >= source.length) break;
    const name = `inline-note-${notes.length + 1}`;
    notes.push(`\n[^${name}]: ${source.slice(at + 2, end).replace(/\s*\n\s*/g, ' ')}\n`);
    out += `${source.slice(done, at)}[^${name}]`;
    done = end + 1;
  }
  return out + source.slice(done);
}
