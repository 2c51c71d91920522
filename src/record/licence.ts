import type { Licence } from './record.ts';

// Licences are known by the addresses of their texts, which are what stays.
const KNOWN: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\/?/, (kind = '', version = '') => `CC-${kind.toUpperCase()}-${version}`],
  [/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/?/, () => 'CC0-1.0'],
  [/^https?:\/\/(?:www\.)?opensource\.org\/licen[cs]es?\/mit\/?$/i, () => 'MIT'],
  [/^https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\/by\/1[.-]0\/?/, () => 'ODC-By-1.0'],
  [/^https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\/pddl\/1[.-]0\/?/, () => 'PDDL-1.0'],
];

export function licenceOf({ name, url }: { name: string; url?: string }): Licence {
  for (const [address, spdx] of KNOWN) {
    const match = url === undefined ? null : address.exec(url);
    if (match) return { name, url: url ?? null, spdx: spdx(...match.slice(1)) };
  }
  return { name, url: url ?? null, spdx: null };
}
