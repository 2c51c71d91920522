export interface SecurityContact {
  /** An e-mail address or the address of a page. */
  contact: string;
  /** Day of the edition: "2026-11-22". */
  edition: string;
  language: string;
  /** Of the file. */
  url: string;
}

/** Whom to tell of a fault in security (RFC 9116). It runs out a year after the edition, less a day, whenever it was built. */
export function securityTxt({ contact, edition, language, url }: SecurityContact): string {
  const [year = 0, month = 1, day = 1] = edition.split('-').map(Number);
  const expires = new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().replace('.000Z', 'Z');
  const languages = [...new Set([language.split('-')[0], 'en'])].join(', ');
  return [`Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`, `Expires: ${expires}`, `Preferred-Languages: ${languages}`, `Canonical: ${url}`, ''].join('\n');
}
