import { escapeXml } from '../../markup/escape.ts';

export interface SitemapPage {
  url: string;
  /** "2026-11-22". */
  changed: string;
  /** The same page in each language, this one too; none where there is one. */
  alternates: readonly { tag: string; url: string }[];
}

/** The pages of a site for search engines, each with the same page in other languages. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const page = ({ url, changed, alternates }: SitemapPage): string =>
    ['  <url>', `    <loc>${escapeXml(url)}</loc>`, `    <lastmod>${changed}</lastmod>`, ...alternates.map(({ tag, url: other }) => `    <xhtml:link rel="alternate" hreflang="${escapeXml(tag)}" href="${escapeXml(other)}"/>`), '  </url>'].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages.map(page).join('\n')}\n</urlset>\n`;
}
