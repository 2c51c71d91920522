import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { volume } from '../../volume/current.ts';
import type { CatalogueEntry } from '../../volume/model.ts';

export function getStaticPaths() {
  return volume().datasets.map((entry) => ({ params: { dataset: entry.dataset.id }, props: { entry } }));
}

/** The file itself, byte for byte. */
export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props }) =>
  new Response(readFileSync(props.entry.dataset.declaration.file), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
