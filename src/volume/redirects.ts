import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { YamlReading } from '../diagnostics/yaml.ts';
import type { Site } from './links.ts';
import type { Address } from './model.ts';

/** Redirects that would hide a page, or lead nowhere. One that leads to another old address does too: it says where that one leads. */
export function checkRedirects(redirects: Readonly<Record<Address, Address>>, site: Site, { place, keyPlace }: Pick<YamlReading<unknown>, 'place' | 'keyPlace'>): Diagnostic[] {
  return Object.entries(redirects).flatMap(([from, to]): Diagnostic[] => {
    const path = ['redirects', from];
    const source = sourceFault(from, site);
    const target = targetFault(to, redirects, site);
    return [...(source ? [diagnose(keyPlace(path), source)] : []), ...(target ? [diagnose(place(path), target)] : [])];
  });
}

function sourceFault(from: Address, site: Site) {
  if (!/^\/(?:[^/?#\s\\]+\/)+$/.test(from) || /\/\.\.?\//.test(from)) return complaints.redirectForm(from);
  return site.has(from) ? complaints.redirectTaken(from) : null;
}

function targetFault(to: Address, redirects: Readonly<Record<Address, Address>>, site: Site) {
  const [, page = '', anchor] = /^([^?#]*)(?:#(.*))?$/.exec(to) ?? [];
  const places = site.get(page);
  if (places === undefined) return complaints.redirectTo(to, redirects[page] ?? nearest(page, [...site.keys()]));
  if (anchor === undefined || places === null || places.has(anchor)) return null;
  const near = nearest(anchor, [...places]);
  return complaints.redirectPlace(anchor, page, near && `${page}#${near}`);
}
