import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { volume } from '../../../volume/current.ts';
import { chapterPreviews } from '../../../components/previews.ts';

export function getStaticPaths() {
  return volume().chapters.map((chapter) => ({ params: { slug: chapter.slug }, props: { chapter } }));
}

/** What other pages show beside their links into this chapter. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(chapterPreviews(props.chapter));
