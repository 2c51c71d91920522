import type { Found } from './pagefind.ts';

/** A result as a line of the list: its kind at the side, then title, place and a piece of its text. */
export function resultLine({ raw_url: address, content, excerpt, plain_excerpt, meta }: Found, kind: string, question: string, { path, lang }: Speaking): HTMLLIElement {
  const title = meta[`title-${path}`];
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'result-title';
  link.href = new URL(`..${address}`, document.baseURI).href;
  link.append(...marked(title ?? meta['title'] ?? address, question));
  if (title === undefined && lang) link.lang = lang;
  line.append(element('p', 'result-kind', kind), element('p', '', link));
  const place = meta[`place-${path}`];
  if (place ?? meta['place']) line.append(inLanguage(element('p', 'result-place', place ?? meta['place'] ?? ''), place === undefined ? lang : ''));
  if (excerpt && excerpt !== meta['title']) {
    const [before, after] = [content.startsWith(plain_excerpt) ? '' : '… ', content.endsWith(plain_excerpt) ? '' : '\u00a0…'];
    line.append(inLanguage(element('p', 'result-excerpt', before, ...pieces(excerpt), after), lang));
  }
  return line;
}

/** The language of the page, as the index names it, and of what the index has not in it; both empty in the volume's own. */
export interface Speaking {
  path: string;
  lang: string;
}

function inLanguage(made: HTMLElement, lang: string): HTMLElement {
  if (lang) made.lang = lang;
  return made;
}

function element(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Only marks are markup; everything else is text, whatever it looks like. */
function pieces(excerpt: string): (string | Node)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((piece, index) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 === 1 ? element('mark', '', text) : text;
  });
}

/** Marks words of a title that begin as a word of the question does. */
function marked(title: string, question: string): (string | Node)[] {
  const words = question.split(/\s+/).filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return [title];
  const pattern = new RegExp(`((?<![\\p{L}\\p{N}])(?:${words.join('|')})|(?<=\\p{Script=Han})(?:${words.join('|')}))`, 'giu');
  return title.split(pattern).map((piece, index) => (index % 2 === 1 ? element('mark', '', piece) : piece));
}
