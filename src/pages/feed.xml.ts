import type { APIRoute } from 'astro';
import { records } from '../record/current.ts';
import { atomFeed } from '../record/metadata/atom.ts';
import { absolute } from '../volume/current.ts';

export const GET: APIRoute = () => {
  const { volume, chapters } = records();
  return new Response(atomFeed(volume, chapters, absolute('/feed.xml')), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
