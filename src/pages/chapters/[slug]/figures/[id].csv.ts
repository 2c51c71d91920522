import type { APIRoute } from 'astro';
import { figurePaths, type FigureProps } from '../../../../components/figure-paths.ts';
import { words } from '../../../../components/words.ts';
import { csvOf } from '../../../../tables/csv.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<FigureProps> = ({ props }) => {
  const { columns, rows } = props.figure.rendered.data;
  const csv = csvOf([...columns.map((column) => column.field), 'basis'], rows.map(({ cells, basis }) => [...cells, basis ?? words.missingCell]));
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
