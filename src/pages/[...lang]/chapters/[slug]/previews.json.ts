import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { volume } from '../../../../volume/current.ts';
import { chapterPreviews } from '../../../../components/previews.ts';
import { inLanguages, pageLanguage } from '../../../../languages/page-language.ts';
import { relativeAddress } from '../../../../portable/relative.ts';

export function getStaticPaths() {
  return inLanguages(volume().chapters.map((chapter) => ({ params: { slug: chapter.slug }, props: { chapter } })));
}

/** What other pages show beside their links into this chapter. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { chapter }, params }) => {
  const { language, foreign, address } = pageLanguage(params.lang);
  const here = address(chapter.address);
  return Response.json(chapterPreviews(chapter, { label: language.label, lang: foreign(chapter.matter.lang), files: here === chapter.address ? '' : relativeAddress(chapter.address, here, '/') }));
};
