import type { Html } from '../volume/model.ts';

/** HTML of a chapter for another page: its fragments lead into the chapter, and its places keep their ids to themselves. */
export function elsewhere(html: Html, chapterHref: string): Html {
  return html.replace(/(<a\b[^>]*?\bhref=")#/g, `$1${chapterHref}#`).replace(/(<[a-z][^>]*?) id="[^"]*"/gi, '$1');
}
