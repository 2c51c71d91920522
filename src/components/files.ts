import type { Address } from '../volume/model.ts';

/** The file beside a page: "/chapters/x/figures/y/" and "svg" give "/chapters/x/figures/y.svg". */
export function fileBeside(page: Address, extension: string): Address {
  return `${page.replace(/\/$/, '')}.${extension}`;
}
