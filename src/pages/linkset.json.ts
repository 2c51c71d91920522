import type { APIRoute } from 'astro';
import { records } from '../record/current.ts';
import { linkset } from '../record/metadata/signposting.ts';

export const GET: APIRoute = () => {
  const { volume, chapters, papers, figures, tables, datasets, partsOf } = records();
  return new Response(`${JSON.stringify(linkset([volume, ...chapters, ...papers, ...figures, ...tables, ...datasets], partsOf))}\n`, { headers: { 'content-type': 'application/linkset+json' } });
};
