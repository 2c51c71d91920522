import { join } from 'node:path';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { isTranslated, translationsOf } from '../languages/languages.ts';
import type { Site } from './links.ts';
import type { VolumeMatter } from './matter.ts';
import type { Address } from './model.ts';
import type { Sources } from './sources.ts';

/** What no text links to. */
const ALWAYS: ReadonlySet<Address> = new Set(['/404.html', '/robots.txt', '/design/', '/SHA256SUMS', '/volume.epub']);

/** Addresses of the files that are published as they are. */
export async function publicFiles({ folders, list }: Pick<Sources, 'folders' | 'list'>): Promise<Address[]> {
  const within = async (folder: string, address: Address): Promise<Address[]> => {
    const names = (await list(folder)).filter((name) => !name.startsWith('.'));
    const found = await Promise.all(
      names.map(async (name) => {
        const inner = await within(join(folder, name), `${address}${name}/`);
        // What has nothing inside is a file, or an empty folder, to which nobody links.
        return inner.length > 0 ? inner : [`${address}${name}`];
      }),
    );
    return found.flat();
  };
  return within(join(folders.root, 'public'), '/');
}

/** Files that would stand where the volume has a page or a file of its own. */
export function checkPublicFiles(files: readonly Address[], site: Site, matter: Pick<VolumeMatter, 'language' | 'translations'>): Diagnostic[] {
  const homes = ['', ...translationsOf(matter).map(({ path }) => `/${path}`)];
  return files.flatMap((file) => {
    const address = file.replace(/\/index\.html$/, '/');
    const taken = homes.some((home) => {
      const own = address.startsWith(`${home}/`) ? address.slice(home.length) : null;
      return own !== null && (home === '' || isTranslated(own)) && (site.has(own) || ALWAYS.has(own));
    });
    return taken ? [diagnose({ file: `public${file}`, line: 1, column: 1 }, complaints.publicTaken(address))] : [];
  });
}
