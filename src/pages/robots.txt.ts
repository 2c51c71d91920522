import type { APIRoute } from 'astro';
import { absolute } from '../volume/current.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
