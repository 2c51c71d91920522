import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import type { ChapterImage } from '../../../../volume/images.ts';
import { volume } from '../../../../volume/current.ts';

export function getStaticPaths() {
  return volume().chapters.flatMap(({ slug, images }) => images.map((image) => ({ params: { slug, image: image.name }, props: { image } })));
}

const types: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml', webp: 'image/webp', avif: 'image/avif' };

/** A chapter's image, byte for byte. */
export const GET: APIRoute<{ image: ChapterImage }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(resolve(process.cwd(), props.image.file))), { headers: { 'Content-Type': types[props.image.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream' } });
