import type { APIRoute } from 'astro';
import { writtenDeposits } from '../deposit/files.ts';
import { site, volume } from '../volume/current.ts';
import type { Address } from '../volume/model.ts';

/** The files by which the volume is registered and archived: "ro-crate-metadata.json", "data/datapackage.json". */
export function getStaticPaths() {
  return writtenDeposits(volume(), site()).list.map(({ address }) => ({ params: { deposit: address.slice(1) }, props: { address } }));
}

export const GET: APIRoute<{ address: Address }> = ({ props: { address } }) => {
  const deposit = writtenDeposits(volume(), site()).at[address];
  if (!deposit) throw new Error(`no deposit at ${address}`);
  return new Response(deposit.text.value, { headers: { 'content-type': `${deposit.type}; charset=utf-8` } });
};
