import type { APIRoute } from 'astro';
import { volume } from '../../../../volume/current.ts';
import type { Table } from '../../../../volume/model.ts';
import { csvOf } from '../../../../tables/csv.ts';

export function getStaticPaths() {
  return volume().tables.map((table) => ({ params: { slug: table.chapter, id: table.id }, props: { table } }));
}

export const GET: APIRoute<{ table: Table }> = ({ props }) => {
  const { columns, rows } = props.table.definition;
  const fields = Object.keys(columns);
  const csv = csvOf(fields, rows().map((row) => fields.map((field) => row[field] ?? null)));
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
