// A slug is a folder's name and stands in addresses that are cited: small letters, digits and hyphens, which no host rewrites.

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 60;

/** What is wrong with a slug, in words, or undefined. */
export function slugFault(slug: string): string | undefined {
  if (SLUG.test(slug) && slug.length <= LONGEST) return undefined;
  const near = suggestSlug(slug);
  const rule = slug.length > LONGEST ? `has more than ${LONGEST} letters` : 'may hold small letters a to z, digits and single hyphens only';
  return `"${slug}" ${rule}${near === undefined ? '' : `; try "${near}"`}`;
}

/** A slug made of a title: "Trade & Growth in Zürich" gives "trade-growth-in-zurich". Undefined where no Latin letter is left. */
export function suggestSlug(title: string): string | undefined {
  const words = title
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === '' ? undefined : slug;
}
