import type { APIRoute } from 'astro';
import { glossaryPreviews } from '../../../components/previews.ts';
import { inLanguages, pageLanguage } from '../../../languages/page-language.ts';
import { relativeHtml } from '../../../portable/relative.ts';
import { href, volume } from '../../../volume/current.ts';

// A volume without a glossary has no such file.
export function getStaticPaths() {
  return volume().glossary.length > 0 ? inLanguages([{ params: { file: 'previews' } }]) : [];
}

/** What other pages show beside their terms. */
export const GET: APIRoute = ({ params }) => {
  const { href: to, localized, original } = pageLanguage(params.lang);
  return Response.json(glossaryPreviews(volume().glossary, (html) => relativeHtml(localized(html), to('/glossary/'), href('/')), original));
};
