/**
 * An address of the site as it is written on another page of it: "/vol/data/" on "/vol/chapters/a/" is "../../data/".
 * What does not stand under `base` stays as it is: fragments, other hosts, addresses that are relative already.
 * @param page address of the page that holds it, with the base; what follows its last slash is the name of a file
 */
export function relativeAddress(target: string, page: string, base: string): string {
  if (!target.startsWith(base) || target.startsWith('//')) return target;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  // A place on the same page stays one wherever the page is saved, and under whatever name.
  if (path === page && rest.startsWith('#')) return rest;
  const from = page.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const way = '../'.repeat(from.length - shared) + to.slice(shared).join('/');
  // A first step with a colon would be read as a scheme.
  return (way === '' || /^[^/]*:/.test(way) ? `./${way}` : way) + rest;
}

/** Makes the addresses in a style sheet relative to it. */
export function relativeCss(css: string, sheet: string, base: string): string {
  return css.replace(/(\burl\(\s*|@import\s+)(["']?)(\/[^"')\s]*)/g, (_, before: string, quote: string, target: string) => before + quote + relativeAddress(target, sheet, base));
}

// A comment, an element whose content is no markup, or a tag; a quoted value may hold ">".
const piece = /<!--[\s\S]*?-->|<(script|style)\b[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>[\s\S]*?<\/\1\s*>|<[a-z][^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/gi;
const attribute = /(\s(href|src|srcset|imagesrcset|poster|action|formaction|data|xlink:href|style)\s*=\s*)("([^"]*)"|'([^']*)')/gi;

/** Makes all addresses in a page relative to it: links, pictures, styles, scripts, forms. Its text is not touched. */
export function relativeHtml(html: string, page: string, base: string): string {
  return html.replace(piece, (found, raw: string | undefined) => {
    if (!found.includes(base) || found.startsWith('<!--')) return found;
    const end = raw === undefined ? found.length : opening(found);
    const content = found.slice(end);
    return relativeTag(found.slice(0, end), page, base) + (raw?.toLowerCase() === 'style' ? relativeCss(content, page, base) : content);
  });
}

function relativeTag(tag: string, page: string, base: string): string {
  return tag.replace(attribute, (_, before: string, name: string, quoted: string) => {
    const value = quoted.slice(1, -1);
    const quote = quoted[0] ?? '"';
    return before + quote + relativeValue(name.toLowerCase(), value, page, base) + quote;
  });
}

function relativeValue(name: string, value: string, page: string, base: string): string {
  if (name === 'style') return relativeCss(value, page, base);
  if (!name.endsWith('srcset')) return relativeAddress(value, page, base);
  return value.split(',').map((candidate) => candidate.replace(/\S+/, (target) => relativeAddress(target, page, base))).join(',');
}

function opening(element: string): number {
  return /^<[a-z]+[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/i.exec(element)?.[0].length ?? element.length;
}
