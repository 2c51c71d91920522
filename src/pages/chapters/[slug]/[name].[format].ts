import type { APIRoute } from 'astro';
import { formatPaths, formatResponse, type FormatProps } from '../../../components/format-paths.ts';
import { volume } from '../../../volume/current.ts';

export const getStaticPaths = () => volume().chapters.flatMap(({ slug, address }) => formatPaths(address).map(({ params, props }) => ({ params: { slug, ...params }, props })));

export const GET: APIRoute<FormatProps> = ({ props }) => formatResponse(props);
