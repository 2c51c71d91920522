import { contentOf, filesOf } from '../volume/current.ts';
import type { Address } from '../volume/model.ts';
import { PDF } from '../formats/types.ts';
import type { SiteFile } from '../volume/site.ts';

export interface FormatProps {
  file: SiteFile;
}

/** Paths of the files that give a page's text in another form: "/volume.epub" is { name: "volume", format: "epub" }. PDF is no page's: the build writes it. */
export function formatPaths(page: Address) {
  return filesOf(page).filter(({ type }) => type !== PDF).map((file) => {
    const [, name = '', format = ''] = /([^/]+)\.([^/.]+)$/.exec(file.address) ?? [];
    return { params: { name, format }, props: { file } };
  });
}

export async function formatResponse({ file }: FormatProps): Promise<Response> {
  return new Response(await contentOf(file), { headers: { 'content-type': file.type } });
}
