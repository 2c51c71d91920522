import type { APIRoute } from 'astro';
import { depositFiles, type DepositFile } from '../deposit/files.ts';
import { records } from '../record/current.ts';
import { volume } from '../volume/current.ts';

interface Props extends Record<string, unknown> {
  file: DepositFile;
}

/** The files by which the volume is registered and archived: "ro-crate-metadata.json", "data/datapackage.json". */
export function getStaticPaths() {
  return depositFiles(volume(), records()).map((file): { params: { deposit: string }; props: Props } => ({ params: { deposit: file.address.slice(1) }, props: { file } }));
}

export const GET: APIRoute<Props> = ({ props: { file } }) => new Response(file.write(), { headers: { 'content-type': `${file.type}; charset=utf-8` } });
