import type { APIRoute } from 'astro';
import { figurePaths, type FigureProps } from '../../../../components/figure-paths.ts';
import { figureCsv } from '../../../../figures/csv.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = ({ props }) => new Response(figureCsv(props.figure.rendered.data), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
