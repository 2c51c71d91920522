import type { APIRoute } from 'astro';
import { figurePaths, type FigureProps } from '../../../../components/figure-paths.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = async ({ props }) => new Response(await props.figure.png, { headers: { 'content-type': 'image/png' } });
