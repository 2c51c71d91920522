import type { APIRoute } from 'astro';
import { figurePaths, type FigureProps } from '../../../../components/figure-paths.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = ({ props }) =>
  new Response(props.figure.rendered.exploration, { headers: { 'content-type': 'application/json' } });
