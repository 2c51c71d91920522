import type { APIRoute } from 'astro';
import { publishedCsv } from '../../dataset/catalogue.ts';
import { volume } from '../../volume/current.ts';
import type { CatalogueEntry } from '../../volume/model.ts';

export function getStaticPaths() {
  return volume().datasets.map((entry) => ({ params: { dataset: entry.dataset.id }, props: { entry } }));
}

export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props }) =>
  new Response(publishedCsv(props.entry.dataset), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
