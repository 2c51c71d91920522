import type { APIRoute } from 'astro';
import { readTable } from '../../dataset/reading.ts';
import { volume } from '../../volume/current.ts';
import type { CatalogueEntry } from '../../volume/model.ts';

export function getStaticPaths() {
  return volume().datasets.map((entry) => ({ params: { dataset: entry.dataset.id }, props: { entry } }));
}

/** The file itself; only the ends of its lines are the same wherever it was checked out. */
export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props }) =>
  new Response(readTable(props.entry.dataset.declaration.file), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
