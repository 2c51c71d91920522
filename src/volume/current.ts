import { withBase } from './addresses.ts';
import type { Address, Volume } from './model.ts';
import { printing, type Site, type SiteFile } from './site.ts';

// For pages only. They are evaluated when printing begins, and wait here for the last drawing.
const first = await printing().first;

// Asked anew each time, because a development server changes the volume under its pages.
export function site(): Site {
  return printing().current ?? first;
}

export function volume(): Volume {
  return site().volume;
}

/** Puts the base before an address of this site; what is not an address (a fragment, another host) stays as it is. */
export function href(address: Address): string {
  return withBase(site().base, address);
}

/** The full URL, for citations and metadata. */
export function absolute(address: Address): string {
  return new URL(href(address), site().origin).href;
}

/** Files that give the text of a page in another form. */
export function filesOf(page: Address): readonly SiteFile[] {
  return site().files?.filter(({ of }) => of === page) ?? [];
}

export async function contentOf(file: SiteFile): Promise<string | Uint8Array<ArrayBuffer>> {
  const content = await site().contentOf?.(file);
  if (content === undefined) throw new Error(`nothing makes ${file.address}`);
  return content;
}
