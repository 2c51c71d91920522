import type { APIRoute } from 'astro';
import { href, volume } from '../../volume/current.ts';
import { relativeHtml } from '../../portable/relative.ts';
import { glossaryPreviews } from '../../components/previews.ts';

// A volume without a glossary has no such file.
export function getStaticPaths() {
  return volume().glossary.length > 0 ? [{ params: { file: 'previews' } }] : [];
}

/** What other pages show beside their terms. */
export const GET: APIRoute = () => Response.json(glossaryPreviews(volume().glossary, (html) => relativeHtml(html, href('/glossary/'), href('/'))));
