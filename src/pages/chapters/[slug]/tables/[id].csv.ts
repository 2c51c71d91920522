import type { APIRoute } from 'astro';
import { volume } from '../../../../volume/current.ts';
import type { Table } from '../../../../volume/model.ts';
import { tableCsv } from '../../../../tables/csv.ts';

export function getStaticPaths() {
  return volume().tables.map((table) => ({ params: { slug: table.chapter, id: table.id }, props: { table } }));
}

export const GET: APIRoute<{ table: Table }> = ({ props }) => new Response(tableCsv(props.table.definition), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
