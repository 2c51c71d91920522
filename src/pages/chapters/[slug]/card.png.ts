import type { APIRoute } from 'astro';
import { volume } from '../../../volume/current.ts';
import type { Chapter } from '../../../volume/model.ts';

interface Props extends Record<string, unknown> {
  card: NonNullable<Chapter['card']>;
}

export function getStaticPaths() {
  return volume().chapters.flatMap(({ slug, card }) => (card === null ? [] : [{ params: { slug }, props: { card } }]));
}

export const GET: APIRoute<Props> = async ({ props }) => new Response(await props.card, { headers: { 'content-type': 'image/png' } });
