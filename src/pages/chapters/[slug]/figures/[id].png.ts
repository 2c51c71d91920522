import type { APIRoute } from 'astro';
import { figurePaths, type FigureProps } from '../../../../components/figure-paths.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = async ({ props }) => {
  const { renderPng } = await import('../../../../figures/png.ts');
  const png = renderPng(props.figure.rendered.standaloneSvg);
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
