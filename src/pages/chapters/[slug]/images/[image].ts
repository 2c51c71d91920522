import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import type { ChapterImage, ImageVariant } from '../../../../volume/images.ts';
import { volume } from '../../../../volume/current.ts';

type Shown = Pick<ChapterImage, 'name' | 'file' | 'sum'> | Pick<ImageVariant, 'name' | 'content'>;

export function getStaticPaths() {
  return volume().chapters.flatMap(({ slug, images }) =>
    images
      .flatMap(({ name, file, sum, variants }): Shown[] => [{ name, file, sum }, ...variants.map((variant) => ({ name: variant.name, content: variant.content }))])
      .map((image) => ({ params: { slug, image: image.name }, props: { image } })),
  );
}

const types: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml', webp: 'image/webp', avif: 'image/avif' };

/** A chapter's image, byte for byte, or what was made of it for browsers. */
export const GET: APIRoute<{ image: Shown }> = async ({ props: { image } }) =>
  new Response('content' in image ? await image.content : new Uint8Array(await readFile(resolve(process.cwd(), image.file))), { headers: { 'Content-Type': types[image.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream' } });
