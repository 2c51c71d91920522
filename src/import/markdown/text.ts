import type { Text } from 'mdast';
import { findPointers } from '../../markdown/citation-syntax.ts';
import { textOffsets } from '../../markdown/text-offsets.ts';
import { text, type CitedWork, type Inline } from '../document.ts';

const crossReference = /^(?:fig|tbl|tab|table|eq|sec|lst|thm)[:-]/i;

/** Plain text of Markdown with what Pandoc and Quarto write in it: citations, cross-references, scripts. */
export function readText(node: Text, source: string): Inline[] {
  const escaped = textOffsets(source, node).escaped;
  const value = node.value;
  const out: Inline[] = [];
  let done = 0;
  for (const pointer of findPointers(value, escaped)) {
    const found = inlineOf(pointer);
    if (found === undefined) continue;
    out.push(...scripts(value.slice(done, pointer.start)), ...found);
    done = pointer.end;
  }
  return [...out, ...scripts(value.slice(done))];
}

function inlineOf(pointer: ReturnType<typeof findPointers>[number]): Inline[] | undefined {
  if (pointer.type === 'crossReference') return [{ type: 'crossReference', target: pointer.label, text: '' }];
  if (pointer.type !== 'citation') return undefined;
  const { mode, items } = pointer.cluster;
  if (items.every(({ key }) => crossReference.test(key))) {
    return items.flatMap(({ key }, index): Inline[] => [...(index === 0 ? [] : [text(index === items.length - 1 ? ' and ' : ', ')]), { type: 'crossReference', target: key, text: '' }]);
  }
  const works = items.map(({ key, prefix, locator, suffix, suppressAuthor }): CitedWork => ({ key, ...(prefix === undefined ? {} : { prefix }), ...(locator ?? suffix ? { suffix: [locator, suffix].filter((part) => part !== undefined).join(' ') } : {}), ...(suppressAuthor === true ? { suppressAuthor: true as const } : {}) }));
  return [{ type: 'citation', mode, items: works }];
}

const marks = /\^([^\^\s[\]]+)\^|(?<!~)~([^~\s]+)~(?!~)|\[([^[\]]+)\]\{([^{}]+)\}|\\?@?\\?(?:eq|auto|c|C)?ref[({]([\w:.-]+)[)}]|\\cite[tp]?\*?\{([^{}]+)\}|\\(?:newpage|pagebreak|clearpage|noindent|bigskip|medskip|centering)\b ?/g;

function scripts(value: string): Inline[] {
  const out: Inline[] = [];
  let done = 0;
  for (const match of value.matchAll(marks)) {
    const [whole, raised, lowered, words, attributes, reference, keys] = match;
    if (reference !== undefined && !/^[\\@]/.test(whole)) continue;
    if (match.index > done) out.push(text(value.slice(done, match.index)));
    done = match.index + whole.length;
    if (raised !== undefined) out.push({ type: 'superscript', children: [text(raised)] });
    else if (lowered !== undefined) out.push({ type: 'subscript', children: [text(lowered)] });
    else if (words !== undefined) out.push(spanned(words, attributes ?? ''));
    else if (reference !== undefined) out.push({ type: 'crossReference', target: reference, text: '' });
    else if (keys !== undefined) out.push({ type: 'citation', mode: whole.startsWith('\\citet') ? 'narrative' : 'parenthetical', items: keys.split(',').map((key) => ({ key: key.trim() })) });
  }
  if (done < value.length) out.push(text(value.slice(done)));
  return out;
}

function spanned(words: string, attributes: string): Inline {
  const children = [text(words)];
  if (/\.(?:smallcaps|sc)\b/.test(attributes)) return { type: 'smallCaps', children };
  if (/\.(?:underline|ul)\b/.test(attributes)) return { type: 'underline', children };
  const lang = /lang="?([A-Za-z-]+)"?/.exec(attributes)?.[1];
  return lang === undefined ? { type: 'span', children } : { type: 'span', lang, children };
}
