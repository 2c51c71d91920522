import { plain, type Block, type Citation, type CrossReference, type Inline } from '../document.ts';
import { readableId } from '../names.ts';
import { escapeAddress, escapeText } from './escape.ts';
import { settable } from './formula.ts';
import { where, type Writing } from './writing.ts';
import { writeBlocks } from './blocks.ts';

/** Inline text in the grammar of chapters, on one line but for hard breaks. */
export function writeInlines(nodes: readonly Inline[], writing: Writing): string {
  let out = '';
  let closing = false;
  for (const [index, node] of nodes.entries()) {
    const next = plain(nodes.slice(index + 1, index + 2)).charAt(0) || (nodes[index + 1] === undefined ? '' : 'x');
    if (node.type === 'crossReference') {
      const written = crossReference(node, out, nodes[index + 1], writing);
      out = written.before + written.words;
      closing = written.closes;
      continue;
    }
    let piece = writeInline(node, out.at(-1) ?? '', rawNext(nodes[index + 1]) || next, writing);
    if (closing) piece = piece.replace(/^\)/, '');
    closing = false;
    // Maths beside maths, or beside a dollar sign, would run together.
    if (piece.startsWith('$') && out.endsWith('$')) out += '\u200a';
    out += piece;
  }
  return out;
}

function rawNext(node: Inline | undefined): string {
  return node?.type === 'text' ? node.value.charAt(0) : '';
}

function writeInline(node: Exclude<Inline, CrossReference>, before: string, after: string, writing: Writing): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value.replace(/[ \t\r\n]+/g, ' '));
    case 'emphasis':
      return marked('*', 'em', writeInlines(node.children, writing), before, after);
    case 'strong':
      return marked('**', 'strong', writeInlines(node.children, writing), before, after);
    case 'strike':
      return element('del', writeInlines(node.children, writing));
    case 'superscript':
      return element('sup', writeInlines(node.children, writing));
    case 'subscript':
      return element('sub', writeInlines(node.children, writing));
    case 'underline':
      return element('u', writeInlines(node.children, writing));
    case 'smallCaps':
      return element('span', writeInlines(node.children, writing), ' class="small-caps"');
    case 'span': {
      const inner = writeInlines(node.children, writing);
      return node.lang === undefined ? inner : element('span', inner, ` lang="${node.lang}"`);
    }
    case 'code':
      return code(node.value);
    case 'math':
      return math(node.tex, writing);
    case 'link':
      return link(node.url, writeInlines(node.children, writing), writing);
    case 'image':
      return image(node.file, node.alt, writing);
    case 'break':
      return '\\\n';
    case 'note':
      return note(node.children, writing);
    case 'citation':
      return citation(node, before, after, writing);
  }
}

function element(name: string, inner: string, attributes = ''): string {
  return inner.trim() === '' ? inner : `<${name}${attributes}>${inner.replaceAll('\\\n', ' ')}</${name}>`;
}

// Markdown's stars open and close only beside the right neighbours; an element always does.
function marked(mark: string, name: string, inner: string, before: string, after: string): string {
  if (inner.trim() === '') return inner;
  const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const opens = /^$|[\s([“‘—–"']/.test(lead === '' ? before : ' ') && /^[\p{L}\p{N}]/u.test(words);
  const closes = /^$|[\s)\].,;:!?”’—–"']/.test(tail === '' ? after : ' ') && /[\p{L}\p{N}.!?]$/u.test(words);
  return opens && closes && !words.includes('*') ? `${lead}${mark}${words}${mark}${tail}` : `${lead}${element(name, words)}${tail}`;
}

export function code(value: string): string {
  const flat = value.replace(/\s*\n\s*/g, ' ');
  if (flat.trim() === '') return flat;
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(flat) ? ' ' : '';
  return `${fence}${space}${flat}${space}${fence}`;
}

function math(tex: string, writing: Writing): string {
  const formula = settable(tex.replace(/\s*\n\s*/g, ' '), false);
  if ('tex' in formula) return `$$${formula.tex.replace(/\s*\n\s*/g, ' ')}$$`;
  writing.lose({ where: where(writing), what: `the formula “${shortened(tex)}” cannot be set (${formula.problem}); it stands as code`, remedy: 'write it in the TeX that KaTeX knows, between $$ and $$' });
  return code(tex);
}

function link(url: string, words: string, writing: Writing): string {
  if (words.trim() === '') return words;
  if (url.startsWith('#')) {
    const label = writing.names.labels.get(url.slice(1));
    if (label !== undefined) return `[${words}](#${label})`;
    return words;
  }
  const address = /^www\./.test(url) ? `https://${url}` : /^10\.\d{4,9}\//.test(url) ? `https://doi.org/${url}` : url;
  if (!/^(?:https?:|mailto:|ftp:)/i.test(address) || !URL.canParse(address)) {
    writing.lose({ where: where(writing), what: `the link “${shortened(url)}” leads to no page of the web`, remedy: 'link its words again, if the place exists' });
    return words;
  }
  return `[${words}](${escapeAddress(address)})`;
}

function image(file: string, alt: string, writing: Writing): string {
  const found = writing.images.get(file);
  if (found !== undefined && 'file' in found) return `![${escapeText(altText(alt, file, writing)).replaceAll('\n', ' ')}](${escapeAddress(found.file)})`;
  writing.lose({ where: where(writing), what: `the image ${file} ${found?.problem ?? 'is missing'}`, remedy: 'put it into images/ and write ![what it shows](images/…)' });
  return '';
}

export function altText(alt: string, file: string, writing: Writing): string {
  if (alt.trim() !== '') return alt.replace(/\s+/g, ' ').trim();
  writing.lose({ where: where(writing), what: `the image ${file} has no alternative text; “Image” stands in its place`, remedy: 'say in a sentence what it shows' });
  return 'Image';
}

function note(blocks: readonly Block[], writing: Writing): string {
  const words = plain(blocks);
  if (words === '' && blocks.length === 0) return '';
  // A caption is printed in several places, so a note of it is said in it.
  if (writing.within === 'caption') return ` (${writeBlocks(blocks, writing).join(' ').replace(/\n+/g, ' ')})`;
  const wanted = readableId(words, 3) || 'note';
  const name = writing.noteNames.take(/^[\d-]+$/.test(wanted) ? `note-${wanted}` : wanted);
  const inner = writeBlocks(blocks, writing);
  writing.pending.push(`[^${name}]: ${inner.join('\n\n').replace(/\n(?=[^\n])/g, '\n    ')}`);
  return `[^${name}]`;
}

function citation(node: Citation, before: string, after: string, writing: Writing): string {
  const items = node.items.flatMap((item) => {
    const key = writing.names.keys.get(item.key);
    if (key === undefined) {
      writing.lose({ where: where(writing), what: `the citation of “${item.key}” has no entry in the bibliography`, remedy: 'add the work to references.bib and cite it' });
      return [];
    }
    writing.cited.add(key);
    return [{ ...item, key }];
  });
  const [only, second] = items;
  if (only === undefined) return escapeText(node.mode === 'narrative' ? `@${node.items[0]?.key ?? ''}` : node.items.map(({ key }) => `[${key}]`).join(', '));
  if (node.mode === 'narrative' && second === undefined) {
    const place = words(only.suffix);
    const guarded = place === '' && /[\p{L}\p{N}_:.#%&\-+?<>~/]/u.test(after) && /^[\p{L}\p{N}_]/u.test(after);
    const joint = /[\p{L}\p{N}_]/u.test(before) ? ' ' : '';
    const sign = only.suppressAuthor === true ? '-@' : '@';
    if (only.suppressAuthor === true) return `${joint}[-@${only.key}${place === '' ? '' : `, ${place}`}]`;
    return `${joint}${sign}${only.key}${place === '' ? '' : ` [${place}]`}${guarded ? ' ' : ''}`;
  }
  const list = items.map(({ key, prefix, suffix, suppressAuthor }) => {
    const before = words(prefix);
    const after = words(suffix);
    return `${before === '' ? '' : `${before} `}${suppressAuthor === true ? '-' : ''}@${key}${after === '' ? '' : `, ${after}`}`;
  });
  return `${/[\p{L}\p{N}]/u.test(before) ? ' ' : ''}[${list.join('; ')}]`;
}

// Between the brackets of a citation only plain words may stand.
function words(text = ''): string {
  return text.replace(/[[(]/g, '').replace(/[\])]/g, '').replace(/[@^*`{}<>\\]/g, '').replaceAll(';', ',').replace(/^[\s,]+|[\s,]+$/g, '').replace(/\s+/g, ' ');
}

const noun = /(?:\b(?:[Ss]upplementary )?(?:[Ff]igures?|[Ff]igs?\.?|FIG\.|[Tt]ables?|[Tt]abs?\.|TABLE|[Ss]ections?|[Ss]ects?\.?|[Ee]quations?|[Ee]qs?\.|[Ee]qns?\.?|[Ee]q)|§|第|图|表|式|公式)[\s\u00a0~]*(\(?)$/u;
const printed = /^(?:[Ff]igures?|[Ff]igs?\.?|FIG\.?|[Tt]ables?|[Tt]abs?\.?|TABLE|[Ss]ections?|[Ss]ec\.?|[Ee]quations?|[Ee]qs?\.?|[Ee]qns?\.?|图|表|式)?[\s\u00a0]*[([]?(?:[A-Z]{1,2}[.-]?)?(?:\d+(?:[.-]\d+)*|[IVXL]+)[)\]]?\.?((?:[A-Za-z](?:[,–-] ?[A-Z])*)?)$/u;

function crossReference(node: CrossReference, out: string, next: Inline | undefined, writing: Writing): { before: string; words: string; closes: boolean } {
  const label = writing.names.labels.get(node.target);
  const words = node.text.replace(/\s+/g, ' ').trim();
  if (label === undefined) {
    const shown = words === '' ? '??' : words;
    if (words === '') writing.lose({ where: where(writing), what: `a cross-reference points at “${node.target}”, which is not there`, remedy: 'write what ?? stands for' });
    return { before: out, words: escapeText(shown), closes: false };
  }
  const match = printed.exec(words);
  if (words !== '' && match === null) return { before: out, words: `[${escapeText(words)}](#${label})`, closes: false };
  const lead = noun.exec(out);
  const bare = /\($/.exec(out);
  const bracket = lead?.[1] === '(' || (lead === null && bare !== null && label.startsWith('eq-') && next?.type === 'text' && next.value.startsWith(')'));
  const before = lead !== null ? out.slice(0, lead.index) : bracket ? out.slice(0, -1) : out;
  const part = match?.[1] ?? '';
  const following = next?.type === 'text' ? next.value : next === undefined ? '' : ' ';
  const runs = part !== '' || /^[\p{L}\p{N}_]|^[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])/u.test(bracket ? following.slice(1) : following) || /[\p{L}\p{N}_]$/u.test(before);
  return { before, words: `${runs ? `[@${label}]` : `@${label}`}${escapeText(part)}`, closes: bracket };
}

export function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
