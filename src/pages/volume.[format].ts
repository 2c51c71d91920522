import type { APIRoute } from 'astro';
import { formatPaths, formatResponse, type FormatProps } from '../components/format-paths.ts';

export const getStaticPaths = () => formatPaths('/').map(({ params: { format }, props }) => ({ params: { format }, props }));

export const GET: APIRoute<FormatProps> = ({ props }) => formatResponse(props);
