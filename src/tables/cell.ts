import katex from 'katex';
import { escapeMarkup } from '../markup/escape.ts';
import type { Html } from '../volume/model.ts';

/** Text of a cell as HTML: what stands between double dollars is set as mathematics. Throws on TeX that KaTeX rejects. */
export function cellHtml(text: string): Html {
  return text
    .split(/\$\$(.+?)\$\$/)
    .map((part, index) => (index % 2 === 1 ? katex.renderToString(part, { throwOnError: true, strict: 'error' }) : escapeMarkup(part)))
    .join('');
}

/** Whether a cell's text carries mathematics, and its page therefore needs the mathematical fonts. */
export function hasMaths(text: unknown): boolean {
  return typeof text === 'string' && /\$\$.+?\$\$/.test(text);
}
