import type { APIRoute } from 'astro';
import { pagesOf } from '../indexes/pages.ts';
import { languagePaths, pageLanguage } from '../languages/page-language.ts';
import { records } from '../record/current.ts';
import { sitemapXml } from '../record/metadata/sitemap.ts';
import { absolute, volume } from '../volume/current.ts';

export const GET: APIRoute = () => {
  const known = records();
  const pages = languagePaths().flatMap((path) => {
    const { address: at, alternates } = pageLanguage(path);
    // A page that is there once is told once.
    return pagesOf(volume())
      .filter((address) => path === undefined || alternates(address).length > 0)
      .map((address) => ({ url: absolute(at(address)), changed: known.at(address)?.modified ?? known.volume.date, alternates: alternates(address) }));
  });
  return new Response(sitemapXml(pages), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
