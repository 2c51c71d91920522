/** A group of files and what a host sends with them; `*` stands for any beginning or any rest of an address. */
export interface HeaderRule {
  files: string;
  headers: Readonly<Record<string, string>>;
}

/** Files whose names hold the sum of their bytes never change; all others may, with the next edition. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/**
 * Headers of a site beside the policy that each page brings itself. No header stands in two rules that one file fits,
 * because hosts join the values then. Data, drawings and records may be read by pages of other hosts.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    files: '*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()',
      // What a policy in a page may not say.
      'Content-Security-Policy': "frame-ancestors 'self'",
    },
  },
  { files: '_astro/*', headers: { 'Cache-Control': FOR_EVER } },
  ...['csv', 'json', 'svg', 'png', 'xml', 'bib', 'ris'].map((ending) => ({ files: `*.${ending}`, headers: { 'Access-Control-Allow-Origin': '*' } })),
];

/** Endings of files that a compressor makes smaller; the rest is compressed already. */
export const COMPRESSIBLE: ReadonlySet<string> = new Set(['.html', '.css', '.js', '.json', '.jsonld', '.svg', '.csv', '.xml', '.txt', '.bib', '.ris', '.wasm']);

/** What is sent with one file: "chapters/overview/index.html". */
export function headersOf(path: string): Record<string, string> {
  const sent: Record<string, string> = { 'Cache-Control': ASK_EACH_TIME };
  for (const { files, headers } of HEADER_RULES) if (matches(files, path)) Object.assign(sent, headers);
  return sent;
}

/** The file `_headers` that Netlify and Cloudflare Pages read; both ask each time unless they are told otherwise. */
export function headersFile(base: string): string {
  return HEADER_RULES.map(({ files, headers }) => [base + files, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n') + '\n').join('\n');
}

function matches(files: string, path: string): boolean {
  const [before = '', after = ''] = files.split('*');
  return path.startsWith(before) && path.endsWith(after);
}
